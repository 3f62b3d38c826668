// The bare build: the full one carries eleven hash functions, and the popup pays for each.
import { HOTP, Secret } from 'otpauth/bare';
import { Refusal } from '../refusal';
import { lacksPin, type OtpAccount, type OtpKind } from './account';
import { HASHES, hmacOf } from './hmac';
import { steamCode } from './steam';

/** How the codes of the kinds that are loaded are made. Those that take a PIN are rare: `rare-codes.ts` puts them in. */
export const KIND_CODES: Partial<Record<OtpKind, (account: OtpAccount, step: number) => string>> = {
  totp: hotpCode,
  hotp: hotpCode,
  steam: ({ secret }, step) => steamCode(secret, step),
};

/** Whether all that an account's codes need is loaded. */
export function canMakeCode({ kind, algorithm }: Pick<OtpAccount, 'kind' | 'algorithm'>): boolean {
  return kind in KIND_CODES && algorithm in HASHES;
}

/**
 * The code of an account at `at`, a Unix time in seconds. HOTP's code is that of the account's counter, at any time.
 * Throws Refusal 'pin-needed' for a Mobile-OTP or Yandex account without its PIN.
 */
export function codeAt(account: OtpAccount, at: number): string {
  return codeOfStep(account, account.kind === 'hotp' ? account.counter : stepAt(account, at));
}

/** The code of a time step, or of a counter for HOTP: a whole number from 0. Throws as `codeAt` does. */
export function codeOfStep(account: OtpAccount, step: number): string {
  if (lacksPin(account)) throw new Refusal('pin-needed');
  const codeOf = KIND_CODES[account.kind];
  if (codeOf === undefined) throw new Error(`${account.kind} is not loaded`);
  return codeOf(account, step);
}

/** The time step that holds `at`, a Unix time in seconds (RFC 6238, section 4.2). */
export function stepAt(account: Pick<OtpAccount, 'period'>, at: number): number {
  return Math.floor(at / account.period);
}

/** Seconds until the next code, above 0 and at most the period; `at` is a Unix time in seconds. */
export function secondsLeft(account: Pick<OtpAccount, 'period'>, at: number): number {
  return (stepAt(account, at) + 1) * account.period - at;
}

/** RFC 4226, section 5.3; TOTP is the same with the time step for a counter. */
function hotpCode(account: OtpAccount, counter: number): string {
  const { algorithm, digits } = account;
  const secret = new Secret({ buffer: new Uint8Array(account.secret).buffer });
  const hmac = (_algorithm: string, key: Uint8Array, message: Uint8Array) => hmacOf(algorithm, key, message);
  return HOTP.generate({ secret, algorithm, digits, counter, hmac });
}
