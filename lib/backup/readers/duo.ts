import { type JsonRecord, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readEntries } from '../entry/import-result';

/** Reads Duo Mobile's list of accounts; those that Duo itself confirms have no code and are passed over. */
export function readDuo({ json }: FileUnderTest): ImportResult {
  return readEntries(Array.isArray(json) ? json : [], duoEntryFields);
}

function duoEntryFields(account: JsonRecord): EntryFields | undefined {
  const generator = valueAt(account, 'otpGenerator');
  const secret = textAt(generator, 'otpSecret');
  if (secret === '') return undefined;
  const counter = valueAt(generator, 'counter');
  const isHotp = counter !== undefined && counter !== null;
  return { kind: isHotp ? 'hotp' : 'totp', issuer: '', label: textAt(account, 'name'), secret, counter };
}
