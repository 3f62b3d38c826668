import type { ScryptCost } from '../../kdf/derive-key';
import { Refusal } from '../../refusal';
import { openGcm, withProvenKey } from '../crypto/ciphers';
import { scryptKey } from '../crypto/kdf';
import type { ReadOptions } from '../crypto/read-options';
import { type Bytes, joinBytes, parseBase64, parseHex } from '../encoding/bytes';
import {
  flagAt,
  isRecord,
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
import { pictureUrl } from '../entry/picture';

const PASSWORD_SLOT = 1;
/** A person has one or two passphrases; each slot costs a scrypt. */
const MAX_PASSWORD_SLOTS = 8;

/** Reads an Aegis vault, plain or encrypted. Throws Refusal. */
export async function readAegis({ json }: FileUnderTest, options: ReadOptions): Promise<ImportResult> {
  const database = valueAt(json, 'db');
  if (isRecord(database)) return readDatabase(database);
  if (typeof database !== 'string') throw new Refusal('damaged-file');
  const inner = await openDatabase(valueAt(json, 'header'), database, options);
  return { ...readDatabase(inner.json), inner };
}

async function openDatabase(header: unknown, database: string, options: ReadOptions): Promise<InnerDocument> {
  const masterKey = await openSlots(listAt(header, 'slots'), options);
  const params = valueAt(header, 'params');
  const sealed = withTag(parseBase64(database), params);
  return innerJson(await withProvenKey(openGcm(masterKey, hexAt(params, 'nonce'), sealed)));
}

/** The master key: from the first password slot that the passphrase opens. */
async function openSlots(slots: readonly unknown[], options: ReadOptions): Promise<Bytes> {
  const passwordSlots = slots.filter((slot) => valueAt(slot, 'type') === PASSWORD_SLOT);
  if (passwordSlots.length === 0) throw new Refusal('damaged-file');
  if (passwordSlots.length > MAX_PASSWORD_SLOTS) throw new Refusal('too-costly');
  for (const slot of passwordSlots) {
    const masterKey = await findMasterKey(slot, options);
    if (masterKey) return masterKey;
  }
  throw new Refusal('wrong-passphrase');
}

async function findMasterKey(slot: unknown, options: ReadOptions): Promise<Bytes | undefined> {
  const params = valueAt(slot, 'key_params');
  const sealed = withTag(hexAt(slot, 'key'), params);
  const key = await scryptKey(options, hexAt(slot, 'salt'), costOf(slot));
  try {
    return await openGcm(key, hexAt(params, 'nonce'), sealed);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'wrong-passphrase') return undefined;
    throw error;
  }
}

function costOf(slot: unknown): ScryptCost {
  return { n: numberAt(slot, 'n'), r: numberAt(slot, 'r'), p: numberAt(slot, 'p') };
}

function hexAt(value: unknown, key: string): Bytes {
  return parseHex(textAt(value, key));
}

function withTag(ciphertext: Bytes, params: unknown): Bytes {
  return joinBytes(ciphertext, hexAt(params, 'tag'));
}

function readDatabase(database: unknown): ImportResult {
  const entries = valueAt(database, 'entries');
  if (!Array.isArray(entries)) throw new Refusal('damaged-file');
  const groups = namesById(listAt(database, 'groups'), 'uuid');
  return readEntries(entries, (entry) => aegisEntryFields(entry, groups));
}

function aegisEntryFields(entry: JsonRecord, groups: ReadonlyMap<string, string>): EntryFields {
  const info = valueAt(entry, 'info');
  return {
    kind: textAt(entry, 'type'),
    issuer: textAt(entry, 'issuer'),
    label: textAt(entry, 'name'),
    secret: textAt(info, 'secret'),
    algorithm: valueAt(info, 'algo'),
    digits: valueAt(info, 'digits'),
    period: valueAt(info, 'period'),
    counter: valueAt(info, 'counter'),
    pin: textAt(info, 'pin'),
    note: textAt(entry, 'note'),
    favorite: flagAt(entry, 'favorite'),
    tags: tagsOf(entry, groups),
    picture: pictureUrl(textAt(entry, 'icon'), textAt(entry, 'icon_mime')),
  };
}

/** Groups by id since database version 3; before that one group, by name. */
function tagsOf(entry: JsonRecord, groups: ReadonlyMap<string, string>): string[] {
  const ids = textsAt(entry, 'groups');
  return [textAt(entry, 'group'), ...ids.map((id) => groups.get(id) ?? '')];
}
