import { Refusal } from '../refusal';
import { commit, heal } from './commit';
import type { Copies } from './copies';
import { type Envelope, openEnvelope, sealEnvelope } from './envelope';
import type { KeySlot } from './key-slot';
import { writeSession } from './session';
import { unwrapVaultKey, wrapVaultKey } from './slot-key';
import {
  closedState,
  commitAndRemember,
  importVaultKey,
  openForChange,
  readAllCopies,
  VAULT_LOCK,
  type VaultPlaces,
} from './vault';

interface OpenedSlot {
  slot: KeySlot;
  vaultKey: Uint8Array<ArrayBuffer>;
}

const VAULT_KEY_BYTES = 32;
const REFUSALS = {
  none: 'no-vault',
  locked: 'locked',
  newer: 'vault-newer',
  unreadable: 'storage-failed',
  damaged: 'vault-damaged',
} as const;

/** Makes the first vault and leaves it unlocked. Throws Refusal `vault-exists` when there is any trace of one. */
export function createVault(
  places: VaultPlaces,
  passphrase: string,
  lockAfterSeconds: number,
): Promise<void> {
  return places.locks.request(VAULT_LOCK, async () => {
    const { state } = closedState(await readAllCopies(places));
    if (state !== 'none') throw new Refusal(state === 'unreadable' ? 'storage-failed' : 'vault-exists');
    const vaultKey = crypto.getRandomValues(new Uint8Array(VAULT_KEY_BYTES));
    const vaultId = crypto.randomUUID();
    const at = places.now();
    const slots = [await wrapVaultKey(vaultKey, passphrase, vaultId, at)];
    const header = { vaultId, generation: 1, savedAt: at, slots };
    const envelope = await sealEnvelope(await importVaultKey(vaultKey), header, { accounts: [] });
    const failing = await commit(places, envelope);
    await writeSession(places.session, {
      vaultKey,
      vaultId,
      generation: 1,
      until: at + lockAfterSeconds,
      failing,
    });
  });
}

/**
 * Opens the newest copy that authenticates, and writes it over those that fell behind.
 * Throws Refusal `wrong-passphrase`, `no-vault`, `vault-damaged`, `vault-newer` or `storage-failed`.
 */
export function unlockVault(
  places: VaultPlaces,
  passphrase: string,
  lockAfterSeconds: number,
): Promise<void> {
  return places.locks.request(VAULT_LOCK, async () => {
    const copies = await readAllCopies(places);
    if (copies.envelopes.length === 0) throw new Refusal(REFUSALS[closedState(copies).state]);
    const { envelope, vaultKey } = await openWithPassphrase(copies, passphrase);
    const failing = await heal(places, envelope);
    const { vaultId, generation } = envelope;
    const until = places.now() + lockAfterSeconds;
    await writeSession(places.session, { vaultKey, vaultId, generation, until, failing });
  });
}

/**
 * Wraps the vault key under another passphrase; the accounts' key stays the same.
 * Throws Refusal `wrong-passphrase` when `current` does not open the vault.
 */
export function changePassphrase(places: VaultPlaces, current: string, next: string): Promise<void> {
  return places.locks.request(VAULT_LOCK, async () => {
    const { session, key, envelope, contents } = await openForChange(places);
    const { vaultId } = envelope;
    const opened = await findSlot(envelope, current);
    if (opened === undefined) throw new Refusal('wrong-passphrase');
    const replacement = await wrapVaultKey(session.vaultKey, next, vaultId, places.now());
    const slots = envelope.slots.map((slot) => (slot.id === opened.slot.id ? replacement : slot));
    const header = { vaultId, slots, generation: envelope.generation + 1, savedAt: places.now() };
    await commitAndRemember(places, session, await sealEnvelope(key, header, contents));
  });
}

/** Whether a passphrase is the vault's, for acts that ask for it once more. Costs one Argon2id a slot. */
export async function isPassphrase(places: VaultPlaces, passphrase: string): Promise<boolean> {
  const { envelope } = await openForChange(places);
  return (await findSlot(envelope, passphrase)) !== undefined;
}

async function openWithPassphrase(
  copies: Copies,
  passphrase: string,
): Promise<{ envelope: Envelope; vaultKey: Uint8Array<ArrayBuffer> }> {
  const tried = new Map<string, Promise<OpenedSlot | undefined>>();
  let found = false;
  for (const { envelope } of copies.envelopes) {
    const slots = JSON.stringify([envelope.vaultId, envelope.slots]);
    const opening = tried.get(slots) ?? findSlot(envelope, passphrase);
    tried.set(slots, opening);
    const opened = await opening;
    if (opened === undefined) continue;
    found = true;
    const contents = await openEnvelope(await importVaultKey(opened.vaultKey), envelope);
    if (contents) return { envelope, vaultKey: opened.vaultKey };
  }
  throw new Refusal(found ? 'vault-damaged' : 'wrong-passphrase');
}

async function findSlot({ slots, vaultId }: Envelope, passphrase: string): Promise<OpenedSlot | undefined> {
  for (const slot of slots) {
    const vaultKey = await unwrapVaultKey(slot, passphrase, vaultId);
    if (vaultKey) return { slot, vaultKey };
  }
  return undefined;
}
