import { Refusal } from '../../refusal';
import { openCbc } from '../crypto/ciphers';
import { pbkdf2Key } from '../crypto/kdf';
import type { ReadOptions } from '../crypto/read-options';
import { type Bytes, findUtf8Text, parseBase64 } from '../encoding/bytes';
import { listAt, parseJson, textAt } from '../encoding/json-values';
import type { FileUnderTest } from '../entry/file-under-test';
import type { ImportResult } from '../entry/import-result';
import { readSteam } from './steam';

/** The app's own. */
const COST = { hash: 'SHA-1', iterations: 50_000 } as const;
/** A person has one or two accounts; each that is tried costs a derivation. */
const MAX_TRIED = 20;

/**
 * Reads an encrypted `.maFile` of Steam Desktop Authenticator, with the salt and IV that its manifest has for the file's
 * name, or, when the file was given another name, for any. Throws Refusal.
 */
export async function readSealedSteam(
  { text = '', manifest }: FileUnderTest,
  options: ReadOptions,
): Promise<ImportResult> {
  const sealed = parseBase64(text);
  const entries = listAt(manifest, 'entries').filter((entry) => textAt(entry, 'encryption_salt') !== '');
  const named = entries.filter((entry) => textAt(entry, 'filename') === options.fileName);
  for (const entry of named.length > 0 ? named : entries.slice(0, MAX_TRIED)) {
    const plain = await findPlain(sealed, entry, options);
    if (plain === undefined) continue;
    const inner = { json: parseJson(plain), text: plain };
    return { ...readSteam(inner), inner };
  }
  throw new Refusal('wrong-passphrase');
}

/** Its text; nothing but its first characters tells a wrong key in one case of 256. */
async function findPlain(sealed: Bytes, entry: unknown, options: ReadOptions): Promise<string | undefined> {
  const key = await pbkdf2Key(options, parseBase64(textAt(entry, 'encryption_salt')), COST);
  try {
    const plain = await openCbc(key, parseBase64(textAt(entry, 'encryption_iv')), sealed);
    const text = findUtf8Text(plain)?.trimStart();
    return text?.startsWith('{') ? text : undefined;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'wrong-passphrase') return undefined;
    throw error;
  }
}
