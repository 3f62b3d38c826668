import { Refusal } from '../../refusal';
import { openGcm } from '../crypto/ciphers';
import { pbkdf2Key } from '../crypto/kdf';
import type { ReadOptions } from '../crypto/read-options';
import { parseBase64 } from '../encoding/bytes';
import { isRecord, type JsonRecord, numberAt, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readEntries } from '../entry/import-result';
import { type InnerDocument, innerJson } from '../entry/inner-document';

/** Reads a backup of VastBlast's 2FA extension, encrypted or in clear. Throws Refusal. */
export async function readVastblast(
  { json, text }: FileUnderTest,
  options: ReadOptions,
): Promise<ImportResult> {
  const vault = valueAt(json, 'vault');
  const isSealed = isRecord(valueAt(vault, 'cipher'));
  const inner = isSealed ? await openVault(vault, options) : { json, text };
  const accounts = valueAt(isSealed ? inner.json : (vault ?? json), 'accounts');
  if (!Array.isArray(accounts)) throw new Refusal('damaged-file');
  return { ...readEntries(accounts, vastblastEntryFields), inner };
}

async function openVault(vault: unknown, options: ReadOptions): Promise<InnerDocument> {
  const kdf = valueAt(vault, 'kdf');
  const cipher = valueAt(vault, 'cipher');
  const cost = { hash: 'SHA-256', iterations: numberAt(kdf, 'iterations') } as const;
  const key = await pbkdf2Key(options, parseBase64(textAt(kdf, 'salt')), cost);
  return innerJson(
    await openGcm(key, parseBase64(textAt(cipher, 'iv')), parseBase64(textAt(cipher, 'data'))),
  );
}

function vastblastEntryFields(account: JsonRecord): EntryFields {
  return {
    kind: textAt(account, 'type') || 'totp',
    issuer: textAt(account, 'issuer'),
    label: textAt(account, 'label'),
    secret: textAt(account, 'secret'),
    algorithm: valueAt(account, 'algorithm'),
    digits: valueAt(account, 'digits'),
    period: valueAt(account, 'period'),
    counter: valueAt(account, 'counter'),
  };
}
