import type { OtpAccount } from './account';
import { codeOfStep, stepAt } from './code';
import { plainTyped } from './typed-text';

/** The furthest a clock may be off: a day of 30-second steps. */
const MAX_WINDOW = 2_880;

/**
 * How many time steps the code is away from `at` (Unix seconds): 0 is now, negative is a clock behind ours.
 * Looks up to `window` steps (at most 2,880) to each side, nearest first; for HOTP only ahead of the account's counter.
 * Undefined when no code matches. The typed code is read by `plainTyped`. Throws Refusal 'pin-needed' as `codeAt` does.
 */
export function verifyCode(
  account: OtpAccount,
  code: string,
  at: number,
  window: number,
): { offsetSteps: number } | undefined {
  const typed = asWritten(account, code);
  const start = account.kind === 'hotp' ? account.counter : stepAt(account, at);
  for (const offsetSteps of offsets(account, window)) {
    const step = start + offsetSteps;
    if (step >= 0 && codeOfStep(account, step) === typed) return { offsetSteps };
  }
  return undefined;
}

/** 0, then -1 and 1, -2 and 2, … up to the window; only 0, 1, 2, … for HOTP, whose used counters never come back. */
function* offsets(account: OtpAccount, window: number): Generator<number> {
  const furthest = Math.min(Math.floor(window), MAX_WINDOW);
  yield 0;
  for (let distance = 1; distance <= furthest; distance += 1) {
    // Behind first: a code is typed after it was read.
    if (account.kind !== 'hotp') yield -distance;
    yield distance;
  }
}

/** The typed code in the letters and the case that its kind is written in. */
function asWritten(account: OtpAccount, code: string): string {
  const typed = plainTyped(code);
  return account.kind === 'steam' ? typed.toUpperCase() : typed.toLowerCase();
}
