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
  type VaultPlaces,
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
export async function listSlots(places: VaultPlaces): Promise<SlotSummary[]> {
  const { state } = await readVault(places);
  const slots =
    state === 'open'
      ? (await places.locks.request(VAULT_LOCK, () => openNow(places))).envelope.slots
      : ((await readAllCopies(places)).envelopes[0]?.envelope.slots ?? []);
  return slots.map(summaryOf);
}

/** Calls a slot something else. Throws Refusal `locked` or `storage-failed`; a slot that is gone stays gone. */
export function renameSlot(places: VaultPlaces, id: string, name: string): Promise<void> {
  return changeSlots(places, (slots) =>
    slots.map((slot) => (slot.id === id ? { ...slot, name: slotNameFrom(name) } : slot)),
  );
}

/**
 * Takes a way into the vault away. Throws Refusal `last-passphrase` for the last passphrase: passkeys and paper get
 * lost.
 */
export function removeSlot(places: VaultPlaces, id: string): Promise<void> {
  return changeSlots(places, (slots) => {
    const left = slots.filter((slot) => slot.id !== id);
    if (!left.some(({ type }) => type === 'passphrase')) throw new Refusal('last-passphrase');
    return left;
  });
}

/** Adds a slot that `make` fills with the vault key. */
export function addSlot(places: VaultPlaces, make: (open: OpenVault) => Promise<KeySlot>): Promise<void> {
  return places.locks.request(VAULT_LOCK, async () => {
    const open = await openForChange(places);
    await commitSlots(places, open, [...open.envelope.slots, await make(open)]);
  });
}

/**
 * Commits other slots, under the lock. When one is gone it must open nothing that is left: the copies before are overwritten,
 * and snapshots and quarantine are sealed anew.
 */
export async function commitSlots(places: VaultPlaces, open: OpenVault, slots: KeySlot[]): Promise<void> {
  const committed = await commitNext(places, open, open.contents, slots);
  if (open.envelope.slots.every(({ id }) => slots.some((slot) => slot.id === id))) return;
  const { dropOldSlots } = await import('./old-slots');
  await orLater(dropOldSlots(places, committed), committed);
}

function changeSlots(places: VaultPlaces, change: (slots: KeySlot[]) => KeySlot[]): Promise<void> {
  return places.locks.request(VAULT_LOCK, async () => {
    const open = await openForChange(places);
    await commitSlots(places, open, change(open.envelope.slots));
  });
}

function summaryOf(slot: KeySlot): SlotSummary {
  const { id, type, name = '', createdAt } = slot;
  const summary = { id, type, name, createdAt };
  return slot.type === 'passkey' ? { ...summary, credentialId: slot.credentialId } : summary;
}
