import { MAX_DIGITS, MAX_PERIOD, MIN_DIGITS, OTP_ALGORITHMS, OTP_KINDS } from '../otp/account';
import { Refusal } from '../refusal';
import { fromBase64, toBase64 } from './base64';
import { isOwnPicture } from './own-picture';
import {
  parseJson,
  readArray,
  readNumber,
  readOneOf,
  readOptional,
  readRecord,
  readText,
  readWhole,
} from './shape';
import type { BackupMark, TaughtField, Tombstone, VaultAccount, VaultContents } from './vault-account';

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
  return {
    accounts: readArray(record['accounts']).map(readAccount),
    tombstones: readArray(record['tombstones'] ?? []).map(readTombstone),
    ...readOptional(record, 'backup', readBackupMark),
  };
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
  return { id: readText(record['id']), at: readWhole(record['at']) };
}

function readBackupMark(value: unknown): BackupMark {
  const record = readRecord(value);
  return { generation: readWhole(record['generation'], 1), at: readWhole(record['at']) };
}

function readAccount(value: unknown): VaultAccount {
  const record = readRecord(value);
  return {
    id: readText(record['id']),
    kind: readOneOf(record['kind'], OTP_KINDS),
    issuer: readText(record['issuer']),
    label: readText(record['label']),
    secret: readSecret(record['secret']),
    algorithm: readOneOf(record['algorithm'], OTP_ALGORITHMS),
    digits: readWithin(record['digits'], MIN_DIGITS, MAX_DIGITS),
    period: readWithin(record['period'], 1, MAX_PERIOD),
    counter: readWhole(record['counter']),
    tags: readArray(record['tags']).map(readText),
    sites: readArray(record['sites']).map(readText),
    createdAt: readWhole(record['createdAt']),
    updatedAt: readWhole(record['updatedAt']),
    position: readNumber(record['position']),
    ...readOptional(record, 'deletedAt', (at) => readWhole(at)),
    ...readOptional(record, 'pin', readText),
    ...readOptional(record, 'note', readText),
    ...readOptional(record, 'favorite', Boolean),
    ...readOptional(record, 'trashed', Boolean),
    ...readOptional(record, 'pinned', Boolean),
    // A vault is not refused for a picture: without a good one the account has its monogram.
    ...(isOwnPicture(record['picture']) ? { picture: record['picture'] } : {}),
    ...readOptional(record, 'fields', (fields) => readArray(fields).map(readField)),
  };
}

function readField(value: unknown): TaughtField {
  const record = readRecord(value);
  return { site: readText(record['site']), selector: readText(record['selector']) };
}

function readSecret(value: unknown): Uint8Array<ArrayBuffer> {
  const secret = fromBase64(readText(value));
  if (secret.length === 0) throw new Refusal('vault-damaged');
  return secret;
}

function readWithin(value: unknown, least: number, most: number): number {
  const whole = readWhole(value, least);
  if (whole > most) throw new Refusal('vault-damaged');
  return whole;
}
