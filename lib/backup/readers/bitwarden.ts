import { Refusal } from '../../refusal';
import { hmacSha256, openCbc, sha256, verifyHmacSha256, withProvenKey } from '../crypto/ciphers';
import { argon2idKey, pbkdf2Key } from '../crypto/kdf';
import type { ReadOptions } from '../crypto/read-options';
import { type Bytes, joinBytes, parseBase64, utf8Bytes } from '../encoding/bytes';
import {
  flagAt,
  type JsonRecord,
  listAt,
  namesById,
  numberAt,
  textAt,
  textsAt,
  valueAt,
} from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readEntries } from '../entry/import-result';
import { type InnerDocument, innerJson } from '../entry/inner-document';
import { hostsOf } from '../entry/site-hosts';
import { ownOrZippedJson } from '../entry/zip-content';

const EXPORT_JSON = /^data\.json$/;

/** How Bitwarden compares a login's address: a pattern, or never. Neither names a host. */
const MATCH_PATTERN = 4;
const MATCH_NEVER = 5;

/**
 * Reads a vault export of Bitwarden, plain or protected by its own password, alone or in a zip with attachments, or
 * Bitwarden Authenticator's.
 * Items without a one-time code are passed over; passwords are not looked at. Throws Refusal.
 */
export async function readBitwarden(file: FileUnderTest, options: ReadOptions): Promise<ImportResult> {
  const own = await ownOrZippedJson(file, EXPORT_JSON, options);
  const { json } = own;
  if (valueAt(json, 'encrypted') !== true) return readExport(own);
  if (valueAt(json, 'passwordProtected') !== true) {
    throw new Refusal('unsupported-format', { cause: 'bitwarden-account-restricted' });
  }
  return readExport(await openExport(json, options));
}

async function openExport(json: unknown, options: ReadOptions): Promise<InnerDocument> {
  const stretched = await deriveKey(json, options);
  const keys = { encryption: await expand(stretched, 'enc'), mac: await expand(stretched, 'mac') };
  await openEncString(textAt(json, 'encKeyValidation_DO_NOT_EDIT'), keys);
  return innerJson(await withProvenKey(openEncString(textAt(json, 'data'), keys)));
}

/** The salt is text that looks like base64, and is used as text. */
async function deriveKey(json: unknown, options: ReadOptions): Promise<Bytes> {
  const salt = utf8Bytes(textAt(json, 'salt'));
  const iterations = numberAt(json, 'kdfIterations');
  if (valueAt(json, 'kdfType') === 0) return pbkdf2Key(options, salt, { hash: 'SHA-256', iterations });
  if (valueAt(json, 'kdfType') !== 1) throw new Refusal('damaged-file');
  const memoryKiB = 1024 * numberAt(json, 'kdfMemory');
  const cost = { iterations, memoryKiB, parallelism: numberAt(json, 'kdfParallelism') };
  return argon2idKey(options, await sha256(salt), cost);
}

/** The first block of HKDF's expand step (RFC 5869, section 2.3); WebCrypto's HKDF would extract first. */
function expand(key: Bytes, info: string): Promise<Bytes> {
  return hmacSha256(key, joinBytes(utf8Bytes(info), Uint8Array.of(1)));
}

/** `2.iv|ciphertext|mac`: AES-256-CBC, then HMAC-SHA-256. */
async function openEncString(text: string, keys: { encryption: Bytes; mac: Bytes }): Promise<Bytes> {
  const [iv, ciphertext, mac] = text.replace(/^2\./, '').split('|').map(parseBase64);
  if (!text.startsWith('2.') || !iv || !ciphertext || !mac) throw new Refusal('damaged-file');
  const isGenuine = await verifyHmacSha256(keys.mac, joinBytes(iv, ciphertext), mac);
  if (!isGenuine) throw new Refusal('wrong-passphrase');
  return openCbc(keys.encryption, iv, ciphertext);
}

function readExport(inner: InnerDocument): ImportResult {
  const { json } = inner;
  // The command line gives the items alone.
  const items = Array.isArray(json) ? json : valueAt(json, 'items');
  if (!Array.isArray(items)) throw new Refusal('damaged-file');
  const folders = namesById([...listAt(json, 'folders'), ...listAt(json, 'collections')]);
  return { ...readEntries(items, (item) => bitwardenEntryFields(item, folders)), inner };
}

function bitwardenEntryFields(
  item: JsonRecord,
  folders: ReadonlyMap<string, string>,
): EntryFields | undefined {
  const login = valueAt(item, 'login');
  const uri = textAt(login, 'totp');
  if (uri.trim() === '') return undefined;
  const folderIds = [textAt(item, 'folderId'), ...textsAt(item, 'collectionIds')];
  return {
    uri,
    issuer: textAt(item, 'name'),
    label: textAt(login, 'username'),
    note: textAt(item, 'notes'),
    favorite: flagAt(item, 'favorite'),
    trashed: textAt(item, 'deletedDate') !== '',
    tags: folderIds.map((id) => folders.get(id) ?? ''),
    sites: hostsOf(
      listAt(login, 'uris')
        .filter(namesHost)
        .map((address) => textAt(address, 'uri')),
    ),
  };
}

function namesHost(address: unknown): boolean {
  const match = valueAt(address, 'match');
  return match !== MATCH_PATTERN && match !== MATCH_NEVER;
}
