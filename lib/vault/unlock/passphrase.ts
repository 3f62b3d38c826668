import type { DeriveKey } from '../../kdf/derive-key';
import { Refusal } from '../../refusal';
import { type Envelope, sealEnvelope } from '../format/envelope';
import { isOutdated, newKdf, USUAL_COST } from '../format/kdf-cost';
import type { KeySlot, PassphraseSlot } from '../format/key-slot';
import type { VaultContents } from '../format/vault-account';
import { commit } from '../stores/commit';
import { keepAside, storedTexts } from '../stores/quarantine';
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
    const made = await newVault(places, passphrase, 1);
    await begin(places, made, await sealEnvelope(made.key, made.header, EMPTY), lockAfterSeconds);
  });
}

/**
 * Makes an empty vault in the place of one that nobody can open any more, and leaves it unlocked. All copies of that one are
 * put aside, as they are. Throws Refusal `vault-newer`, `passphrase-needed`, or `storage-failed` when no store takes it or
 * one does not answer.
 */
export function replaceVault(
  places: VaultPlaces,
  passphrase: string,
  lockAfterSeconds: number,
): Promise<void> {
  return places.locks.request(VAULT_LOCK, async () => {
    const copies = await readAllCopies(places);
    if (copies.unreadable) throw new Refusal('storage-failed');
    if (copies.newer.length > 0) throw new Refusal('vault-newer');
    // Above all of the other's, or its snapshots would be looked through first.
    const last = Math.max(0, ...copies.envelopes.map(({ envelope }) => envelope.generation));
    const made = await newVault(places, passphrase, last + 1);
    await keepAside(places, storedTexts(copies));
    // A commit writes to one of a store's two places, so two reach all.
    const first = await sealEnvelope(made.key, made.header, EMPTY);
    await commit(places, first);
    const second = await sealEnvelope(made.key, { ...made.header, generation: last + 2 }, EMPTY);
    await begin(places, made, second, lockAfterSeconds);
  });
}

const EMPTY: VaultContents = { accounts: [], tombstones: [] };

/** A key of its own, and what goes with it. Throws `passphrase-needed`. */
async function newVault(places: VaultPlaces, passphrase: string, generation: number) {
  const vaultKey = newVaultKey();
  const vaultId = crypto.randomUUID();
  const slots = [await makePassphraseSlot(places, passphrase, vaultKey, vaultId)];
  const header = { vaultId, generation, savedAt: places.now(), slots };
  return { vaultKey, key: await importVaultKey(vaultKey), header };
}

/** Commits a vault that was just made, and leaves it unlocked. */
async function begin(
  places: VaultPlaces,
  { vaultKey }: { vaultKey: Uint8Array<ArrayBuffer> },
  envelope: Envelope,
  lockAfterSeconds: number,
): Promise<void> {
  const { vaultId, generation } = envelope;
  const failing = await commit(places, envelope);
  await places.trace.leave(envelope);
  const since = places.now();
  const deadline = { since, until: since + lockAfterSeconds };
  await writeSession(places.session, { vaultKey, vaultId, generation, ...deadline, failing, strays: 0 });
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
