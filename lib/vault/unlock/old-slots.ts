import { formatEnvelope, openEnvelope, sealEnvelope } from '../format/envelope';
import { sortCopies } from '../stores/copies';
import type { CommitStamp } from '../stores/store';
import type { OpenVault, VaultPlaces } from './vault';

/**
 * Seals the snapshots anew that a slot which was taken away would still open. Cut short, it goes on where it stopped: the
 * stamps tell which are left. Rejects when the store does.
 */
export async function dropOldSlots(places: VaultPlaces, open: OpenVault): Promise<void> {
  const { vaultId, slots } = open.envelope;
  const current = new Set(slots.map(({ id }) => id));
  for (const stamp of await places.indexed.snapshots.list()) {
    const isOutdated = stamp.vaultId === vaultId && stamp.slots.some(({ id }) => !current.has(id));
    if (isOutdated) await renew(places, open, stamp);
  }
}

/** One that does not open is left as it is: there is nothing in it to seal. */
async function renew(places: VaultPlaces, { key, envelope }: OpenVault, stamp: CommitStamp): Promise<void> {
  const { snapshots } = places.indexed;
  const text = await snapshots.read(stamp);
  const [snapshot] = sortCopies(text === undefined ? [] : [{ where: 'snapshots', text }]).envelopes;
  const contents = snapshot && (await openEnvelope(key, snapshot.envelope));
  if (contents === undefined) return;
  const renewed = await sealEnvelope(key, { ...stamp, slots: envelope.slots }, contents);
  await snapshots.replace(stamp, formatEnvelope(renewed), renewed);
}
