/** Between which times a vault that was unlocked is open, in Unix seconds. */
export interface Deadline {
  /** When it was unlocked: a clock that says less was set back, and cannot tell how much time has passed. */
  since: number;
  /** From when on it is locked, whatever happens in between. */
  until: number;
}

/** Whether the time is over at `at`, or not to be told. */
export function isOver({ since, until }: Deadline, at: number): boolean {
  return !(at >= since && at < until);
}
