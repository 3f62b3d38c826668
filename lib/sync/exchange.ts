import { Refusal } from '../refusal';
import { decodeContents, encodeContents } from '../vault/format/contents';
import type { VaultContents } from '../vault/format/vault-account';
import { type UndoableChange, undoable } from '../vault/history/undoable';
import {
  commitNext,
  type OpenVault,
  openForChange,
  VAULT_LOCK,
  type VaultContext,
} from '../vault/unlock/vault';
import { type Message, openMessage, sealMessage } from './message';
import { type Bringing, bringUpToDate, type RemovalChoice, receive } from './receive';
import type { Conflict } from './split';
import { GENESIS } from './stamp';
import { type KnownReplica, readSync, type SyncRecord, withSync } from './stored';

// What a road carries is made and read here; how it is carried is nothing to this file.

/** The browser that a vault lies in. */
export interface Installation {
  /** As `installation-id.ts` makes it. */
  id: string;
  /** What a person calls this computer. */
  name: string;
}

/**
 * What came of another computer's message. `merged`: `change` can be taken back; `removed` left the list, `conflicts` had
 * another key on both sides. `waits`: nothing was changed, because a person has to choose what becomes of `removed` first.
 * `own`: it is this computer's. `older`: a later one of the same computer was read before.
 */
export type Reading =
  | { is: 'merged'; from: string; change: UndoableChange; removed: string[]; conflicts: Conflict[] }
  | { is: 'waits'; from: string; removed: string[] }
  | { is: 'own' }
  | { is: 'older'; from: string };

/** What the unlocked vault remembers, for a person to look at. Undefined before the first time. Throws as `readSync` does. */
export async function syncStatus(
  contents: VaultContents,
): Promise<Pick<SyncRecord, 'isOn' | 'name' | 'known'> | undefined> {
  return readSync(contents);
}

/** Makes a message of all that the vault knows, once what it is made of is committed. Throws as `openForChange` does. */
export function makeMessage(context: VaultContext, installation: Installation): Promise<string> {
  return context.locks.request(VAULT_LOCK, async () => {
    const open = await openForChange(context);
    const { record, contents } = await upToDate(context, open, installation);
    const next = { ...record, sequence: record.sequence + 1 };
    await commitNext(context, open, await withSync(contents, next));
    return sealMessage(open.session, { ...next, at: context.now() });
  });
}

/**
 * Brings what another computer knows into the vault, as one commit. Throws as `openMessage` and `openForChange` do; then
 * nothing was changed.
 */
export function readMessage(
  context: VaultContext,
  installation: Installation,
  text: string,
  choice?: RemovalChoice,
): Promise<Reading> {
  return context.locks.request(VAULT_LOCK, async () => {
    const open = await openForChange(context);
    const message = await openMessage(open.session, text);
    const here = await upToDate(context, open, installation);
    const { record } = here;
    const isLost = message.replica === record.replica && message.sequence > record.sequence;
    if (message.replica === record.replica && !isLost) return { is: 'own' };
    const from = message.name;
    const before = record.known.find(({ replica }) => replica === message.replica);
    if (before && before.sequence > message.sequence) return { is: 'older', from };
    const own = isLost ? { ...record, replica: newReplica(), sequence: 0 } : record;
    return bringIn(context, { open, here: { ...here, record: own }, message }, choice);
  });
}

/** Ends it: nothing is sent or read any more. What is known of the others stays, so that a later start does not bring back what was deleted. */
export function stopSync(context: VaultContext): Promise<void> {
  return context.locks.request(VAULT_LOCK, async () => {
    const open = await openForChange(context);
    const record = await readSync(open.contents);
    if (record) await commitNext(context, open, await withSync(open.contents, { ...record, isOn: false }));
  });
}

async function bringIn(
  context: VaultContext,
  { open, here, message }: { open: OpenVault; here: Bringing & { record: SyncRecord }; message: Message },
  choice: RemovalChoice | undefined,
): Promise<Reading> {
  const { record } = here;
  const observer = { replica: record.replica, nowMs: context.now() * 1_000 };
  const received = receive(here, message.state, observer, choice);
  const from = message.name;
  if (received.is === 'waits') return { is: 'waits', from, removed: received.removed };
  expectReadable(received.contents);
  const known = heardOf(record.known, message, context.now());
  const next = { ...record, known, state: received.state };
  const { contents } = await commitNext(context, open, await withSync(received.contents, next));
  const { removed, conflicts } = received;
  return { is: 'merged', from, change: undoable(context, open.contents, contents), removed, conflicts };
}

/** The vault with all that was changed in it since the last time, under an id that no other computer has. */
async function upToDate(
  context: VaultContext,
  { contents }: OpenVault,
  installation: Installation,
): Promise<Bringing & { record: SyncRecord }> {
  const stored = await readSync(contents);
  const nowMs = context.now() * 1_000;
  const isFirst = stored === undefined;
  const isOwn = stored?.installation === installation.id;
  const replica = isOwn ? stored.replica : newReplica();
  const observer = { replica: isFirst ? GENESIS : replica, nowMs };
  const current = bringUpToDate({ state: stored?.state ?? new Map(), contents }, observer);
  const record = {
    isOn: true,
    replica,
    installation: installation.id,
    name: installation.name,
    sequence: isOwn ? stored.sequence : 0,
    known: stored?.known ?? [],
    state: current.state,
  };
  return { ...current, record };
}

function heardOf(known: KnownReplica[], { replica, name, sequence }: Message, at: number): KnownReplica[] {
  return [...known.filter((one) => one.replica !== replica), { replica, name, sequence, at }];
}

/** What another version sealed may be sound and still be no vault. Throws Refusal `damaged-file`. */
function expectReadable(contents: VaultContents): void {
  try {
    decodeContents(encodeContents(contents));
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    throw new Refusal('damaged-file', { cause });
  }
}

/** 64 random bits in hexadecimal digits. */
function newReplica(): string {
  const random = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
