import { type JsonRecord, listAt, textAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readEntries } from '../entry/import-result';

/** Reads `{"otp_list": [{"name", "key"}]}`, what a small browser extension keeps. Throws Refusal. */
export function readOtpList({ json }: FileUnderTest): ImportResult {
  return readEntries(listAt(json, 'otp_list'), otpListEntryFields);
}

function otpListEntryFields(entry: JsonRecord): EntryFields {
  return { uri: textAt(entry, 'key'), issuer: '', label: textAt(entry, 'name') };
}
