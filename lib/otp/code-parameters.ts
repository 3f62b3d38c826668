import { Refusal, type RefusalCode } from '../refusal';
import {
  ACCOUNT_DEFAULTS,
  MAX_DIGITS,
  MAX_PERIOD,
  MIN_DIGITS,
  OTP_ALGORITHMS,
  type OtpAccount,
  type OtpAlgorithm,
  type OtpKind,
} from './account';
import type { KeyUriParts } from './key-uri-parts';

type CodeParameters = Pick<OtpAccount, 'algorithm' | 'digits' | 'period' | 'counter'>;

/**
 * How a TOTP or HOTP account makes its codes; what is absent or empty is the default.
 * Throws Refusal 'bad-algorithm', 'bad-digits', 'bad-period' or 'bad-counter'.
 */
export function parseCodeParameters(kind: OtpKind, parameters: KeyUriParts['parameters']): CodeParameters {
  const { period, counter } = ACCOUNT_DEFAULTS;
  const common = {
    algorithm: parseAlgorithm(parameters.get('algorithm') ?? ''),
    digits: parseDigits(parameters.get('digits') ?? ''),
  };
  if (kind === 'hotp') return { ...common, period, counter: parseCounter(parameters.get('counter') ?? '') };
  return { ...common, period: parsePeriod(parameters.get('period') ?? ''), counter };
}

/** `SHA-256`, `HmacSHA256` and `Algorithm.sha1` are all written by somebody. */
function parseAlgorithm(text: string): OtpAlgorithm {
  const name = text.toUpperCase().replace(/ALGORITHM\.|HMAC|[-_]/g, '');
  if (name === '') return ACCOUNT_DEFAULTS.algorithm;
  const algorithm = OTP_ALGORITHMS.find((known) => known === name);
  if (algorithm === undefined) throw new Refusal('bad-algorithm');
  return algorithm;
}

function parseDigits(text: string): number {
  return text === '' ? ACCOUNT_DEFAULTS.digits : wholeNumber(text, MIN_DIGITS, MAX_DIGITS, 'bad-digits');
}

/** A period of 0 cannot be meant: it is read as none. */
function parsePeriod(text: string): number {
  return wholeNumber(text || '0', 0, MAX_PERIOD, 'bad-period') || ACCOUNT_DEFAULTS.period;
}

function parseCounter(text: string): number {
  return wholeNumber(text || '0', 0, Number.MAX_SAFE_INTEGER, 'bad-counter');
}

function wholeNumber(text: string, least: number, most: number, code: RefusalCode): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) throw new Refusal(code);
  return value;
}
