import { Refusal } from '../../refusal';
import { type KeySlot, slotNameFrom } from '../format/key-slot';
import { orLater } from './unlock';
import {
  commitNext,
  type OpenVault,
  openForChange,
  openNow,
  readAllCopies,
  readVault,
  VAULT_LOCK,
  type VaultContext,
} from './vault';

/** What may be shown of a slot: nothing that helps to open it. Times are Unix seconds. */
export interface SlotSummary {
  id: string;
  type: KeySlot['type'];
  name: string;
  createdAt: number;
  /** Of a passkey, in base64. */
  credentialId?: string;
}

/**
 * The ways into the vault, also while it is locked: then as the newest readable copy tells, which nothing proves.
 * Empty when there is no readable vault.
 */
export async function listSlots(context: VaultContext): Promise<SlotSummary[]> {
  const { state } = await readVault(context);
  const slots =
    state === 'open'
      ? (await context.locks.request(VAULT_LOCK, () => openNow(context))).envelope.slots
      : ((await readAllCopies(context)).envelopes[0]?.envelope.slots ?? []);
  return slots.map(summaryOf);
}

/** Calls a slot something else. Throws Refusal `locked` or `storage-failed`; a slot that is gone stays gone. */
export function renameSlot(context: VaultContext, id: string, name: string): Promise<void> {
  return changeSlots(context, (slots) =>
    slots.map((slot) => (slot.id === id ? { ...slot, name: slotNameFrom(name) } : slot)),
  );
}

/**
 * Takes a way into the vault away. Throws Refusal `last-passphrase` for the last passphrase: passkeys and paper get
 * lost.
 */
export function removeSlot(context: VaultContext, id: string): Promise<void> {
  return changeSlots(context, (slots) => {
    const left = slots.filter((slot) => slot.id !== id);
    if (!left.some(({ type }) => type === 'passphrase')) throw new Refusal('last-passphrase');
    return left;
  });
}

/** Adds a slot that `make` fills with the vault key. */
export function addSlot(context: VaultContext, make: (open: OpenVault) => Promise<KeySlot>): Promise<void> {
  return context.locks.request(VAULT_LOCK, async () => {
    const open = await openForChange(context);
    await commitSlots(context, open, [...open.envelope.slots, await make(open)]);
  });
}

/**
 * Commits other slots, under the lock. When one is gone it must open nothing that is left: the copies before are overwritten,
 * and snapshots and quarantine are sealed again.
 */
export async function commitSlots(context: VaultContext, open: OpenVault, slots: KeySlot[]): Promise<void> {
  const committed = await commitNext(context, open, open.contents, slots);
  if (open.envelope.slots.every(({ id }) => slots.some((slot) => slot.id === id))) return;
  const { dropOldSlots } = await import('./old-slots');
  await orLater(dropOldSlots(context, committed), committed);
}

function changeSlots(context: VaultContext, change: (slots: KeySlot[]) => KeySlot[]): Promise<void> {
  return context.locks.request(VAULT_LOCK, async () => {
    const open = await openForChange(context);
    await commitSlots(context, open, change(open.envelope.slots));
  });
}

function summaryOf(slot: KeySlot): SlotSummary {
  const { id, type, name = '', createdAt } = slot;
  const summary = { id, type, name, createdAt };
  return slot.type === 'passkey' ? { ...summary, credentialId: slot.credentialId } : summary;
}
