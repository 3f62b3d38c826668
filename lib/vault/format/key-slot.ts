import { shorten } from '../../otp/shorten';
import { Refusal } from '../../refusal';
import {
  carryUnknown,
  readOneOf,
  readOptional,
  readRecord,
  readText,
  readWhole,
} from '../../stored/read-unknown';
import { type KdfParameters, readKdfParameters } from './kdf-cost';
import { readSealed, type Sealed } from './sealed';

interface SlotBase {
  id: string;
  /** Unix seconds. */
  createdAt: number;
  /** What a person calls it; not secret. */
  name?: string;
  /** The vault key, encrypted under the slot's secret. */
  key: Sealed;
}

/** Opened by a passphrase, through Argon2id. */
export interface PassphraseSlot extends SlotBase {
  type: 'passphrase';
  kdf: KdfParameters;
}

/** Opened by 160 random bits that a person keeps on paper. */
export interface RecoverySlot extends SlotBase {
  type: 'recovery';
}

/** Opened by the PRF output of a WebAuthn credential. */
export interface PasskeySlot extends SlotBase {
  type: 'passkey';
  /** The credential's id in base64, to ask the browser for it. */
  credentialId: string;
}

/** One way to the vault key. */
export type KeySlot = PassphraseSlot | RecoverySlot | PasskeySlot;

/** A slot before the vault key is put in. */
export type EmptySlot = Omit<PassphraseSlot, 'key'> | Omit<RecoverySlot, 'key'> | Omit<PasskeySlot, 'key'>;

const TYPES = ['passphrase', 'recovery', 'passkey'] as const;

/** The longest name of a slot, in UTF-16 code units. */
const MAX_SLOT_NAME = 100;

/** A name as a slot can have it: what a person typed may be longer. */
export function slotNameFrom(text: string): string {
  return shorten(text, MAX_SLOT_NAME);
}

const FIELDS: ReadonlySet<string> = new Set([
  'type',
  'id',
  'createdAt',
  'name',
  'key',
  'kdf',
  'credentialId',
]);

/**
 * Reads a slot from a store, in a fixed order of fields, and behind them those that a later version added; throws Refusal
 * `vault-damaged` or `too-costly`.
 */
export function readKeySlot(value: unknown): KeySlot {
  const record = readRecord(value);
  return carryUnknown(record, FIELDS, readKnown(record));
}

function readKnown(record: Record<string, unknown>): KeySlot {
  const type = readOneOf(record['type'], TYPES);
  const base = {
    id: readText(record['id']),
    createdAt: readWhole(record['createdAt']),
    ...readOptional(record, 'name', readName),
    key: readSealed(record['key']),
  };
  if (type === 'passphrase') return { type, ...base, kdf: readKdfParameters(record['kdf']) };
  if (type === 'passkey') return { type, ...base, credentialId: readText(record['credentialId']) };
  return { type, ...base };
}

function readName(value: unknown): string {
  const name = readText(value);
  if (name.length > MAX_SLOT_NAME) throw new Refusal('vault-damaged');
  return name;
}
