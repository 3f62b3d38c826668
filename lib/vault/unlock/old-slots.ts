import { formatEnvelope, openEnvelope, parseEnvelope, sealEnvelope } from '../format/envelope';
import type { VaultContents } from '../format/vault-account';
import { sortCopies } from '../stores/copies';
import { withoutOldKeys } from '../stores/slot-residue';
import { type CommitStamp, StoreAbsent, type VaultStore } from '../stores/store';
import { importFormerKey } from './former-key';
import { commitNext, type OpenVault, readStoredCopies, type VaultContext } from './vault';

// What a way into the vault that is gone would still open, and what an earlier key of the vault still seals. Each step
// looks for what is left of it, so that the next unlock ends what was cut short.

/**
 * Leaves nothing of the unlocked vault in this browser that a slot which was taken away opens, or that another key than its
 * own seals: copies, snapshots and quarantine. Rejects when a store does; what a store that does not answer holds is left
 * for the next time.
 */
export async function dropOldSlots(context: VaultContext, open: OpenVault): Promise<OpenVault> {
  const newest = await overwriteCopies(context, open);
  await renewSnapshots(context, newest);
  await renewQuarantine(context, newest);
  return dropFormerKey(context, newest);
}

/** A commit writes to one of a store's two places, so two reach all. */
async function overwriteCopies(context: VaultContext, open: OpenVault): Promise<OpenVault> {
  let newest = open;
  for (let turn = 0; turn < 2 && (await hasOldCopies(context, newest)); turn++) {
    newest = await commitNext(context, newest, newest.contents);
  }
  return newest;
}

async function hasOldCopies(context: VaultContext, { envelope }: OpenVault): Promise<boolean> {
  const { envelopes } = await readStoredCopies(context);
  return envelopes.some((copy) => isOutdated(copy.envelope, envelope));
}

function isOutdated(stamp: Omit<CommitStamp, 'generation'>, { vaultId, slots }: CommitStamp): boolean {
  const current = new Set(slots.map(({ id }) => id));
  return stamp.vaultId === vaultId && stamp.slots.some(({ id }) => !current.has(id));
}

async function renewSnapshots(context: VaultContext, open: OpenVault): Promise<void> {
  const { snapshots } = context.indexed;
  for (const stamp of await listOrNone(context)) {
    const text = isOutdated(stamp, open.envelope) ? await snapshots.read(stamp) : undefined;
    if (text === undefined) continue;
    await snapshots.replace(stamp, await renewed(text, open), { ...stamp, slots: open.envelope.slots });
  }
}

/** Where there can be no snapshots, there is nothing to renew now; where they cannot be reached, it is left for later. */
async function listOrNone({ indexed }: VaultContext): Promise<CommitStamp[]> {
  try {
    return await indexed.snapshots.list();
  } catch (error) {
    if (error instanceof StoreAbsent) return [];
    throw error;
  }
}

async function renewQuarantine({ indexed, local }: VaultContext, open: OpenVault): Promise<void> {
  for (const store of [indexed, local]) await renewKept(store, open);
}

async function renewKept(store: VaultStore, open: OpenVault): Promise<void> {
  const quarantined = await store.readQuarantine();
  const next: string[] = [];
  for (const text of quarantined) next.push(await renewed(text, open));
  if (next.some((text, i) => text !== quarantined[i])) await store.replaceQuarantine(next);
}

/** Sealed again for the slots of today, or where that cannot be, without the keys of those of the past. */
async function renewed(text: string, open: OpenVault): Promise<string> {
  const { vaultId, slots } = open.envelope;
  const [copy] = sortCopies([{ where: 'snapshots', text }]).envelopes;
  if (copy === undefined) return withoutOldKeys(text, vaultId, slots);
  if (!isOutdated(copy.envelope, open.envelope)) return text;
  const contents = await openWithEither(copy.text, open);
  if (contents === undefined) return withoutOldKeys(text, vaultId, slots);
  return formatEnvelope(await sealEnvelope(open.key, { ...copy.envelope, slots }, contents));
}

async function openWithEither(text: string, open: OpenVault): Promise<VaultContents | undefined> {
  const envelope = parseEnvelope(text);
  const former = await importFormerKey(open.contents);
  return (await openEnvelope(open.key, envelope)) ?? (former && (await openEnvelope(former, envelope)));
}

/** Once nothing is left that needs it. A store that does not answer may hold something. */
async function dropFormerKey(context: VaultContext, open: OpenVault): Promise<OpenVault> {
  const { formerKey, ...contents } = open.contents;
  if (formerKey === undefined || open.session.failing.length > 0) return open;
  const { unreadable, absent } = await readStoredCopies(context);
  if (unreadable || absent || (await hasOldCopies(context, open))) return open;
  return commitNext(context, open, contents);
}
