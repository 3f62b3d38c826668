import { percentDecode } from '../../otp/percent-decode';
import { Refusal } from '../../refusal';
import { argon2idKey } from '../crypto/kdf';
import type { ReadOptions } from '../crypto/read-options';
import { openSecretstream } from '../crypto/secretstream';
import { findUtf8Text, parseBase64 } from '../encoding/bytes';
import { type JsonRecord, listAt, numberAt, parseJson, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readEntries } from '../entry/import-result';
import { linesOf } from '../entry/key-uri-lines';
import { displayExtras } from '../entry/uri-entry';
import { readKeyUriList } from './key-uri-list';
import { inOrder } from './order';

const BYTES_PER_KIB = 1024;

/** Reads Ente Auth's plain JSON: key URIs with their display settings beside them. Throws Refusal. */
export function readEnteJson({ json }: Pick<FileUnderTest, 'json'>): ImportResult {
  const items = inOrder(listAt(json, 'items'), (item) => valueAt(valueAt(item, 'display'), 'position'));
  return readEntries(items, enteEntryFields);
}

/** Reads Ente Auth's plain text: key URIs, in the order that a person gave them. Throws Refusal. */
export function readEnteText({ text = '' }: Pick<FileUnderTest, 'text'>): ImportResult {
  return readKeyUriList({ text: inOrder(linesOf(text), placeOf).join('\n') });
}

/** A line without a place, or whose place cannot be read, leaves all as they stand. */
function placeOf(line: string): number | undefined {
  const display = /[?&]codeDisplay=([^&]*)/i.exec(line)?.[1] ?? '';
  const place = /"position":(\d{1,9})(?!\d)/.exec(percentDecode(display))?.[1];
  return place === undefined ? undefined : Number(place);
}

/** Reads Ente Auth's encrypted export. Its Argon2id may need a gigabyte and many seconds. Throws Refusal. */
export async function readEncryptedEnte(
  { json }: FileUnderTest,
  options: ReadOptions,
): Promise<ImportResult> {
  const params = valueAt(json, 'kdfParams');
  const cost = {
    iterations: numberAt(params, 'opsLimit'),
    memoryKiB: Math.floor(numberAt(params, 'memLimit') / BYTES_PER_KIB),
    parallelism: 1,
  };
  const key = await argon2idKey(options, parseBase64(textAt(params, 'salt')), cost);
  const header = parseBase64(textAt(json, 'encryptionNonce'));
  const text = findUtf8Text(openSecretstream(key, header, parseBase64(textAt(json, 'encryptedData'))));
  if (text === undefined) throw new Refusal('damaged-file');
  if (!text.trimStart().startsWith('{'))
    return { ...readEnteText({ text }), inner: { json: undefined, text } };
  const inner = { json: parseJson(text), text };
  return { ...readEnteJson(inner), inner };
}

function enteEntryFields(item: JsonRecord): EntryFields | undefined {
  const uri = textAt(item, 'rawData');
  if (uri === '') return undefined;
  return { uri, issuer: '', label: '', ...displayExtras(valueAt(item, 'display')) };
}
