import type { OtpAccount } from '../../otp/account';
import { codeAt, secondsLeft } from '../../otp/code';

/** With less than this left, a code could expire on its way: the next one is waited for. */
const SHORTEST_LIFE_SECONDS = 3;

/** Who learns of a wait, and may end it. */
export interface Waiting {
  /** Whole seconds that are left to wait, each time that they change; 0 when the wait is over. */
  tell(seconds: number): void;
  signal?: AbortSignal;
}

/** Whether `freshCode` would wait at a time, given in Unix seconds. */
export function isEnding(account: OtpAccount, at: number): boolean {
  return account.kind !== 'hotp' && secondsLeft(account, at) < SHORTEST_LIFE_SECONDS;
}

/** A code that lives long enough, by the clock of codes. Throws what `waiting.signal` was aborted with, and as `codeAt` does. */
export async function freshCode(
  account: OtpAccount,
  now: () => number,
  { tell, signal }: Waiting,
): Promise<string> {
  const waits = isEnding(account, now());
  while (isEnding(account, now())) {
    const left = secondsLeft(account, now());
    tell(Math.ceil(left));
    await new Promise((next) => setTimeout(next, (left % 1 || 1) * 1000));
    signal?.throwIfAborted();
  }
  if (waits) tell(0);
  return codeAt(account, now());
}
