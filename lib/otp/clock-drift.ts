/** What a server said of the time, and when. */
export interface TimedAnswer {
  /** When it was asked, and when it had answered, by this computer's clock: Unix seconds with their fraction. */
  askedAt: number;
  answeredAt: number;
  /** The answer's `Date` header (RFC 9110, section 6.6.1), which has whole seconds. */
  date: string;
}

/** How far this computer's clock is from a server's. */
export interface ClockDrift {
  /** Positive is ahead of the server, negative behind it. */
  seconds: number;
  /** The truth is no further than this from `seconds`. */
  uncertainty: number;
}

/** No clock that is worth a correction is further off: then the date is wrong, or the server's clock. */
export const MAX_DRIFT_SECONDS = 86_400;

const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/**
 * The drift that an answer shows, or undefined when its date is none. The server wrote the date somewhere between question
 * and answer, and meant any moment of the second that it names: the middle of both is the best guess.
 */
export function measureDrift({ askedAt, answeredAt, date }: TimedAnswer): ClockDrift | undefined {
  const served = HTTP_DATE.test(date) ? Date.parse(date) / 1_000 : Number.NaN;
  if (Number.isNaN(served) || answeredAt < askedAt) return undefined;
  return {
    seconds: (askedAt + answeredAt) / 2 - (served + 0.5),
    uncertainty: (answeredAt - askedAt) / 2 + 0.5,
  };
}

/** Whether the two clocks may well be the same. */
export function isInStep({ seconds, uncertainty }: ClockDrift): boolean {
  return Math.abs(seconds) <= uncertainty + 1;
}

/** Whole seconds to add to this computer's time to be in step, or undefined when the drift is not to be believed. */
export function correctionOf({ seconds }: ClockDrift): number | undefined {
  // Rounding may give -0, which is another value than 0 when it is stored.
  return Math.abs(seconds) <= MAX_DRIFT_SECONDS ? -Math.round(seconds) || 0 : undefined;
}
