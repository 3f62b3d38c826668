import { MAX_DIGITS, MAX_PERIOD, MIN_DIGITS, OTP_ALGORITHMS, OTP_KINDS } from '../../otp/account';
import { Refusal } from '../../refusal';
import { fromBase64, fromBase64Together, toBase64 } from '../../stored/base64';
import {
  carryUnknown,
  fieldNames,
  parseJson,
  readArray,
  readNumber,
  readOneOf,
  readOptional,
  readRecord,
  readText,
  readWhole,
} from '../../stored/read-unknown';
import { isOwnPicture } from './own-picture';
import type { BackupMark, RememberedField, Tombstone, VaultAccount, VaultContents } from './vault-account';

/** What this version reads of each record. Anything else in it is a later version's, and is carried. */
const CONTENTS_FIELDS = fieldNames<VaultContents>({
  accounts: true,
  tombstones: true,
  backup: true,
  formerKey: true,
});
const TOMBSTONE_FIELDS = fieldNames<Tombstone>({ id: true, at: true });
const BACKUP_FIELDS = fieldNames<BackupMark>({ generation: true, at: true });
const REMEMBERED_FIELD_KEYS = fieldNames<RememberedField>({ site: true, selector: true });
const ACCOUNT_FIELDS = fieldNames<VaultAccount>({
  id: true,
  kind: true,
  issuer: true,
  label: true,
  secret: true,
  algorithm: true,
  digits: true,
  period: true,
  counter: true,
  tags: true,
  sites: true,
  createdAt: true,
  updatedAt: true,
  position: true,
  deletedAt: true,
  pin: true,
  note: true,
  favorite: true,
  trashed: true,
  pinned: true,
  fields: true,
  picture: true,
});

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The bytes that get encrypted: UTF-8 JSON, secrets in base64. */
export function encodeContents(contents: VaultContents): Uint8Array<ArrayBuffer> {
  const accounts = contents.accounts.map((account) => ({ ...account, secret: toBase64(account.secret) }));
  return encoder.encode(JSON.stringify({ ...contents, accounts }));
}

/** Reads decrypted bytes; throws Refusal `vault-damaged` when they are not what `encodeContents` writes. */
export function decodeContents(bytes: Uint8Array): VaultContents {
  const record = readRecord(parseJson(readUtf8(bytes)));
  return carryUnknown(record, CONTENTS_FIELDS, {
    accounts: readAccounts(readArray(record['accounts']).map(readRecord)),
    tombstones: readArray(record['tombstones'] ?? []).map(readTombstone),
    ...readOptional(record, 'backup', readBackupMark),
    ...readOptional(record, 'formerKey', readText),
  });
}

/** What could be read of contents of which a part cannot be. */
export interface ReadableContents {
  accounts: VaultAccount[];
  /** What the others are called, as far as it can be told; a name may be empty. */
  unreadable: string[];
}

/**
 * Reads decrypted bytes as far as they can be: for showing what there is, never for writing it again. Throws Refusal
 * `vault-damaged` when there is no list of accounts.
 */
export function decodeReadable(bytes: Uint8Array): ReadableContents {
  const found: ReadableContents = { accounts: [], unreadable: [] };
  for (const value of readArray(readRecord(parseJson(readUtf8(bytes)))['accounts'])) {
    try {
      const record = readRecord(value);
      found.accounts.push(readAccount(record, fromBase64(readText(record['secret']))));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      found.unreadable.push(nameOfUnreadable(value));
    }
  }
  return found;
}

function nameOfUnreadable(value: unknown): string {
  const { issuer, label } = Object(value) as Record<string, unknown>;
  return [issuer, label].filter((part) => typeof part === 'string' && part !== '').join(', ');
}

function readUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new Refusal('vault-damaged', { cause });
  }
}

function readTombstone(value: unknown): Tombstone {
  const record = readRecord(value);
  return carryUnknown(record, TOMBSTONE_FIELDS, {
    id: readText(record['id']),
    at: readWhole(record['at']),
  });
}

function readBackupMark(value: unknown): BackupMark {
  const record = readRecord(value);
  return carryUnknown(record, BACKUP_FIELDS, {
    generation: readWhole(record['generation'], 1),
    at: readWhole(record['at']),
  });
}

function readAccounts(records: Record<string, unknown>[]): VaultAccount[] {
  const secrets = fromBase64Together(records.map(({ secret }) => readText(secret)));
  return records.map((record, i) => readAccount(record, secrets[i]));
}

function readAccount(record: Record<string, unknown>, secret: Uint8Array | undefined): VaultAccount {
  if (!secret?.length) throw new Refusal('vault-damaged');
  const account: VaultAccount = {
    id: readText(record['id']),
    kind: readOneOf(record['kind'], OTP_KINDS),
    issuer: readText(record['issuer']),
    label: readText(record['label']),
    secret,
    algorithm: readOneOf(record['algorithm'], OTP_ALGORITHMS),
    digits: readWithin(record['digits'], MIN_DIGITS, MAX_DIGITS),
    period: readWithin(record['period'], 1, MAX_PERIOD),
    counter: readWhole(record['counter']),
    tags: readTexts(record['tags']),
    sites: readTexts(record['sites']),
    createdAt: readWhole(record['createdAt']),
    updatedAt: readWhole(record['updatedAt']),
    position: readNumber(record['position']),
  };
  // Not spread into the literal, which would keep room in each account for all that few have; and not by a helper that is
  // given the name, which takes twice as long.
  if (record['deletedAt'] !== undefined) account.deletedAt = readWhole(record['deletedAt']);
  if (record['pin'] !== undefined) account.pin = readText(record['pin']);
  if (record['note'] !== undefined) account.note = readText(record['note']);
  if (record['favorite'] !== undefined) account.favorite = Boolean(record['favorite']);
  if (record['trashed'] !== undefined) account.trashed = Boolean(record['trashed']);
  if (record['pinned'] !== undefined) account.pinned = Boolean(record['pinned']);
  if (record['fields'] !== undefined) account.fields = readArray(record['fields']).map(readField);
  // A vault is not refused for a picture: without a good one the account has its monogram.
  if (isOwnPicture(record['picture'])) account.picture = record['picture'];
  return carryUnknown(record, ACCOUNT_FIELDS, account);
}

/** Most accounts have neither tags nor sites: they share the list that is empty. */
const NO_TEXTS: readonly string[] = Object.freeze([]);

function readTexts(value: unknown): readonly string[] {
  const texts = readArray(value);
  return texts.length === 0 ? NO_TEXTS : texts.map(readText);
}

function readField(value: unknown): RememberedField {
  const record = readRecord(value);
  return carryUnknown(record, REMEMBERED_FIELD_KEYS, {
    site: readText(record['site']),
    selector: readText(record['selector']),
  });
}

function readWithin(value: unknown, least: number, most: number): number {
  const whole = readWhole(value, least);
  if (whole > most) throw new Refusal('vault-damaged');
  return whole;
}
