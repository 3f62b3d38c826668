import { Refusal } from '../../refusal';
import { listAt, valueAt } from '../encoding/json-values';
import type { FileUnderTest } from '../entry/file-under-test';
import { signedBytes, tokenFields } from '../entry/freeotp-token';
import { type ImportResult, readEntries } from '../entry/import-result';

/** What is stored is the counter of the last code; the next code has one more. */
const COUNTER_SHIFT = 1;

/** Reads FreeOTP+'s JSON. Throws Refusal. */
export function readFreeOtpPlus({ json }: FileUnderTest): ImportResult {
  const tokens = valueAt(json, 'tokens');
  if (!Array.isArray(tokens)) throw new Refusal('damaged-file');
  return readEntries(tokens, (token) =>
    tokenFields(token, signedBytes(listAt(token, 'secret')), COUNTER_SHIFT),
  );
}
