/** The page is looked at this long after a change, and not again before. */
const PAUSE_MS = 150;
/** And after so many times the time that the last look took, so that looking is at most a hundredth of a core's work. */
const REST = 120;
/** What no event tells of (a late shadow root, a changed rule of a style sheet) is seen by looking now and then. */
const IDLE_MS = 1_500;

/** When to look at a page. */
export interface Pace {
  /** Something changed: the page is looked at in a moment. */
  soon(): void;
  now(): void;
}

/** Calls `look` in a moment when asked to, and now and then while `isWorthwhile`; until `signal`. */
export function paced(look: () => void, isWorthwhile: () => boolean, signal: AbortSignal): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  let restsUntil = 0;

  function now(): void {
    clearTimeout(timer);
    isDue = false;
    if (signal.aborted) return;
    const from = performance.now();
    look();
    const end = performance.now();
    restsUntil = end + (end - from) * REST;
    // A page that nobody sees wakes for nothing; coming back to it is a change.
    if (isWorthwhile()) timer = setTimeout(now, Math.max(IDLE_MS, restsUntil - end));
  }
  function soon(): void {
    if (isDue) return;
    isDue = true;
    clearTimeout(timer);
    timer = setTimeout(now, Math.max(PAUSE_MS, restsUntil - performance.now()));
  }
  return { soon, now };
}

/** So many in so long a time: a page that makes new fields without an end is not told of each. */
const MOST_TELLS = 20;
const WINDOW_MS = 60_000;

/** Calls `tell`, but not more often than that; one that was held back is made up for once. */
export function limited(tell: () => void, signal: AbortSignal): () => void {
  let times: number[] = [];
  let isOwed = false;
  const attempt = (): void => {
    if (signal.aborted) return;
    const now = performance.now();
    times = times.filter((time) => now - time < WINDOW_MS);
    const [oldest = now] = times;
    if (times.length < MOST_TELLS) {
      times.push(now);
      tell();
    } else if (!isOwed) {
      isOwed = true;
      setTimeout(
        () => {
          isOwed = false;
          attempt();
        },
        oldest + WINDOW_MS - now,
      );
    }
  };
  return attempt;
}
