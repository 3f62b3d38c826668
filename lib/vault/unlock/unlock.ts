import { Refusal, type RefusalCode } from '../../refusal';
import { isAgingDue, purgeTrash, settleTrash } from '../accounts/trash';
import { type Envelope, openEnvelope } from '../format/envelope';
import type { KeySlot } from '../format/key-slot';
import type { VaultContents } from '../format/vault-account';
import { heal } from '../stores/commit';
import type { Copies } from '../stores/copies';
import { findForQuarantine, putIntoQuarantine } from '../stores/quarantine';
import { importFormerKey } from './former-key';
import { findUnreadNewest } from './newest';
import { writeSession } from './session';
import {
  closedState,
  commitNext,
  importVaultKey,
  type OpenVault,
  readAllCopies,
  readStoredCopies,
  type VaultContext,
} from './vault';

/** A slot, and the vault key that came out of it. */
export interface OpenedSlot {
  slot: KeySlot;
  vaultKey: Uint8Array<ArrayBuffer>;
}

/** Tries what a person gave on the slots of an envelope. */
export type SlotOpener = (envelope: Envelope) => Promise<OpenedSlot | undefined>;

interface Found extends OpenedSlot {
  key: CryptoKey;
  envelope: Envelope;
  contents: VaultContents;
}

const REFUSALS = {
  none: 'no-vault',
  newer: 'vault-newer',
  unreadable: 'storage-failed',
  damaged: 'vault-damaged',
} as const;

/**
 * Opens the newest copy that authenticates and writes it over those that fell behind, once these are put into quarantine. Call it
 * under the lock. Throws Refusal `wrong` when nothing opens, `no-vault`, `vault-damaged`, `vault-newer` or `storage-failed`.
 */
export async function unlockWith(
  context: VaultContext,
  opener: SlotOpener,
  lockAfterSeconds: number,
  wrong: RefusalCode = 'wrong-passphrase',
): Promise<{ open: OpenVault; slot: KeySlot }> {
  const { key, envelope, contents, slot, vaultKey, copies, quarantined } = await findVault(
    context,
    once(opener),
    wrong,
  );
  const { vaultId, generation } = envelope;
  const since = context.now();
  const until = since + lockAfterSeconds;
  const held = { vaultKey, vaultId, generation, since, until, quarantined: quarantined.length };
  const newest = await findUnreadNewest(context, envelope);
  if (newest) {
    const session = { ...held, failing: [], newest };
    await writeSession(context.session, session);
    return { open: { session, key, envelope, contents }, slot };
  }
  await putIntoQuarantine(context, quarantined);
  const session = { ...held, failing: await heal(context, envelope, copies.envelopes) };
  await context.existenceMarker.leave(envelope);
  await writeSession(context.session, session);
  return { open: await tidy(context, { session, key, envelope, contents }), slot };
}

/** Looks in the stores, and among the snapshots as well when anything in the stores is amiss. */
async function findVault(
  context: VaultContext,
  opener: SlotOpener,
  wrong: RefusalCode,
): Promise<Found & { copies: Copies; quarantined: string[] }> {
  const stored = await readStoredCopies(context);
  const found = isWhole(stored) && (await findNewest(stored, opener));
  if (found && typeof found !== 'string') {
    const quarantined = await quarantineFor(stored, found);
    if (quarantined.length === 0) return { ...found, copies: stored, quarantined };
  }
  const all = await readAllCopies(context);
  const { state } = closedState(all);
  if (state !== 'locked') throw new Refusal(REFUSALS[state]);
  const last = await findNewest(all, opener);
  if (typeof last === 'string') throw new Refusal(last === 'wrong' ? wrong : last);
  return { ...last, copies: all, quarantined: await quarantineFor(all, last) };
}

async function quarantineFor(copies: Copies, { key, contents }: Found): Promise<string[]> {
  return findForQuarantine(key, copies, await importFormerKey(contents));
}

function isWhole({ envelopes, damaged, newer, unreadable }: Copies): boolean {
  return envelopes.length > 0 && damaged.length === 0 && newer.length === 0 && !unreadable;
}

/**
 * A passphrase that was replaced still opens the slots of the copy before. So the newest copy that the key opens
 * decides, and it must take the passphrase too. Answers with why there is none.
 */
async function findNewest(copies: Copies, open: SlotOpener): Promise<Found | 'vault-damaged' | 'wrong'> {
  let hasKey = false;
  for (const { envelope } of copies.envelopes) {
    const opened = await open(envelope);
    if (opened === undefined) continue;
    const newest = await findAuthentic(copies, await importVaultKey(opened.vaultKey), envelope.vaultId);
    if (newest === undefined) hasKey = true;
    const own = newest && (await open(newest.envelope));
    if (own) return { ...newest, ...own };
  }
  return hasKey ? 'vault-damaged' : 'wrong';
}

async function findAuthentic(
  copies: Copies,
  key: CryptoKey,
  vaultId: string,
): Promise<Omit<Found, keyof OpenedSlot> | undefined> {
  for (const { envelope } of copies.envelopes) {
    const contents = envelope.vaultId === vaultId && (await openEnvelope(key, envelope));
    if (contents) return { key, envelope, contents };
  }
  return undefined;
}

/** Copies mostly have the same slots, and each try may cost an Argon2id. */
function once(opener: SlotOpener): SlotOpener {
  const tried = new Map<string, Promise<OpenedSlot | undefined>>();
  return (envelope) => {
    const slots = JSON.stringify([envelope.vaultId, envelope.slots]);
    const opening = tried.get(slots) ?? opener(envelope);
    tried.set(slots, opening);
    return opening;
  };
}

/** Empties the trash of what is due, and ends what a change of slots left undone. */
async function tidy(context: VaultContext, open: OpenVault): Promise<OpenVault> {
  const { dropOldSlots } = await import('./old-slots');
  const tidied = await orLater(dropOldSlots(context, open), open);
  const at = context.now();
  const times = { before: tidied.contents, savedAt: tidied.envelope.savedAt, at };
  const purged = purgeTrash(settleTrash(tidied.contents, times), at);
  const isDue = isAgingDue(times) || purged.accounts.length < tidied.contents.accounts.length;
  return isDue ? orLater(commitNext(context, tidied, purged), tidied) : tidied;
}

/** What an unlock does besides opening may fail with the stores: that keeps no one out, and the next unlock does it. */
export async function orLater<T>(work: Promise<T>, instead: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal || error instanceof DOMException) return instead;
    throw error;
  }
}
