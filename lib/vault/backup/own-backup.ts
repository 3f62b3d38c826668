import type { DeriveKey } from '../../kdf/derive-key';
import { Refusal } from '../../refusal';
import { openEnvelope, sealEnvelope } from '../format/envelope';
import type { VaultContents } from '../format/vault-account';
import { withoutReplica } from '../format/without-replica';
import { commit } from '../stores/commit';
import type { Copies } from '../stores/copies';
import { findForQuarantine, putIntoQuarantine, storedTexts } from '../stores/quarantine';
import { beginVault } from '../unlock/begin';
import { findUnreadNewest } from '../unlock/newest';
import { importVaultKey, readAllCopies, VAULT_LOCK, type VaultContext } from '../unlock/vault';
import { openBackupFile } from './open-backup-file';

export { changesSinceBackup, makeBackup, verifyBackup } from './backup-file';

/** What a backup holds, and which copy that was. */
export interface OpenedBackup {
  contents: VaultContents;
  /** When it was saved, Unix seconds. */
  savedAt: number;
  /** How many copies the file has; of a backup one. */
  copies: number;
}

/** As `openBackup`, with what tells the copy from others in a list of copies that were put aside. */
export async function openNewestBackup(
  text: string,
  secret: string,
  deriveKey?: DeriveKey,
): Promise<OpenedBackup> {
  const { contents, envelope, copies } = await openBackupFile(text, secret, deriveKey);
  // Where its own vault was backed up says nothing about the one that it is merged into.
  const { backup: _, ...others } = contents;
  return { contents: others, savedAt: envelope.savedAt, copies };
}

/**
 * What a backup holds, ready to be merged; of a list of copies that were put aside, the newest that opens. `secret` is one of its passphrases, or its recovery code. Throws Refusal
 * `unknown-format`, `damaged-file`, `vault-newer`, `too-costly` before anything is run, and `wrong-passphrase`.
 */
export async function openBackup(
  text: string,
  secret: string,
  deriveKey?: DeriveKey,
): Promise<VaultContents> {
  return (await openNewestBackup(text, secret, deriveKey)).contents;
}

/**
 * Makes a backup the vault and leaves it unlocked, where there is none or only damaged copies, which are put into quarantine.
 * Throws as `openBackup` does, `vault-exists` when a copy is another vault's or opens with the backup's key, and
 * `storage-failed`.
 */
export async function restoreBackup(
  context: VaultContext,
  text: string,
  secret: string,
  lockAfterSeconds: number,
): Promise<void> {
  const { envelope, contents, vaultKey } = await openBackupFile(text, secret, context.deriveKey);
  const key = await importVaultKey(vaultKey);
  const { vaultId, slots } = envelope;
  await context.locks.request(VAULT_LOCK, async () => {
    const quarantined = await findForQuarantine(key, await readWithoutVault(context, key, vaultId));
    await putIntoQuarantine(context, quarantined);
    // Above all that is remembered of it, or the next unlock would miss what cannot be read any more.
    const { generation: last } = (await findUnreadNewest(context, envelope)) ?? envelope;
    const generation = last + 1;
    const at = context.now();
    const header = { vaultId, slots, generation, savedAt: at };
    const next = await sealEnvelope(key, header, withoutReplica(contents));
    await beginVault(context, vaultKey, next, lockAfterSeconds, quarantined.length);
  });
}

/**
 * Makes a backup the vault in the place of one that nobody can open any more, whose copies are put aside as they are. What
 * that one holds comes with it where the backup is an older one of the same vault, and so has its key: nothing is lost then.
 * Throws as `openBackup` does, `vault-newer` and `storage-failed`.
 */
export async function replaceByBackup(
  context: VaultContext,
  text: string,
  secret: string,
  lockAfterSeconds: number,
): Promise<void> {
  const opened = await openBackupFile(text, secret, context.deriveKey);
  const key = await importVaultKey(opened.vaultKey);
  const { vaultId, slots } = opened.envelope;
  await context.locks.request(VAULT_LOCK, async () => {
    const copies = await readAllCopies(context);
    if (copies.unreadable) throw new Refusal('storage-failed');
    if (copies.newer.length > 0) throw new Refusal('vault-newer');
    const contents = withoutReplica((await newestContents(copies, key, vaultId)) ?? opened.contents);
    await putIntoQuarantine(context, storedTexts(copies));
    const generations = [opened.envelope, ...copies.envelopes.map(({ envelope }) => envelope)];
    const unread = await findUnreadNewest(context, opened.envelope);
    const last = Math.max(unread?.generation ?? 0, ...generations.map(({ generation }) => generation));
    const at = context.now();
    // A commit writes to one of a store's two places, so two reach all.
    await commit(
      context,
      await sealEnvelope(key, { vaultId, slots, generation: last + 1, savedAt: at }, contents),
    );
    const next = await sealEnvelope(key, { vaultId, slots, generation: last + 2, savedAt: at }, contents);
    await beginVault(context, opened.vaultKey, next, lockAfterSeconds);
  });
}

async function newestContents(
  { envelopes }: Copies,
  key: CryptoKey,
  vaultId: string,
): Promise<VaultContents | undefined> {
  for (const { envelope } of envelopes) {
    const contents = envelope.vaultId === vaultId && (await openEnvelope(key, envelope));
    if (contents) return contents;
  }
  return undefined;
}

/** The newest copy of the locked vault, which is a backup of it as it is; undefined when there is none. */
export async function readLockedBackup(context: VaultContext): Promise<string | undefined> {
  return (await readAllCopies(context)).envelopes[0]?.text;
}

/** The copies, when none of them is a vault that a backup would take the place of. */
async function readWithoutVault(context: VaultContext, key: CryptoKey, vaultId: string): Promise<Copies> {
  const copies = await readAllCopies(context);
  const { envelopes, newer, unreadable } = copies;
  // What does not answer may hold the newest generation, which would come back and undo the restored one.
  if (unreadable) throw new Refusal('storage-failed');
  if (newer.length > 0) throw new Refusal('vault-exists');
  for (const { envelope } of envelopes) {
    const isDamaged = envelope.vaultId === vaultId && !(await openEnvelope(key, envelope));
    if (!isDamaged) throw new Refusal('vault-exists');
  }
  return copies;
}
