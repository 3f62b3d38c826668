import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { secondsLeft, stepAt } from '../lib/otp/code-of-step';

const ENDING_SECONDS = 5;

/**
 * Keeps the countdowns of a list with one timer: sets `--left-30` (1 to 0) and `--ring-30` on the element for each
 * period, once a second, and renders again only when a time step has passed. Answers with the current time.
 */
export function useSteps(
  element: RefObject<HTMLElement | null>,
  periods: number[],
  now: () => number,
): number {
  const [at, setAt] = useState(now);
  const key = periods.join();
  // The list of periods is new at each rendering; what it says is in `key`.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let last = now();
    const tick = () => {
      const second = now();
      if (element.current) showTimes(element.current, periods, second);
      if (periods.some((period) => stepAt({ period }, second) !== stepAt({ period }, last))) setAt(second);
      last = second;
      timer = setTimeout(tick, 1_010 - ((second * 1_000) % 1_000));
    };
    tick();
    return () => clearTimeout(timer);
  }, [key, now]);
  return at;
}

function showTimes({ style }: HTMLElement, periods: number[], at: number): void {
  for (const period of periods) {
    const left = Math.ceil(secondsLeft({ period }, Math.floor(at)));
    style.setProperty(`--left-${period}`, String(left / period));
    style.setProperty(`--ring-${period}`, left <= ENDING_SECONDS ? 'var(--bad)' : 'var(--accent)');
  }
}
