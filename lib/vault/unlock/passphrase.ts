import type { DeriveKey } from '../../kdf/derive-key';
import { Refusal } from '../../refusal';
import { sealEnvelope } from '../format/envelope';
import { isOutdated, newKdfParameters, USUAL_COST } from '../format/kdf-cost';
import type { KeySlot, PassphraseSlot } from '../format/key-slot';
import type { VaultContents } from '../format/vault-account';
import { commit } from '../stores/commit';
import { putIntoQuarantine, storedTexts } from '../stores/quarantine';
import { beginVault } from './begin';
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
  type VaultContext,
} from './vault';

/**
 * Makes the first vault and leaves it unlocked. Throws Refusal `vault-exists` when there is any marker of one,
 * `passphrase-needed` for an empty passphrase, `storage-failed` when no store takes it or one does not answer.
 */
export function createVault(
  context: VaultContext,
  passphrase: string,
  lockAfterSeconds: number,
): Promise<void> {
  return context.locks.request(VAULT_LOCK, async () => {
    const { state } = closedState(await readAllCopies(context));
    if (state === 'unreadable') throw new Refusal('storage-failed');
    if (state !== 'none' || (await context.existenceMarker.find())) throw new Refusal('vault-exists');
    const made = await newVault(context, passphrase, 1);
    await beginVault(
      context,
      made.vaultKey,
      await sealEnvelope(made.key, made.header, EMPTY),
      lockAfterSeconds,
    );
  });
}

/**
 * Makes an empty vault in the place of one that nobody can open any more, and leaves it unlocked. All copies of that one are
 * put aside, as they are. Throws Refusal `vault-newer`, `passphrase-needed`, or `storage-failed` when no store takes it or
 * one does not answer.
 */
export function replaceVault(
  context: VaultContext,
  passphrase: string,
  lockAfterSeconds: number,
): Promise<void> {
  return context.locks.request(VAULT_LOCK, async () => {
    const copies = await readAllCopies(context);
    if (copies.unreadable) throw new Refusal('storage-failed');
    if (copies.newer.length > 0) throw new Refusal('vault-newer');
    // Above all of the other's, or its snapshots would be looked through first.
    const last = Math.max(0, ...copies.envelopes.map(({ envelope }) => envelope.generation));
    const made = await newVault(context, passphrase, last + 1);
    await putIntoQuarantine(context, storedTexts(copies));
    // A commit writes to one of a store's two places, so two reach all.
    const first = await sealEnvelope(made.key, made.header, EMPTY);
    await commit(context, first);
    const second = await sealEnvelope(made.key, { ...made.header, generation: last + 2 }, EMPTY);
    await beginVault(context, made.vaultKey, second, lockAfterSeconds);
  });
}

const EMPTY: VaultContents = { accounts: [], tombstones: [] };

/** A key of its own, and what goes with it. Throws `passphrase-needed`. */
async function newVault(context: VaultContext, passphrase: string, generation: number) {
  const vaultKey = newVaultKey();
  const vaultId = crypto.randomUUID();
  const slots = [await makePassphraseSlot(context, passphrase, vaultKey, vaultId)];
  const header = { vaultId, generation, savedAt: context.now(), slots };
  return { vaultKey, key: await importVaultKey(vaultKey), header };
}

/**
 * Opens the newest copy that authenticates, and writes it over those that fell behind.
 * Throws Refusal `wrong-passphrase`, `too-many-tries`, `no-vault`, `vault-damaged`, `vault-newer` or `storage-failed`.
 */
export function unlockVault(
  context: VaultContext,
  passphrase: string,
  lockAfterSeconds: number,
): Promise<void> {
  return context.locks.request(VAULT_LOCK, async () => {
    const { open, slot } = await countTry(context, () =>
      unlockWith(context, openWithPassphrase(passphrase, context.deriveKey), lockAfterSeconds),
    );
    if (slot.type !== 'passphrase' || !isOutdated(slot.kdf, context.argon2Cost ?? USUAL_COST)) return;
    if (open.session.newest) return;
    await orLater(replacePassphrase(context, open, [slot], passphrase), undefined);
  });
}

/**
 * Wraps the vault key under another passphrase; the accounts' key stays the same. Throws Refusal `wrong-passphrase` when
 * `current` does not open the vault, `passphrase-needed` when `next` is empty.
 */
export function changePassphrase(context: VaultContext, current: string, next: string): Promise<void> {
  return context.locks.request(VAULT_LOCK, async () => {
    const open = await openForChange(context);
    await replacePassphrase(context, open, [await expectPassphrase(context, open, current)], next);
  });
}

/** Whether a passphrase is the vault's, for acts that ask for it once more. Costs one Argon2id a slot. */
export function isPassphrase(context: VaultContext, passphrase: string): Promise<boolean> {
  return context.locks.request(VAULT_LOCK, async () => {
    try {
      await expectPassphrase(context, await openForChange(context), passphrase);
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'wrong-passphrase') return false;
      throw error;
    }
  });
}

/** Puts a new passphrase in the place of some slots, under the first one's name; call it under the lock. */
export async function replacePassphrase(
  context: VaultContext,
  open: OpenVault,
  replaced: KeySlot[],
  next: string,
): Promise<void> {
  const { vaultId, slots } = open.envelope;
  // By id: the same slot may have been read from another copy.
  const gone = new Set(replaced.map(({ id }) => id));
  const made = await makePassphraseSlot(context, next, open.session.vaultKey, vaultId, replaced[0]?.name);
  await commitSlots(context, open, [made, ...slots.filter(({ id }) => !gone.has(id))]);
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
  context: VaultContext,
  open: OpenVault,
  passphrase: string,
): Promise<KeySlot> {
  return countTry(context, async () => {
    const opened = await openWithPassphrase(passphrase, context.deriveKey)(open.envelope);
    if (opened === undefined) throw new Refusal('wrong-passphrase');
    return opened.slot;
  });
}

/** A slot that a passphrase opens. Throws Refusal `passphrase-needed` for an empty one. */
export async function makePassphraseSlot(
  context: VaultContext,
  passphrase: string,
  vaultKey: Uint8Array<ArrayBuffer>,
  vaultId: string,
  name?: string,
): Promise<PassphraseSlot> {
  const slot = {
    type: 'passphrase',
    id: crypto.randomUUID(),
    createdAt: context.now(),
    ...(name === undefined ? {} : { name }),
    kdf: newKdfParameters(context.argon2Cost ?? USUAL_COST),
  } as const;
  const secret = await stretchPassphrase(slot, passphrase, context.deriveKey);
  if (secret === undefined) throw new Refusal('passphrase-needed');
  return wrapVaultKey(slot, secret, vaultKey, vaultId);
}
