import { Refusal } from '../../refusal';
import { type JsonRecord, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readEntries } from '../entry/import-result';

/** Reads 2FAuth's JSON. Throws Refusal. */
export function read2fauth({ json }: FileUnderTest): ImportResult {
  const accounts = valueAt(json, 'data');
  if (!Array.isArray(accounts)) throw new Refusal('damaged-file');
  return readEntries(accounts, twoFAuthEntryFields);
}

function twoFAuthEntryFields(account: JsonRecord): EntryFields {
  return {
    kind: textAt(account, 'otp_type'),
    issuer: textAt(account, 'service'),
    label: textAt(account, 'account'),
    secret: textAt(account, 'secret'),
    algorithm: valueAt(account, 'algorithm'),
    digits: valueAt(account, 'digits'),
    period: valueAt(account, 'period'),
    counter: valueAt(account, 'counter'),
  };
}
