import { sortCopies } from './copies';
import { type Envelope, formatEnvelope, openEnvelope, sealEnvelope } from './envelope';
import type { KeySlot } from './key-slot';
import type { CommitStamp } from './store';
import type { OpenVault, VaultPlaces } from './vault';

/**
 * Seals the snapshots anew that a slot which was taken away would still open: newest first, and no further than the first
 * that fails, so that the oldest tells whether all were done.
 */
export async function dropOldSlots(places: VaultPlaces, open: OpenVault): Promise<void> {
  for (const stamp of await listNewestFirst(places, open)) await renew(places, open, stamp);
}

/** Takes up again what was cut short. */
export async function finishDroppingSlots(places: VaultPlaces, open: OpenVault): Promise<void> {
  const oldest = (await listNewestFirst(places, open)).at(-1);
  if (oldest && (await findOutdated(places, open, oldest))) await dropOldSlots(places, open);
}

async function listNewestFirst({ indexed }: VaultPlaces, { envelope }: OpenVault): Promise<CommitStamp[]> {
  const stamps = await indexed.snapshots.list();
  return stamps
    .filter(({ vaultId }) => vaultId === envelope.vaultId)
    .sort((a, b) => b.generation - a.generation);
}

async function renew(places: VaultPlaces, open: OpenVault, stamp: CommitStamp): Promise<void> {
  const snapshot = await findOutdated(places, open, stamp);
  const contents = snapshot && (await openEnvelope(open.key, snapshot));
  if (contents === undefined) return;
  const renewed = await sealEnvelope(open.key, { ...stamp, slots: open.envelope.slots }, contents);
  await places.indexed.snapshots.replace(stamp, formatEnvelope(renewed));
}

/** The snapshot, if it is readable and has a slot that the vault has no longer. */
async function findOutdated(
  { indexed }: VaultPlaces,
  { envelope }: OpenVault,
  stamp: CommitStamp,
): Promise<Envelope | undefined> {
  const text = await indexed.snapshots.read(stamp);
  const [snapshot] = sortCopies(text === undefined ? [] : [{ where: 'snapshots', text }]).envelopes;
  return snapshot && hasOldSlot(snapshot.envelope.slots, envelope.slots) ? snapshot.envelope : undefined;
}

function hasOldSlot(then: KeySlot[], now: KeySlot[]): boolean {
  const ciphertexts = new Set(now.map(({ key }) => key.ciphertext));
  return then.some(({ key }) => !ciphertexts.has(key.ciphertext));
}
