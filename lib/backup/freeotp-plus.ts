import { Refusal } from '../refusal';
import { signedBytes, tokenFields } from './freeotp-token';
import { listAt, valueAt } from './json-shape';
import type { Probe } from './probe';
import { type Reading, readEntries } from './reading';

/** What is stored is the counter of the last code; the next code has one more. */
const COUNTER_SHIFT = 1;

/** Reads FreeOTP+'s JSON. Throws Refusal. */
export function readFreeOtpPlus({ json }: Probe): Reading {
  const tokens = valueAt(json, 'tokens');
  if (!Array.isArray(tokens)) throw new Refusal('damaged-file');
  return readEntries(tokens, (token) =>
    tokenFields(token, signedBytes(listAt(token, 'secret')), COUNTER_SHIFT),
  );
}
