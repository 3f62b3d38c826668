import { Refusal } from '../../refusal';
import { type Difference, differenceOf, isAlike } from '../accounts/difference';
import { withHighestCounters } from '../accounts/merge';
import { newAccountId } from '../format/account-id';
import { openEnvelope, parseEnvelope } from '../format/envelope';
import type { VaultAccount, VaultContents } from '../format/vault-account';
import type { CommitStamp } from '../stores/store';
import { commitNext, type OpenVault, openForChange, VAULT_LOCK, type VaultContext } from '../unlock/vault';
import { type UndoableChange, undoable } from './undoable';

/** The snapshots of the unlocked vault, newest first. Throws Refusal `locked` or `storage-failed`. */
export function listSnapshots(context: VaultContext): Promise<CommitStamp[]> {
  return underLock(context, (open) => listOwn(context, open));
}

/** What a snapshot holds. Throws Refusal `locked`, or `vault-damaged` when it is gone or does not authenticate. */
export function openSnapshot(context: VaultContext, stamp: CommitStamp): Promise<VaultContents> {
  return underLock(context, (open) => readSnapshot(context, open, stamp));
}

/** What restoring a snapshot would change. Throws as `openSnapshot` does. */
export function previewSnapshot(context: VaultContext, stamp: CommitStamp): Promise<Difference> {
  return underLock(context, async (open) => {
    const past = await readSnapshot(context, open, stamp);
    return differenceOf(open.contents, restored(past, open.contents, context.now()));
  });
}

/** Makes a snapshot's accounts those of a new generation. Throws as `openSnapshot` does, and Refusal `storage-failed`. */
export function restoreSnapshot(context: VaultContext, stamp: CommitStamp): Promise<UndoableChange> {
  return underLock(context, async (open) => {
    const next = restored(await readSnapshot(context, open, stamp), open.contents, context.now());
    const { contents } = await commitNext(context, open, next);
    return undoable(context, open.contents, contents);
  });
}

/**
 * Accounts of the past, as changes of today. Counters of HOTP do not go back, and one that was gone for good comes back
 * under a new id: a merge with a backup that holds its tombstone must not take it away again.
 */
function restored(past: VaultContents, present: VaultContents, at: number): VaultContents {
  const gone = new Set(present.tombstones.map(({ id }) => id));
  const now = new Map(present.accounts.map((account) => [account.id, account]));
  const renew = (account: VaultAccount): VaultAccount => {
    if (gone.has(account.id)) return { ...account, id: newAccountId(), updatedAt: at };
    const current = now.get(account.id);
    if (current && isAlike(account, current)) return current;
    const youngest = Math.max(account.updatedAt, current?.updatedAt ?? 0);
    return { ...account, updatedAt: Math.max(at, youngest + 1) };
  };
  return { ...present, accounts: withHighestCounters(past.accounts, present.accounts).map(renew) };
}

/** By generation and time: a snapshot that was sealed again since it was listed is still the same to a person. */
async function readSnapshot(
  context: VaultContext,
  open: OpenVault,
  wanted: CommitStamp,
): Promise<VaultContents> {
  const stamps = await listOwn(context, open);
  const stamp = stamps.find(
    ({ generation, savedAt }) => generation === wanted.generation && savedAt === wanted.savedAt,
  );
  const text = stamp && (await orRefuse(context.indexed.snapshots.read(stamp)));
  const contents = text === undefined ? undefined : await openEnvelope(open.key, parseEnvelope(text));
  if (contents === undefined) throw new Refusal('vault-damaged');
  return contents;
}

async function listOwn({ indexed }: VaultContext, { session }: OpenVault): Promise<CommitStamp[]> {
  const stamps = await orRefuse(indexed.snapshots.list());
  return stamps
    .filter(({ vaultId }) => vaultId === session.vaultId)
    .sort((a, b) => b.generation - a.generation || b.savedAt - a.savedAt);
}

function orRefuse<T>(reading: Promise<T>): Promise<T> {
  return reading.catch((cause: unknown) => {
    throw new Refusal('storage-failed', { cause });
  });
}

function underLock<T>(context: VaultContext, use: (open: OpenVault) => Promise<T>): Promise<T> {
  return context.locks.request(VAULT_LOCK, async () => use(await openForChange(context)));
}
