import { Refusal } from '../../refusal';
import { parseJson, readArray, readRecord, readText, readWhole } from '../../stored/read-unknown';
import { decodeContents, encodeContents } from './contents';
import { expectAffordable } from './kdf-cost';
import { type KeySlot, readKeySlot } from './key-slot';
import { readSealed, type Sealed, seal, unseal } from './sealed';
import type { VaultContents } from './vault-account';

const FORMAT = 'latchkey-vault';
const VERSION = 1;
const MAX_SLOTS = 32;

/** What of a vault is not encrypted, but bound to what is. */
export interface EnvelopeHeader {
  vaultId: string;
  /** Grows by one with each commit; of two copies the one with the higher number is the newer. */
  generation: number;
  /** Unix seconds of the commit. */
  savedAt: number;
  slots: KeySlot[];
}

/** A vault at rest: in a store, in a snapshot, in a backup file. */
export interface Envelope extends EnvelopeHeader {
  contents: Sealed;
}

/** Names a commit by its nonce: no two have the same, not even two of one generation, before and after a restoration. */
export function commitIdOf({ contents }: Envelope): string {
  return contents.nonce;
}

/**
 * Encrypts contents under the vault key, bound to the whole header. What could not be read back is never sealed: it
 * throws an Error, because only a bug can have made it.
 */
export async function sealEnvelope(
  vaultKey: CryptoKey,
  header: EnvelopeHeader,
  contents: VaultContents,
): Promise<Envelope> {
  const bytes = encodeContents(contents);
  const envelope = { ...header, contents: await seal(vaultKey, bytes, envelopeContext(header)) };
  try {
    decodeContents(bytes);
    return parseEnvelope(formatEnvelope(envelope));
  } catch (cause) {
    throw new Error('a vault that could not be read back', { cause });
  }
}

/** The contents, or undefined when key, header or ciphertext are not those of one commit, or it holds no accounts. */
export async function openEnvelope(
  vaultKey: CryptoKey,
  envelope: Envelope,
): Promise<VaultContents | undefined> {
  const bytes = await unseal(vaultKey, envelope.contents, envelopeContext(envelope));
  try {
    return bytes && decodeContents(bytes);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The envelope as the one line of JSON that stores and files hold. */
export function formatEnvelope(envelope: Envelope): string {
  const { vaultId, generation, savedAt, slots, contents } = envelope;
  return JSON.stringify({ format: FORMAT, version: VERSION, vaultId, generation, savedAt, slots, contents });
}

/** Reads that line. Throws Refusal `vault-newer`, `vault-damaged` or `too-costly`; proves nothing about its origin. */
export function parseEnvelope(text: string): Envelope {
  const record = readRecord(parseJson(text));
  if (record['format'] !== FORMAT) throw new Refusal('vault-damaged');
  if (readWhole(record['version'], 1) > VERSION) throw new Refusal('vault-newer');
  return {
    vaultId: readText(record['vaultId']),
    generation: readWhole(record['generation'], 1),
    savedAt: readWhole(record['savedAt']),
    slots: readSlots(record['slots']),
    contents: readSealed(record['contents']),
  };
}

function readSlots(value: unknown): KeySlot[] {
  const slots = readArray(value);
  if (slots.length === 0 || slots.length > MAX_SLOTS) throw new Refusal('vault-damaged');
  const read = slots.map(readKeySlot);
  expectAffordable(read.flatMap((slot) => (slot.type === 'passphrase' ? [slot.kdf] : [])));
  return read;
}

/** What contents are bound to: every field of the header in the order of its reader, so that none can be swapped, dropped or rolled back by itself. */
export function envelopeContext({ vaultId, generation, savedAt, slots }: EnvelopeHeader): string {
  return JSON.stringify([FORMAT, VERSION, vaultId, generation, savedAt, slots.map(readKeySlot)]);
}
