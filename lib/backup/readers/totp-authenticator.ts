import { Refusal } from '../../refusal';
import { openCbc, sha256 } from '../crypto/ciphers';
import { type ReadOptions, requirePassphrase } from '../crypto/read-options';
import { parseAndroidPreferences } from '../encoding/android-preferences';
import { type Bytes, findUtf8Text, parseBase64, utf8Bytes } from '../encoding/bytes';
import { flagAt, isRecord, type JsonRecord, parseJson, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readEntries } from '../entry/import-result';

/** What the app encrypts with when the person set nothing. */
const DEFAULT_PASSPHRASE = 'TotpAuthenticator';
const IV_BYTES = 16;
const ENCODINGS: ReadonlyMap<string, 'hex' | 'base64'> = new Map([
  ['16', 'hex'],
  ['64', 'base64'],
]);
/** Where the accounts are among the app's preferences. */
const PREFERENCE = 'STATIC_TOTP_CODES_LIST';
/** What the app shows for none. */
const NO_ISSUER = 'Unknown';

/** Reads a backup of BinaryBoot's TOTP Authenticator: one line of base64. Throws Refusal. */
export async function readTotpAuthenticator(
  { text = '' }: FileUnderTest,
  options: ReadOptions,
): Promise<ImportResult> {
  const sealed = parseBase64(text);
  const plain =
    (await findPlain(sealed, DEFAULT_PASSPHRASE)) ?? (await findPlain(sealed, requirePassphrase(options)));
  if (plain === undefined) throw new Refusal('wrong-passphrase');
  return readPlain(parseJson(plain));
}

/** Reads what such a backup holds when it is decrypted. Throws Refusal. */
export function readPlainTotpAuthenticator({ json }: FileUnderTest): ImportResult {
  return readPlain(json);
}

/** Reads the app's preferences, from a rooted phone. Throws Refusal. */
export function readTotpAuthenticatorPreferences({ text = '' }: FileUnderTest): ImportResult {
  return readAccounts(parseAndroidPreferences(text).get(PREFERENCE) ?? '');
}

/** Its text; nothing but its first characters tells a wrong passphrase in one case of 256. */
async function findPlain(sealed: Bytes, passphrase: string): Promise<string | undefined> {
  try {
    const key = await sha256(utf8Bytes(passphrase));
    const text = findUtf8Text(await openCbc(key, new Uint8Array(IV_BYTES), sealed));
    return text?.trimStart().startsWith('{') ? text : undefined;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'wrong-passphrase') return undefined;
    throw error;
  }
}

/** An object with one property, whose name is the JSON text of the accounts. */
function readPlain(json: unknown): ImportResult {
  return readAccounts(Object.keys(isRecord(json) ? json : {})[0] ?? '');
}

function readAccounts(text: string): ImportResult {
  const json = parseJson(text);
  if (!Array.isArray(json)) throw new Refusal('damaged-file');
  return { ...readEntries(json, totpAuthenticatorEntryFields), inner: { json, text } };
}

function totpAuthenticatorEntryFields(account: JsonRecord): EntryFields {
  const issuer = textAt(account, 'issuer');
  return {
    kind: 'totp',
    issuer: issuer === NO_ISSUER ? '' : issuer,
    label: textAt(account, 'name'),
    secret: textAt(account, 'key'),
    encoding: ENCODINGS.get(textAt(account, 'base')) ?? 'base32',
    digits: valueAt(account, 'digits'),
    period: valueAt(account, 'period'),
    favorite: flagAt(account, 'isFavorite'),
    tags: [textAt(account, 'accountHeaderLabel')],
  };
}
