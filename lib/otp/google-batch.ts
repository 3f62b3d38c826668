import { sha256 } from '@noble/hashes/sha2.js';
import { Refusal, type RefusalCode } from '../refusal';
import { fromBase64Unpadded, toBase64 } from '../stored/base64';
import type { OtpAccount } from './account';
import { formatGoogleEntry, parseGoogleEntry } from './google-entry';
import { withoutPadding } from './padding';
import { percentDecode } from './percent-decode';
import { bytesField, type ProtobufField, readFields, varintField } from './protobuf';

/** One of the QR codes that Google Authenticator's transfer shows one after the other. */
export interface GoogleBatch {
  accounts: OtpAccount[];
  /** Entries that are none of the accounts that Latchkey makes codes for, with their names as far as they have some. */
  rejected: { label: string; reason: RefusalCode }[];
  /** The same for all parts of one transfer; 32 bits, signed. */
  batchId: number;
  /** Which part this is, from 0. */
  index: number;
  /** How many parts there are, 1 to 1,000. */
  size: number;
}

const PREFIX = 'otpauth-migration://offline';
const MAX_TEXT = 65_536;
const MAX_PARTS = 1_000;

/** Field numbers of Google Authenticator's `MigrationPayload` message. */
const FIELD = { account: 1, version: 2, size: 3, index: 4, batchId: 5 } as const;
const VERSION = 1n;

/** Beyond these a QR code gets too dense for a phone's camera. */
const MAX_PART_ACCOUNTS = 10;
const MAX_PART_BYTES = 1_000;

/**
 * Reads an `otpauth-migration://offline?data=…` URI of at most 65,536 characters. Throws Refusal 'not-a-key-uri' for
 * another text, 'damaged-file' for data that cannot be read.
 */
export function parseGoogleBatch(uri: string): GoogleBatch {
  const fields = [...readFields(payloadOf(uri))];
  const size = numberOf(fields, FIELD.size) || 1;
  const index = numberOf(fields, FIELD.index);
  if (size > MAX_PARTS || index < 0 || index >= size) throw new Refusal('damaged-file');
  const entries = fields
    .filter(({ number }) => number === FIELD.account)
    .map(({ value }) => parseGoogleEntry(messageOf(value)));
  return {
    accounts: entries.flatMap((entry) => ('account' in entry ? [entry.account] : [])),
    rejected: entries.flatMap((entry) => ('rejected' in entry ? [entry.rejected] : [])),
    batchId: numberOf(fields, FIELD.batchId),
    index,
    size,
  };
}

/**
 * Writes accounts as URIs for one QR code each, at most ten accounts and about a kilobyte in every one.
 * Throws Refusal 'unsupported-kind' when there is an account that `googleBatchRefuses`, 'too-costly' beyond 1,000 URIs.
 */
export function formatGoogleBatch(accounts: readonly OtpAccount[]): string[] {
  const parts = partsOf(accounts.map(entryBytes));
  if (parts.length > MAX_PARTS) throw new Refusal('too-costly');
  const batchId = batchIdOf(parts.flat());
  return parts.map((entries, index) => {
    const payload = [
      ...entries.flatMap((entry) => bytesField(FIELD.account, entry)),
      ...varintField(FIELD.version, VERSION),
      ...varintField(FIELD.size, BigInt(parts.length)),
      ...varintField(FIELD.index, BigInt(index)),
      ...varintField(FIELD.batchId, batchId),
    ];
    return `${PREFIX}?data=${encodeURIComponent(toBase64(Uint8Array.from(payload)))}`;
  });
}

/** Whether Google's format cannot carry the account: only TOTP of 30 seconds and HOTP, of 6 or 8 digits, and not overlong. */
export function googleBatchRefuses(account: OtpAccount): boolean {
  const entry = formatGoogleEntry(account);
  return entry === undefined || entry.length > MAX_PART_BYTES;
}

function payloadOf(uri: string): Uint8Array {
  const text = uri.trim();
  const isBatch = text.length <= MAX_TEXT && text.toLowerCase().startsWith(PREFIX);
  if (!isBatch) throw new Refusal('not-a-key-uri');
  const data = /[?&]data=([^&#]*)/i.exec(text)?.[1];
  if (!data) throw new Refusal('damaged-file');
  return decodeBase64(percentDecode(data));
}

/** Some readers turn the `+` of base64 into a space, and some writers use its alphabet for addresses. */
function decodeBase64(text: string): Uint8Array {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/').replaceAll(' ', '+');
  try {
    return fromBase64Unpadded(withoutPadding(plain));
  } catch (cause) {
    throw new Refusal('damaged-file', { cause });
  }
}

function messageOf(value: ProtobufField['value']): Uint8Array {
  if (typeof value === 'bigint') throw new Refusal('damaged-file');
  return value;
}

/** An int32 field; 0 when absent, as Google leaves out the first part's index. */
function numberOf(fields: readonly ProtobufField[], number: number): number {
  const value = fields.findLast((field) => field.number === number)?.value ?? 0n;
  if (typeof value !== 'bigint') throw new Refusal('damaged-file');
  return Number(BigInt.asIntN(32, value));
}

function entryBytes(account: OtpAccount): Uint8Array {
  const entry = formatGoogleEntry(account);
  if (entry === undefined || entry.length > MAX_PART_BYTES) throw new Refusal('unsupported-kind');
  return entry;
}

function partsOf(entries: readonly Uint8Array[]): Uint8Array[][] {
  const parts: Uint8Array[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const part = parts.at(-1);
    bytes += entry.length;
    if (part && part.length < MAX_PART_ACCOUNTS && bytes <= MAX_PART_BYTES) {
      part.push(entry);
    } else {
      parts.push([entry]);
      bytes = entry.length;
    }
  }
  return parts;
}

/** A positive number from what is transferred: the parts of one transfer agree, and others hardly ever do. */
function batchIdOf(entries: readonly Uint8Array[]): bigint {
  const hash = sha256.create();
  for (const entry of entries) hash.update(entry);
  return BigInt.asUintN(31, new DataView(hash.digest().buffer).getBigUint64(0));
}
