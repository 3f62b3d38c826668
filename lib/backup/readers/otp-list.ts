import { type JsonRecord, listAt, textAt } from '../encoding/json-shape';
import type { EntryFields } from '../entry/entry';
import type { Probe } from '../entry/file-under-test';
import { type Reading, readEntries } from '../entry/import-result';

/** Reads `{"otp_list": [{"name", "key"}]}`, what a small browser extension keeps. Throws Refusal. */
export function readOtpList({ json }: Probe): Reading {
  return readEntries(listAt(json, 'otp_list'), fieldsOf);
}

function fieldsOf(entry: JsonRecord): EntryFields {
  return { uri: textAt(entry, 'key'), issuer: '', label: textAt(entry, 'name') };
}
