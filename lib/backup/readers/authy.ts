import { Refusal } from '../../refusal';
import { openCbc } from '../crypto/ciphers';
import { pbkdf2Key } from '../crypto/kdf';
import { type ReadOptions, requirePassphrase } from '../crypto/read-options';
import { parseAndroidPreferences } from '../encoding/android-preferences';
import { findUtf8Text, parseBase64, utf8Bytes } from '../encoding/bytes';
import { isRecord, type JsonRecord, parseJson, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readFields, requireBearable, settled, underNames } from '../entry/import-result';

const IV_BYTES = 16;
/** The app's own, the same for each entry; every entry has a salt of its own. */
const COST = { hash: 'SHA-1', iterations: 1_000 } as const;
/** Seconds: of the accounts that Authy issues itself. */
const AUTHY_PERIOD = 10;

/**
 * Reads the preferences of Authy on a rooted phone, the only way out of it: other services' accounts, in clear or under
 * the backup passphrase, and those of Authy's own kind. Throws Refusal.
 */
export async function readAuthy({ text = '' }: FileUnderTest, options: ReadOptions): Promise<ImportResult> {
  const lists = [...parseAndroidPreferences(text)].filter(([name]) => name.endsWith('.key'));
  const entries = lists.flatMap(([, list]) => entriesOf(parseJson(list)));
  requireBearable(entries);
  const sealed = entries.filter(isSealed).length;
  if (sealed > 0) requirePassphrase(options);
  const fields = await Promise.all(entries.map((entry) => settled(authyEntryFields(entry, options))));
  const result = readFields(fields.map((read, index) => underNames(namesOf(entries[index]), read)));
  if (sealed > 0 && result.rejected.filter(({ reason }) => reason === 'wrong-passphrase').length === sealed)
    throw new Refusal('wrong-passphrase');
  return result;
}

function entriesOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [list];
}

function isSealed(entry: unknown): boolean {
  return textAt(entry, 'decryptedSecret') === '' && textAt(entry, 'encryptedSecret') !== '';
}

async function authyEntryFields(account: unknown, options: ReadOptions): Promise<EntryFields> {
  if (!isRecord(account)) throw new Refusal('damaged-file');
  const seed = textAt(account, 'secretSeed');
  const own = { kind: 'totp', digits: valueAt(account, 'digits') };
  if (seed !== '') {
    const issuer = textAt(account, 'name');
    return { ...own, issuer, label: '', secret: seed, encoding: 'hex', period: AUTHY_PERIOD };
  }
  return { ...own, ...namesOf(account), secret: await secretOf(account, options) };
}

/** The name that the person gave it, mostly "Issuer: account"; the issuer's own spelling leads. */
function namesOf(account: unknown): { issuer: string; label: string } {
  const original = textAt(account, 'originalName');
  const issuer = textAt(account, 'originalIssuer') || (/^(.+?):/.exec(original)?.[1] ?? '');
  const name = original || textAt(account, 'name');
  return { issuer, label: name.startsWith(`${issuer}:`) ? name.slice(issuer.length + 1) : name };
}

/** Base32, in clear or sealed: nothing but its letters tells a wrong passphrase in one case of 256. */
async function secretOf(account: JsonRecord, options: ReadOptions): Promise<string> {
  if (!isSealed(account)) return textAt(account, 'decryptedSecret');
  const key = await pbkdf2Key(options, utf8Bytes(textAt(account, 'salt')), COST);
  const sealed = parseBase64(textAt(account, 'encryptedSecret'));
  const secret = findUtf8Text(await openCbc(key, new Uint8Array(IV_BYTES), sealed)) ?? '';
  if (!/^[a-z2-7=\s]+$/i.test(secret)) throw new Refusal('wrong-passphrase');
  return secret;
}
