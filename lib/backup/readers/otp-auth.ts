import { Refusal } from '../../refusal';
import { openCbc, sha1, sha256, withProvenKey } from '../crypto/ciphers';
import { type ReadOptions, requirePassphrase } from '../crypto/read-options';
import { openRnCryptor } from '../crypto/rncryptor';
import { isPlist } from '../encoding/bplist';
import { type Bytes, utf8Bytes } from '../encoding/bytes';
import { hasKeys, isRecord, textAt, valueAt } from '../encoding/json-values';
import { parseKeyedArchive } from '../encoding/keyed-archive';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readFields } from '../entry/import-result';

const IV_BYTES = 16;
const KINDS: ReadonlyMap<unknown, string> = new Map([
  [1, 'hotp'],
  [2, 'totp'],
]);
const ALGORITHMS = ['SHA1', 'SHA1', 'SHA256', 'SHA512'];

/** Reads a backup of OTP Auth for iOS, or one account that was shared from it, of any version. Throws Refusal. */
export async function readOtpAuth(
  { bytes, otpAuthKey }: FileUnderTest,
  options: ReadOptions,
): Promise<ImportResult> {
  if (!otpAuthKey) throw new Refusal('damaged-file');
  const shell = await withProvenKey(openCbc(otpAuthKey, new Uint8Array(IV_BYTES), bytes));
  const outer = parseKeyedArchive(shell);
  const inner = parseKeyedArchive(await openInner(outer, options));
  if (hasKeys(inner, 'secret')) return readFields([() => otpAuthEntryFields(inner, '')]);
  const folders = valueAt(inner, 'Folders');
  if (!Array.isArray(folders)) throw new Refusal('damaged-file');
  const entries = folders.flatMap((folder) =>
    accountsIn(folder).map((account) => () => otpAuthEntryFields(account, textAt(folder, 'name'))),
  );
  return readFields(entries);
}

/** The first versions made the key of one hash; what came out was not authenticated. */
async function openInner(outer: unknown, options: ReadOptions): Promise<Bytes> {
  const sealed = valueAt(outer, 'WrappedData') ?? valueAt(outer, 'Data');
  if (!(sealed instanceof Uint8Array)) throw new Refusal('damaged-file');
  const bytes = new Uint8Array(sealed);
  if (!hasKeys(outer, 'IV', 'Salt')) return openRnCryptor(bytes, options);
  const key = await sha256(utf8Bytes(`${textAt(outer, 'Salt')}-${requirePassphrase(options)}`));
  const iv = (await sha1(ivBytes(valueAt(outer, 'IV')))).slice(0, IV_BYTES);
  const inner = await openCbc(key, iv, bytes);
  if (!isPlist(inner)) throw new Refusal('wrong-passphrase');
  return inner;
}

function ivBytes(iv: unknown): Bytes {
  return iv instanceof Uint8Array ? new Uint8Array(iv) : utf8Bytes(typeof iv === 'string' ? iv : '');
}

/** A folder without any is empty. */
function accountsIn(folder: unknown): readonly unknown[] {
  const accounts = valueAt(folder, 'accounts') ?? [];
  if (!Array.isArray(accounts)) throw new Refusal('damaged-file');
  return accounts;
}

function otpAuthEntryFields(account: unknown, folder: string): EntryFields {
  if (!isRecord(account)) throw new Refusal('damaged-file');
  const secret = valueAt(account, 'secret');
  const algorithm = valueAt(account, 'algorithm');
  return {
    kind: KINDS.get(valueAt(account, 'type')) ?? 'unknown',
    issuer: textAt(account, 'issuer'),
    label: textAt(account, 'label'),
    secret: secret instanceof Uint8Array ? secret : '',
    algorithm: ALGORITHMS[typeof algorithm === 'number' ? algorithm : 0] ?? 'unknown',
    digits: valueAt(account, 'digits'),
    period: valueAt(account, 'period'),
    counter: valueAt(account, 'counter'),
    tags: [folder],
  };
}
