import {
  ACCOUNT_DEFAULTS,
  MAX_DIGITS,
  MAX_PERIOD,
  MIN_DIGITS,
  OTP_ALGORITHMS,
  type OtpAlgorithm,
  type OtpKind,
} from '../../otp/account';
import { Refusal, type RefusalCode } from '../../refusal';

const KIND_NAMES: ReadonlyMap<string, OtpKind> = new Map([
  ['totp', 'totp'],
  ['hotp', 'hotp'],
  ['steam', 'steam'],
  ['steamtotp', 'steam'],
  ['motp', 'motp'],
  ['yandex', 'yandex'],
  ['yaotp', 'yandex'],
]);

/** The kind that a file names, in any case. Throws Refusal 'unsupported-kind'. */
export function otpKind(name: string): OtpKind {
  const kind = KIND_NAMES.get(name.toLowerCase());
  if (!kind) throw new Refusal('unsupported-kind');
  return kind;
}

/** "sha1", "SHA-256", "HmacSHA512", "Algorithm.SHA1" …; nothing is SHA1. Throws Refusal 'bad-algorithm'. */
export function otpAlgorithm(value: unknown): OtpAlgorithm {
  if (isAbsent(value)) return ACCOUNT_DEFAULTS.algorithm;
  if (typeof value !== 'string') throw new Refusal('bad-algorithm');
  const name = value.toUpperCase().replace(/ALGORITHM\.|HMAC|[-_\s]/g, '');
  const algorithm = OTP_ALGORITHMS.find((known) => known === name);
  if (!algorithm) throw new Refusal('bad-algorithm');
  return algorithm;
}

/** 4 to 10; nothing is 6. Throws Refusal 'bad-digits'. */
export function otpDigits(value: unknown): number {
  return wholeNumber(value, ACCOUNT_DEFAULTS.digits, MIN_DIGITS, MAX_DIGITS, 'bad-digits');
}

/** Seconds, up to 86,400; nothing, or 0, is 30, as in key URIs. Throws Refusal 'bad-period'. */
export function otpPeriod(value: unknown): number {
  return wholeNumber(value, 0, 0, MAX_PERIOD, 'bad-period') || ACCOUNT_DEFAULTS.period;
}

/** From 0; nothing is 0. Throws Refusal 'bad-counter'. */
export function otpCounter(value: unknown): number {
  return wholeNumber(value, ACCOUNT_DEFAULTS.counter, 0, Number.MAX_SAFE_INTEGER, 'bad-counter');
}

function wholeNumber(value: unknown, absent: number, least: number, most: number, code: RefusalCode): number {
  if (isAbsent(value)) return absent;
  const number = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  const fits =
    typeof number === 'number' && Number.isSafeInteger(number) && number >= least && number <= most;
  if (!fits) throw new Refusal(code);
  return number;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
