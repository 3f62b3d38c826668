import type { DeriveKey } from '../../kdf/derive-key';
import { Refusal } from '../../refusal';
import { sealEnvelope } from '../format/envelope';
import { isOutdated, newKdf, USUAL_COST } from '../format/kdf-cost';
import type { KeySlot, PassphraseSlot } from '../format/key-slot';
import { commit } from '../stores/commit';
import { writeSession } from './session';
import { newVaultKey, stretchPassphrase, unwrapVaultKey, wrapVaultKey } from './slot-key';
import { commitSlots } from './slots';
import { countTry } from './tries';
import { orLater, type SlotOpener, unlockWith } from './unlock';
import {
  closedState,
  importVaultKey,
  type OpenVault,
  openForChange,
  readAllCopies,
  VAULT_LOCK,
  type VaultPlaces,
} from './vault';

/**
 * Makes the first vault and leaves it unlocked. Throws Refusal `vault-exists` when there is any trace of one,
 * `passphrase-needed` for an empty passphrase, `storage-failed` when no store takes it or one does not answer.
 */
export function createVault(
  places: VaultPlaces,
  passphrase: string,
  lockAfterSeconds: number,
): Promise<void> {
  return places.locks.request(VAULT_LOCK, async () => {
    const { state } = closedState(await readAllCopies(places));
    if (state === 'unreadable') throw new Refusal('storage-failed');
    if (state !== 'none' || (await places.trace.find())) throw new Refusal('vault-exists');
    const vaultKey = newVaultKey();
    const vaultId = crypto.randomUUID();
    const at = places.now();
    const slots = [await makePassphraseSlot(places, passphrase, vaultKey, vaultId)];
    const header = { vaultId, generation: 1, savedAt: at, slots };
    const contents = { accounts: [], tombstones: [] };
    const envelope = await sealEnvelope(await importVaultKey(vaultKey), header, contents);
    const failing = await commit(places, envelope);
    await places.trace.leave(envelope);
    const deadline = { since: at, until: at + lockAfterSeconds };
    await writeSession(places.session, { vaultKey, vaultId, generation: 1, ...deadline, failing, strays: 0 });
  });
}

/**
 * Opens the newest copy that authenticates, and writes it over those that fell behind.
 * Throws Refusal `wrong-passphrase`, `too-many-tries`, `no-vault`, `vault-damaged`, `vault-newer` or `storage-failed`.
 */
export function unlockVault(
  places: VaultPlaces,
  passphrase: string,
  lockAfterSeconds: number,
): Promise<void> {
  return places.locks.request(VAULT_LOCK, async () => {
    const { open, slot } = await countTry(places, () =>
      unlockWith(places, openWithPassphrase(passphrase, places.deriveKey), lockAfterSeconds),
    );
    if (slot.type !== 'passphrase' || !isOutdated(slot.kdf, places.kdfCost ?? USUAL_COST)) return;
    if (open.session.newest) return;
    await orLater(replacePassphrase(places, open, [slot], passphrase), undefined);
  });
}

/**
 * Wraps the vault key under another passphrase; the accounts' key stays the same. Throws Refusal `wrong-passphrase` when
 * `current` does not open the vault, `passphrase-needed` when `next` is empty.
 */
export function changePassphrase(places: VaultPlaces, current: string, next: string): Promise<void> {
  return places.locks.request(VAULT_LOCK, async () => {
    const open = await openForChange(places);
    await replacePassphrase(places, open, [await expectPassphrase(places, open, current)], next);
  });
}

/** Whether a passphrase is the vault's, for acts that ask for it once more. Costs one Argon2id a slot. */
export function isPassphrase(places: VaultPlaces, passphrase: string): Promise<boolean> {
  return places.locks.request(VAULT_LOCK, async () => {
    try {
      await expectPassphrase(places, await openForChange(places), passphrase);
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'wrong-passphrase') return false;
      throw error;
    }
  });
}

/** Puts a new passphrase in the place of some slots, under the first one's name; call it under the lock. */
export async function replacePassphrase(
  places: VaultPlaces,
  open: OpenVault,
  replaced: KeySlot[],
  next: string,
): Promise<void> {
  const { vaultId, slots } = open.envelope;
  // By id: the same slot may have been read from another copy.
  const gone = new Set(replaced.map(({ id }) => id));
  const made = await makePassphraseSlot(places, next, open.session.vaultKey, vaultId, replaced[0]?.name);
  await commitSlots(places, open, [made, ...slots.filter(({ id }) => !gone.has(id))]);
}

/** Tries a passphrase on every slot that takes one. */
export function openWithPassphrase(passphrase: string, deriveKey?: DeriveKey): SlotOpener {
  return async ({ slots, vaultId }) => {
    for (const slot of slots) {
      const secret = slot.type === 'passphrase' && (await stretchPassphrase(slot, passphrase, deriveKey));
      const vaultKey = secret && (await unwrapVaultKey(slot, secret, vaultId));
      if (vaultKey) return { slot, vaultKey };
    }
    return undefined;
  };
}

/** The slot that a passphrase opens, by a try that counts. Throws Refusal `wrong-passphrase` or `too-many-tries`. */
export async function expectPassphrase(
  places: VaultPlaces,
  open: OpenVault,
  passphrase: string,
): Promise<KeySlot> {
  return countTry(places, async () => {
    const opened = await openWithPassphrase(passphrase, places.deriveKey)(open.envelope);
    if (opened === undefined) throw new Refusal('wrong-passphrase');
    return opened.slot;
  });
}

/** A slot that a passphrase opens. Throws Refusal `passphrase-needed` for an empty one. */
export async function makePassphraseSlot(
  places: VaultPlaces,
  passphrase: string,
  vaultKey: Uint8Array<ArrayBuffer>,
  vaultId: string,
  name?: string,
): Promise<PassphraseSlot> {
  const slot = {
    type: 'passphrase',
    id: crypto.randomUUID(),
    createdAt: places.now(),
    ...(name === undefined ? {} : { name }),
    kdf: newKdf(places.kdfCost ?? USUAL_COST),
  } as const;
  const secret = await stretchPassphrase(slot, passphrase, places.deriveKey);
  if (secret === undefined) throw new Refusal('passphrase-needed');
  return wrapVaultKey(slot, secret, vaultKey, vaultId);
}
