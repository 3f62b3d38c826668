import { Refusal } from '../../refusal';
import { openCbc, openGcm } from '../crypto/ciphers';
import { argon2idKey, pbkdf2Key } from '../crypto/kdf';
import type { ReadOptions } from '../crypto/read-options';
import { append } from '../encoding/append';
import { type Bytes, findUtf8Text } from '../encoding/bytes';
import { type JsonRecord, listAt, namesById, parseJson, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readEntries } from '../entry/import-result';
import { innerJson } from '../entry/inner-document';
import { pictureUrl } from '../entry/picture';
import { motpSecret } from './motp-secret';
import { inOrder } from './order';

const HEADER_BYTES = 'AUTHENTICATORPRO'.length;
const KINDS: ReadonlyMap<unknown, string> = new Map([
  [1, 'hotp'],
  [2, 'totp'],
  [3, 'motp'],
  [4, 'steam'],
  [5, 'yandex'],
]);
const ALGORITHMS = ['SHA1', 'SHA256', 'SHA512'];

/** Reads a plain backup of Stratum, which was called Authenticator Pro. Throws Refusal. */
export function readStratum({ json }: FileUnderTest): ImportResult {
  return readBackup(json);
}

/** Reads its encrypted backup: `AUTHENTICATORPRO`, salt, nonce, ciphertext. Throws Refusal. */
export async function readStrongStratum(
  { bytes }: FileUnderTest,
  options: ReadOptions,
): Promise<ImportResult> {
  const [salt, nonce, sealed] = cut(bytes, 16, 12);
  const cost = { iterations: 3, memoryKiB: 65_536, parallelism: 4 };
  const key = await argon2idKey(options, salt, cost);
  const inner = innerJson(await openGcm(key, nonce, sealed));
  return { ...readBackup(inner.json), inner };
}

/** Reads its old encrypted backup: `AuthenticatorPro`, salt, IV, ciphertext, not authenticated. Throws Refusal. */
export async function readLegacyStratum(
  { bytes }: FileUnderTest,
  options: ReadOptions,
): Promise<ImportResult> {
  const [salt, iv, sealed] = cut(bytes, 20, 16);
  const key = await pbkdf2Key(options, salt, { hash: 'SHA-1', iterations: 64_000 });
  const text = findUtf8Text(await openCbc(key, iv, sealed));
  if (!text?.startsWith('{')) throw new Refusal('wrong-passphrase');
  const inner = { json: parseJson(text), text };
  return { ...readBackup(inner.json), inner };
}

function cut(bytes: Bytes, saltBytes: number, nonceBytes: number): [Bytes, Bytes, Bytes] {
  const nonceStart = HEADER_BYTES + saltBytes;
  const start = nonceStart + nonceBytes;
  if (bytes.length < start) throw new Refusal('damaged-file');
  return [bytes.slice(HEADER_BYTES, nonceStart), bytes.slice(nonceStart, start), bytes.slice(start)];
}

function readBackup(json: unknown): ImportResult {
  const entries = valueAt(json, 'Authenticators');
  if (!Array.isArray(entries)) throw new Refusal('damaged-file');
  const tags = tagsBySecret(json);
  const pictures = namesById(listAt(json, 'CustomIcons'), 'Id', 'Data');
  const listed = inOrder(entries, (entry) => valueAt(entry, 'Ranking'));
  return readEntries(listed, (entry) => ({
    ...stratumEntryFields(entry, tags.get(textAt(entry, 'Secret')) ?? []),
    picture: pictureUrl(pictures.get(customIconId(entry)) ?? ''),
  }));
}

/** An icon of the app's own has a name; a person's is one of the pictures beside the entries. */
function customIconId(entry: JsonRecord): string {
  const icon = textAt(entry, 'Icon');
  return icon.startsWith('@') ? icon.slice(1) : '';
}

/** Categories are joined to entries by the secret itself. */
function tagsBySecret(json: unknown): Map<string, string[]> {
  const names = namesById(listAt(json, 'Categories'), 'Id', 'Name');
  const tags = new Map<string, string[]>();
  for (const join of listAt(json, 'AuthenticatorCategories')) {
    append(tags, textAt(join, 'AuthenticatorSecret'), names.get(textAt(join, 'CategoryId')) ?? '');
  }
  return tags;
}

function stratumEntryFields(entry: JsonRecord, tags: readonly string[]): EntryFields {
  const kind = KINDS.get(valueAt(entry, 'Type')) ?? '';
  const label = textAt(entry, 'Username');
  const issuer = textAt(entry, 'Issuer');
  return {
    // Stratum insists on an issuer: where there was none, the account stands in its place, or in both.
    issuer: issuer === label ? '' : issuer,
    label,
    kind,
    ...(kind === 'motp' ? motpSecret(textAt(entry, 'Secret')) : { secret: textAt(entry, 'Secret') }),
    algorithm: algorithmOf(valueAt(entry, 'Algorithm')),
    digits: valueAt(entry, 'Digits'),
    period: valueAt(entry, 'Period'),
    counter: valueAt(entry, 'Counter'),
    pin: textAt(entry, 'Pin'),
    tags,
  };
}

function algorithmOf(value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  return (typeof value === 'number' ? ALGORITHMS[value] : undefined) ?? 'unknown';
}
