// The bare build: the full one carries eleven hash functions, and the popup pays for each.
import { HOTP, Secret } from 'otpauth/bare';
import { Refusal } from '../refusal';
import type { OtpAccount } from './account';
import { hmacOf } from './hmac';
import { motpCode } from './motp';
import { steamCode } from './steam';
import { yandexCode } from './yandex';

/**
 * The code of an account at `at`, a Unix time in seconds. HOTP's code is that of the account's counter, at any time.
 * Throws Refusal 'pin-needed' for a Mobile-OTP or Yandex account without its PIN.
 */
export function codeAt(account: OtpAccount, at: number): string {
  return codeOfStep(account, account.kind === 'hotp' ? account.counter : stepAt(account, at));
}

/** The code of a time step, or of a counter for HOTP: a whole number from 0. Throws as `codeAt` does. */
export function codeOfStep(account: OtpAccount, step: number): string {
  switch (account.kind) {
    case 'steam':
      return steamCode(account.secret, step);
    case 'motp':
      return motpCode(account.secret, pinOf(account), step);
    case 'yandex':
      return yandexCode(account.secret, pinOf(account), step);
    default:
      return hotpCode(account, step);
  }
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

function pinOf(account: OtpAccount): string {
  if (!account.pin) throw new Refusal('pin-needed');
  return account.pin;
}
