import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Refusal } from '../../refusal';
import { argon2idKey } from '../crypto/kdf';
import type { ReadOptions } from '../crypto/read-options';
import { type Bytes, parseBase64 } from '../encoding/bytes';
import { type JsonRecord, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readEntries } from '../entry/import-result';
import { innerJson } from '../entry/inner-document';
import { motpSecret } from './motp-secret';

/** The program's own, in every version. */
const COST = { iterations: 4, memoryKiB: 32_768, parallelism: 4 };
const NONCE_BYTES = 24;
const TAG_BYTES = 16;

/** Reads cotp's database in clear, as it exports it. Throws Refusal. */
export function readCotp({ json }: Pick<FileUnderTest, 'json'>): ImportResult {
  const elements = Array.isArray(json) ? json : valueAt(json, 'elements');
  if (!Array.isArray(elements)) throw new Refusal('damaged-file');
  return readEntries(elements, cotpEntryFields);
}

/** Reads cotp's database as it lies on the disk: XChaCha20-Poly1305 under Argon2id. Throws Refusal. */
export async function readEncryptedCotp(
  { json }: FileUnderTest,
  options: ReadOptions,
): Promise<ImportResult> {
  const [salt, nonce, sealed] = ['salt', 'nonce', 'cipher'].map((key) => parseBase64(textAt(json, key)));
  if (!salt || nonce?.length !== NONCE_BYTES || !sealed || sealed.length < TAG_BYTES)
    throw new Refusal('damaged-file');
  const key = await argon2idKey(options, salt, COST);
  const inner = innerJson(open(key, nonce, sealed));
  return { ...readCotp(inner), inner };
}

function open(key: Bytes, nonce: Bytes, sealed: Bytes): Uint8Array {
  try {
    return xchacha20poly1305(key, nonce).decrypt(sealed);
  } catch (cause) {
    // The library throws for nothing else, the lengths being right.
    throw new Refusal('wrong-passphrase', { cause });
  }
}

function cotpEntryFields(element: JsonRecord): EntryFields {
  const kind = textAt(element, 'type') || 'totp';
  return {
    kind,
    issuer: textAt(element, 'issuer'),
    label: textAt(element, 'label'),
    ...(kind.toLowerCase() === 'motp'
      ? motpSecret(textAt(element, 'secret'))
      : { secret: textAt(element, 'secret') }),
    algorithm: valueAt(element, 'algorithm'),
    digits: valueAt(element, 'digits'),
    period: valueAt(element, 'period'),
    counter: valueAt(element, 'counter'),
    pin: textAt(element, 'pin'),
  };
}
