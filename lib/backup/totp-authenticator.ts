import { Refusal } from '../refusal';
import { type Bytes, findUtf8Text, parseBase64, utf8Bytes } from './bytes';
import { openCbc, sha256 } from './ciphers';
import type { EntryFields } from './entry';
import { isRecord, type JsonRecord, parseJson, textAt, valueAt } from './json-shape';
import type { Probe } from './probe';
import { type ReadOptions, requirePassphrase } from './read-options';
import { type Reading, readEntries } from './reading';

/** What the app encrypts with when the person set nothing. */
const DEFAULT_PASSPHRASE = 'TotpAuthenticator';
const IV_BYTES = 16;
const ENCODINGS: ReadonlyMap<string, 'hex' | 'base64'> = new Map([
  ['16', 'hex'],
  ['64', 'base64'],
]);

/** Reads a backup of BinaryBoot's TOTP Authenticator: one line of base64. Throws Refusal. */
export async function readTotpAuthenticator({ text = '' }: Probe, options: ReadOptions): Promise<Reading> {
  const sealed = parseBase64(text);
  const plain =
    (await findPlain(sealed, DEFAULT_PASSPHRASE)) ?? (await findPlain(sealed, requirePassphrase(options)));
  if (plain === undefined) throw new Refusal('wrong-passphrase');
  return readPlain(plain);
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
function readPlain(text: string): Reading {
  const outer = parseJson(text);
  const accounts = parseJson(Object.keys(isRecord(outer) ? outer : {})[0] ?? '');
  if (!Array.isArray(accounts)) throw new Refusal('damaged-file');
  return readEntries(accounts, fieldsOf);
}

function fieldsOf(account: JsonRecord): EntryFields {
  return {
    kind: 'totp',
    issuer: textAt(account, 'issuer'),
    label: textAt(account, 'name'),
    secret: textAt(account, 'key'),
    encoding: ENCODINGS.get(textAt(account, 'base')) ?? 'base32',
    digits: valueAt(account, 'digits'),
    period: valueAt(account, 'period'),
  };
}
