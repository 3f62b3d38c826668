import { Refusal } from '../../refusal';
import type { ReadOptions } from '../crypto/read-options';
import { flagAt, type JsonRecord, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readEntries } from '../entry/import-result';
import { ownOrZippedJson } from '../entry/zip-content';

const RAIVO_JSON = /(?:^|\/)raivo-otp-export\.json$/;

/** Reads Raivo OTP's export: an encrypted zip, or the JSON that was in it. Throws Refusal. */
export async function readRaivo(file: FileUnderTest, options: ReadOptions): Promise<ImportResult> {
  const inner = await ownOrZippedJson(file, RAIVO_JSON, options);
  if (!Array.isArray(inner.json)) throw new Refusal('damaged-file');
  return { ...readEntries(inner.json, raivoEntryFields), inner };
}

/** Every value is a text. */
function raivoEntryFields(account: JsonRecord): EntryFields {
  return {
    kind: textAt(account, 'kind'),
    issuer: textAt(account, 'issuer'),
    label: textAt(account, 'account'),
    secret: textAt(account, 'secret'),
    algorithm: valueAt(account, 'algorithm'),
    digits: valueAt(account, 'digits'),
    period: valueAt(account, 'timer'),
    counter: valueAt(account, 'counter'),
    favorite: flagAt(account, 'pinned'),
  };
}
