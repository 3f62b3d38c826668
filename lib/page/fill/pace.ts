/** The page is looked at this long after a change, and not again before. */
const PAUSE_MS = 150;
/**
 * And after so many times the time that the last look took, but for the few that are free: so looking is at most a hundredth
 * of a core's work, and yet a page that was at rest, or has just begun, is seen at once.
 */
const REST = 150;
const LONGEST_REST_MS = 2_000;
const MOST_FREE = 5;
const FREE_EACH_MS = 5_000;
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
  let free = MOST_FREE;
  let lastMs = performance.now();

  function now(): void {
    clearTimeout(timer);
    isDue = false;
    if (signal.aborted) return;
    const from = performance.now();
    look();
    const end = performance.now();
    restsUntil = end + Math.min((end - from) * REST, LONGEST_REST_MS);
    free = Math.min(MOST_FREE, free + (end - lastMs) / FREE_EACH_MS);
    lastMs = end;
    // A page that nobody sees wakes for nothing; coming back to it is a change.
    if (isWorthwhile()) timer = setTimeout(now, Math.max(IDLE_MS, restsUntil - end));
  }
  function soon(): void {
    if (isDue) return;
    isDue = true;
    clearTimeout(timer);
    const rest = restsUntil - performance.now();
    const isFree = rest > PAUSE_MS && free >= 1;
    if (isFree) free -= 1;
    timer = setTimeout(now, isFree ? PAUSE_MS : Math.max(PAUSE_MS, rest));
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
