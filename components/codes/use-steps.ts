import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { secondsLeft, stepAt } from '../../lib/otp/code-of-step';

/** Little time: as long as reading a code and typing it takes, but never more than a third of the period. */
const ENDING_SECONDS = 8;

/** Whether a code of this period should not be begun with any more. */
export function isEnding(period: number, at: number): boolean {
  return secondsLeft({ period }, Math.floor(at)) <= Math.min(ENDING_SECONDS, period / 3);
}

/**
 * Keeps the countdowns below an element with one timer: once a second it sets `--left` (1 to 0) on everything that has its
 * period in `data-period`, and `data-ending` while little is left. Renders again only when a time step begins or comes to
 * its end. `periods` must be the same list as long as it says the same. Answers with the current time.
 */
export function useSteps(
  element: RefObject<HTMLElement | null>,
  periods: number[],
  now: () => number,
): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const drawn = phasesOf(periods, at);
    const tick = () => {
      const second = now();
      // Drawn again, which begins this again.
      if (phasesOf(periods, second) !== drawn) return setAt(second);
      showTimes(element.current, second);
      timer = setTimeout(tick, 1_010 - ((second * 1_000) % 1_000));
    };
    tick();
    return () => clearTimeout(timer);
  }, [element, periods, now, at]);
  // What was drawn again has no time on it yet.
  useLayoutEffect(() => showTimes(element.current, now()));
  return at;
}

/** What is drawn for these periods changes when this does. */
function phasesOf(periods: number[], at: number): string {
  return periods.map((period) => `${stepAt({ period }, at)}${isEnding(period, at)}`).join();
}

function showTimes(element: HTMLElement | null, at: number): void {
  for (const countdown of element?.querySelectorAll<HTMLElement>('[data-period]') ?? []) {
    const period = Number(countdown.dataset['period']);
    // Not `String`, for the reason in `monogram.tsx`.
    countdown.style.setProperty('--left', (secondsLeft({ period }, Math.floor(at)) / period).toFixed(4));
    countdown.toggleAttribute('data-ending', isEnding(period, at));
  }
}
