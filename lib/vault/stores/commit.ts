import { Refusal } from '../../refusal';
import { type Envelope, formatEnvelope } from '../format/envelope';
import type { Copies } from './copies';
import { StoreAbsent, type VaultStore } from './store';

/** The stores of a vault: the one that is flushed to the disk, and the one that is quick to read. */
interface Stores {
  indexed: VaultStore;
  local: VaultStore;
}

/**
 * Writes an envelope to both stores, the durable one first. Answers with the names of the stores that did not take it,
 * though they are there; throws Refusal `storage-failed` when none did.
 */
export async function commit({ indexed, local }: Stores, envelope: Envelope): Promise<string[]> {
  const text = formatEnvelope(envelope);
  const failures: { name: string; cause: unknown }[] = [];
  for (const store of [indexed, local]) {
    await store.write(text, envelope).catch((cause: unknown) => failures.push({ name: store.name, cause }));
  }
  if (failures.length === 2) {
    throw new Refusal('storage-failed', { cause: new AggregateError(failures.map(({ cause }) => cause)) });
  }
  return failures.filter(({ cause }) => !(cause instanceof StoreAbsent)).map(({ name }) => name);
}

/**
 * Brings every store up to a commit that only some of the `copies` are of. Answers with the names of the stores that would
 * not take it.
 */
export async function heal(
  { indexed, local }: Stores,
  envelope: Envelope,
  copies: Copies['envelopes'],
): Promise<string[]> {
  const text = formatEnvelope(envelope);
  const failing: string[] = [];
  for (const store of [indexed, local]) {
    if (copies.some((copy) => copy.where === store.name && copy.text === text)) continue;
    await store.write(text, envelope).catch((cause: unknown) => {
      if (!(cause instanceof StoreAbsent)) failing.push(store.name);
    });
  }
  return failing;
}
