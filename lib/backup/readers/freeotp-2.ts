import { Refusal } from '../../refusal';
import { openGcm, withProvenKey } from '../crypto/ciphers';
import { type Pbkdf2Cost, pbkdf2Key } from '../crypto/kdf';
import type { ReadOptions } from '../crypto/read-options';
import { type Bytes, utf8Bytes } from '../encoding/bytes';
import { parseJavaMap } from '../encoding/java-map';
import { isRecord, listAt, numberAt, parseJson, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { signedBytes, tokenFields, tokenNames } from '../entry/freeotp-token';
import { type ImportResult, readFields, settled, underNames } from '../entry/import-result';

const MASTER_KEY = 'masterKey';
const TOKEN_SUFFIX = '-token';
const NONCE_BYTES = 12;
/** The counter is that of the next code, unlike in FreeOTP's other formats. */
const COUNTER_SHIFT = 0;
const HASHES: ReadonlyMap<string, Pbkdf2Cost['hash']> = new Map([
  ['PBKDF2withHmacSHA512', 'SHA-512'],
  ['PBKDF2withHmacSHA256', 'SHA-256'],
  ['PBKDF2withHmacSHA1', 'SHA-1'],
]);

/** Reads FreeOTP 2's `externalBackup.xml`, which is a Java-serialised map and always encrypted. Throws Refusal. */
export async function readFreeOtp2({ bytes }: FileUnderTest, options: ReadOptions): Promise<ImportResult> {
  const map = parseJavaMap(bytes);
  const masterKey = await openMasterKey(parseJson(map.get(MASTER_KEY) ?? ''), options);
  const ids = tokenNamesIn(map);
  // A secret that does not open is damage to its entry: the passphrase has opened the master key.
  const fields = await Promise.all(ids.map((name) => settled(freeOtp2EntryFields(map, name, masterKey))));
  return readFields(fields.map((read, index) => underNames(namesOf(map.get(ids[index] ?? '')), read)));
}

/** A key whose token is gone is told of, too. */
function tokenNamesIn(map: ReadonlyMap<string, string>): string[] {
  const names = [...map.keys()].filter((name) => name !== MASTER_KEY);
  return [...new Set(names.map((name) => (name.endsWith(TOKEN_SUFFIX) ? name : name + TOKEN_SUFFIX)))];
}

/** Names are in clear. */
function namesOf(token = ''): { issuer: string; label: string } {
  try {
    return tokenNames(parseJson(token));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { issuer: '', label: '' };
  }
}

async function openMasterKey(json: unknown, options: ReadOptions): Promise<Bytes> {
  const hash = HASHES.get(textAt(json, 'mAlgorithm'));
  if (!hash) throw new Refusal('damaged-file');
  const cost = { hash, iterations: numberAt(json, 'mIterations') };
  const key = await pbkdf2Key(options, bytesAt(json, 'mSalt'), cost);
  return openKey(key, valueAt(json, 'mEncryptedKey'));
}

async function freeOtp2EntryFields(
  map: ReadonlyMap<string, string>,
  name: string,
  masterKey: Bytes,
): Promise<EntryFields> {
  const token = parseJson(map.get(name) ?? '');
  const wrapped = parseJson(map.get(name.slice(0, -TOKEN_SUFFIX.length)) ?? '');
  if (!isRecord(token)) throw new Refusal('damaged-file');
  const secret = await withProvenKey(openKey(masterKey, parseJson(textAt(wrapped, 'key'))));
  return tokenFields(token, secret, COUNTER_SHIFT);
}

/** FreeOTP's EncryptedKey: AES-GCM; what kind of key it holds is the additional data. */
async function openKey(key: Bytes, json: unknown): Promise<Bytes> {
  if (textAt(json, 'mCipher') !== 'AES/GCM/NoPadding') throw new Refusal('damaged-file');
  const nonce = nonceIn(bytesAt(json, 'mParameters'));
  return openGcm(key, nonce, bytesAt(json, 'mCipherText'), utf8Bytes(textAt(json, 'mToken')));
}

/** DER: an octet string alone, or first in a sequence with the length of the tag. */
function nonceIn(parameters: Bytes): Bytes {
  const start = parameters[0] === 0x30 ? 2 : 0;
  if (parameters[start] !== 0x04 || parameters[start + 1] !== NONCE_BYTES) throw new Refusal('damaged-file');
  return parameters.slice(start + 2, start + 2 + NONCE_BYTES);
}

function bytesAt(json: unknown, key: string): Bytes {
  const bytes = signedBytes(listAt(json, key));
  if (bytes === '') throw new Refusal('damaged-file');
  return bytes;
}
