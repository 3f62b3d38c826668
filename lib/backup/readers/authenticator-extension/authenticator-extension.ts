import { Refusal } from '../../../refusal';
import { openOpensslText } from '../../crypto/openssl-aes';
import type { ReadOptions } from '../../crypto/read-options';
import { flagAt, hasKeys, isRecord, type JsonRecord, parseJson, textAt } from '../../encoding/json-values';
import type { FileUnderTest } from '../../entry/file-under-test';
import {
  type ImportResult,
  type RejectedEntry,
  readFields,
  requireBearable,
  settled,
  underNames,
} from '../../entry/import-result';
import { type Passphrases, passphrasesOf } from './keys';
import { extensionFields, namesOf } from './record';

/** What a decrypted secret may look like; nothing else tells a wrong passphrase in one case of 256. */
const SECRET_TEXT = /^(?:[a-z]{3,4}-)?[a-z0-9\s=-]+$/i;

/**
 * Reads a backup of the browser extension "Authenticator": one object keyed by record id, plain or of its three
 * encrypted generations. Entries of another passphrase are rejected one by one, unless none opens. Throws Refusal.
 */
export async function readAuthenticatorExtension(
  { json }: FileUnderTest,
  options: ReadOptions,
): Promise<ImportResult> {
  const records = Object.values(isRecord(json) ? json : {})
    .flat()
    .filter(isEntry);
  requireBearable(records);
  if (!records.some(isEncrypted)) return readFields(records.map((record) => () => extensionFields(record)));
  const passphrases = await passphrasesOf(json, options);
  const opened = await Promise.all(records.map((record) => settled(openRecord(record, passphrases))));
  const result = readFields(
    opened.map((open, index) => underNames(namesOf(records[index]), () => extensionFields(open()))),
  );
  if (result.rejected.filter(isLocked).length === records.length) throw new Refusal('wrong-passphrase');
  return result;
}

/** Settings and keys lie among the accounts; of an account all but the secret may be missing. */
function isEntry(record: unknown): record is JsonRecord {
  return hasKeys(record, 'keyId', 'data') || hasKeys(record, 'secret');
}

function isEncrypted(record: JsonRecord): boolean {
  return hasKeys(record, 'keyId') || flagAt(record, 'encrypted');
}

async function openRecord(record: JsonRecord, passphrases: Passphrases): Promise<JsonRecord> {
  if (!isEncrypted(record)) return record;
  return hasKeys(record, 'keyId') ? openData(record, passphrases) : openSecret(record, passphrases);
}

/** Since version 8 the whole record is encrypted, under one of several keys. */
async function openData(record: JsonRecord, { byKeyId }: Passphrases): Promise<JsonRecord> {
  const passphrase = byKeyId.get(textAt(record, 'keyId'));
  if (passphrase === undefined) throw new Refusal('wrong-passphrase');
  const text = await openOpensslText(textAt(record, 'data'), passphrase);
  if (!text.startsWith('{')) throw new Refusal('wrong-passphrase');
  const opened = parseJson(text);
  if (!isRecord(opened)) throw new Refusal('damaged-file');
  return opened;
}

/** Before, only the secret was. */
async function openSecret(record: JsonRecord, { ofSecrets }: Passphrases): Promise<JsonRecord> {
  const secret = await openOpensslText(textAt(record, 'secret'), ofSecrets);
  if (!SECRET_TEXT.test(secret)) throw new Refusal('wrong-passphrase');
  return { ...record, secret };
}

function isLocked({ reason }: RejectedEntry): boolean {
  return reason === 'wrong-passphrase';
}
