import { Refusal } from '../refusal';
import { findUtf8Text, parseBase64 } from './bytes';
import type { EntryFields } from './entry';
import { type JsonRecord, listAt, numberAt, parseJson, textAt, valueAt } from './json-shape';
import { argon2idKey } from './kdf';
import { readKeyUriList } from './key-uri-list';
import type { Probe } from './probe';
import type { ReadOptions } from './read-options';
import { type Reading, readEntries } from './reading';
import { openSecretstream } from './secretstream';
import { displayExtras } from './uri-entry';

const BYTES_PER_KIB = 1024;

/** Reads Ente Auth's plain JSON: key URIs with their display settings beside them. Throws Refusal. */
export function readEnteJson({ json }: Pick<Probe, 'json'>): Reading {
  return readEntries(listAt(json, 'items'), fieldsOf);
}

/** Reads Ente Auth's encrypted export. Its Argon2id may need a gigabyte and many seconds. Throws Refusal. */
export async function readEncryptedEnte({ json }: Probe, options: ReadOptions): Promise<Reading> {
  const params = valueAt(json, 'kdfParams');
  const cost = {
    passes: numberAt(params, 'opsLimit'),
    memoryKib: Math.floor(numberAt(params, 'memLimit') / BYTES_PER_KIB),
    parallelism: 1,
  };
  const key = await argon2idKey(options, parseBase64(textAt(params, 'salt')), cost);
  const header = parseBase64(textAt(json, 'encryptionNonce'));
  const text = findUtf8Text(openSecretstream(key, header, parseBase64(textAt(json, 'encryptedData'))));
  if (text === undefined) throw new Refusal('damaged-file');
  return text.trimStart().startsWith('{')
    ? readEnteJson({ json: parseJson(text) })
    : readKeyUriList({ text });
}

function fieldsOf(item: JsonRecord): EntryFields | undefined {
  const uri = textAt(item, 'rawData');
  if (uri === '') return undefined;
  return { uri, issuer: '', label: '', ...displayExtras(valueAt(item, 'display')) };
}
