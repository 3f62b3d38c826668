import { Refusal } from '../../refusal';
import { purgeTrash } from '../accounts/trash';
import { sealEnvelope } from '../format/envelope';
import type { KeySlot } from '../format/key-slot';
import type { VaultContents } from '../format/vault-account';
import { commit } from '../stores/commit';
import { isNewer } from '../stores/copies';
import { findStrays, keepAside } from '../stores/quarantine';
import { type OpenVault, openNewest, readAllCopies, readStoredCopies, type VaultPlaces } from './read-vault';
import { dropSession, readSession, writeSession } from './session';

export {
  closedState,
  importVaultKey,
  type OpenVault,
  readAllCopies,
  readStoredCopies,
  readVault,
  type VaultPlaces,
  type VaultState,
} from './read-vault';

/** The Web Lock that every reading before a write is done under. */
export const VAULT_LOCK = 'latchkey-vault';

/** Forgets the key. The vault at rest is not touched. */
export async function lockVault(places: VaultPlaces): Promise<void> {
  await dropSession(places.session);
  // A commit that was under way writes the session back: it must not outlive the lock.
  await places.locks.request(VAULT_LOCK, () => dropSession(places.session));
}

/**
 * Replaces the contents by what `change` makes of them, as one commit that no other context can come between. What has
 * been in the trash for too long goes with it. Throws Refusal `locked` when it is, `storage-failed` when no store took
 * it; then nothing has changed.
 */
export function changeVault(
  places: VaultPlaces,
  change: (contents: VaultContents) => VaultContents,
): Promise<VaultContents> {
  return places.locks.request(VAULT_LOCK, async () => {
    const open = await openForChange(places);
    const changed = purgeTrash(change(open.contents), places.now());
    await commitNext(places, open, changed);
    return changed;
  });
}

/**
 * Opens the vault for a change; call it under the lock. What the commit may overwrite is put aside.
 * Throws Refusal `locked`, `vault-newer`, `vault-damaged` or `storage-failed`.
 */
export async function openForChange(places: VaultPlaces): Promise<OpenVault> {
  const session = await readSession(places.session, places.now());
  if (session === undefined) throw new Refusal('locked');
  const stored = await readStoredCopies(places);
  if (isNewer(stored)) throw new Refusal('vault-newer');
  const open =
    (await openNewest(session, stored)) ?? (await openNewest(session, await readAllCopies(places)));
  if (open === undefined) throw new Refusal('vault-damaged');
  await keepAside(places, await findStrays(open.key, stored));
  return open;
}

/** Commits the next generation and makes the session expect nothing older; call it under the lock. */
export async function commitNext(
  places: VaultPlaces,
  { session, key, envelope: { vaultId, generation, slots } }: OpenVault,
  contents: VaultContents,
  nextSlots: KeySlot[] = slots,
): Promise<OpenVault> {
  const header = { vaultId, slots: nextSlots, generation: generation + 1, savedAt: places.now() };
  const envelope = await sealEnvelope(key, header, contents);
  const failing = await commit(places, envelope);
  const next = { ...session, generation: envelope.generation, failing };
  await writeSession(places.session, next);
  return { session: next, key, envelope, contents };
}
