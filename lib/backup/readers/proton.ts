import { Refusal } from '../../refusal';
import { openGcm } from '../crypto/ciphers';
import { argon2idKey } from '../crypto/kdf';
import type { ReadOptions } from '../crypto/read-options';
import { parseBase64, utf8Bytes } from '../encoding/bytes';
import { type JsonRecord, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readEntries } from '../entry/import-result';
import { type InnerDocument, innerJson } from '../entry/inner-document';

const COST = { iterations: 2, memoryKiB: 19_456, parallelism: 1 };
const NONCE_BYTES = 12;
const ADDITIONAL_DATA = utf8Bytes('proton.authenticator.export.v1');

/** Reads Proton Authenticator's export, plain or encrypted. Throws Refusal. */
export async function readProton({ json, text }: FileUnderTest, options: ReadOptions): Promise<ImportResult> {
  const inner = textAt(json, 'content') === '' ? { json, text } : await openExport(json, options);
  const entries = valueAt(inner.json, 'entries');
  if (!Array.isArray(entries)) throw new Refusal('damaged-file');
  return { ...readEntries(entries, protonEntryFields), inner };
}

async function openExport(json: unknown, options: ReadOptions): Promise<InnerDocument> {
  const content = parseBase64(textAt(json, 'content'));
  const key = await argon2idKey(options, parseBase64(textAt(json, 'salt')), COST);
  const sealed = content.slice(NONCE_BYTES);
  return innerJson(await openGcm(key, content.slice(0, NONCE_BYTES), sealed, ADDITIONAL_DATA));
}

function protonEntryFields(entry: JsonRecord): EntryFields {
  const content = valueAt(entry, 'content');
  const uri = textAt(content, 'uri');
  return {
    uri,
    // `steam://SECRET` has no room for names.
    issuer: /^steam:/i.test(uri) ? 'Steam' : '',
    label: textAt(content, 'name'),
    note: textAt(entry, 'note'),
  };
}
