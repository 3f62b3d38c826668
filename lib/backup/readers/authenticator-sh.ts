import { Refusal } from '../../refusal';
import { openGcm } from '../crypto/ciphers';
import { pbkdf2Key } from '../crypto/kdf';
import type { ReadOptions } from '../crypto/read-options';
import { parseBase64 } from '../encoding/bytes';
import { type JsonRecord, numberAt, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readEntries } from '../entry/import-result';
import { type InnerDocument, innerJson } from '../entry/inner-document';

/** Reads a backup of the authenticator.sh extension, plain or encrypted. Throws Refusal. */
export async function readAuthenticatorSh(
  { json, text }: FileUnderTest,
  options: ReadOptions,
): Promise<ImportResult> {
  const isSealed = textAt(json, 'data') !== '';
  const inner = isSealed ? await openAccounts(json, options) : { json, text };
  const accounts = isSealed ? inner.json : valueAt(json, 'accounts');
  if (!Array.isArray(accounts)) throw new Refusal('damaged-file');
  return { ...readEntries(accounts, authenticatorShEntryFields), inner };
}

/** `v1.nonce.ciphertext and tag`, in base64. */
async function openAccounts(json: unknown, options: ReadOptions): Promise<InnerDocument> {
  const [version, nonce = '', ciphertext = ''] = textAt(json, 'data').split('.');
  if (version !== 'v1') throw new Refusal('damaged-file');
  const cost = { hash: 'SHA-256', iterations: numberAt(json, 'iterations') } as const;
  const key = await pbkdf2Key(options, parseBase64(textAt(json, 'salt')), cost);
  return innerJson(await openGcm(key, parseBase64(nonce), parseBase64(ciphertext)));
}

function authenticatorShEntryFields(account: JsonRecord): EntryFields {
  return {
    kind: 'totp',
    issuer: textAt(account, 'issuer'),
    label: textAt(account, 'name'),
    secret: textAt(account, 'secret'),
    algorithm: valueAt(account, 'algorithm'),
    digits: valueAt(account, 'digits'),
    period: valueAt(account, 'period'),
    tags: [textAt(account, 'group')],
  };
}
