import { Refusal } from '../../refusal';
import { commitIdOf, type Envelope, formatEnvelope, openEnvelope, parseEnvelope } from '../format/envelope';
import type { BackupMark, VaultContents } from '../format/vault-account';
import { importVaultKey, type VaultContext } from '../unlock/read-vault';
import { readSession } from '../unlock/session';
import { commitNext, openForChange, VAULT_LOCK } from '../unlock/vault';

// Apart from what opens a backup by a secret: the background, which saves backups, loads no Argon2.

/** No vault comes near: 64 Mi UTF-16 code units. */
export const MAX_LENGTH = 67_108_864;

/** The text of a backup file: the newest envelope as it is, encrypted. Throws Refusal `locked`. */
export async function makeBackup(context: VaultContext): Promise<string> {
  const { envelope } = await context.locks.request(VAULT_LOCK, () => openForChange(context));
  return formatEnvelope(envelope);
}

/** A backup that was proven, and the commit that it holds, as `OpenState` names it. */
export interface VerifiedBackup extends BackupMark {
  commitId: string;
}

/**
 * Proves that a file, read again from where it was saved, opens with the unlocked vault's key, and marks its generation as
 * safe. Throws Refusal `damaged-file`, `unknown-format`, `vault-newer`, `too-costly`, `locked`, or `other-vault`.
 */
export async function verifyBackup(text: string, context: VaultContext): Promise<VerifiedBackup> {
  const session = await readSession(context.session, context.now());
  if (session === undefined) throw new Refusal('locked');
  const envelope = parseBackup(text);
  if (envelope.vaultId !== session.vaultId) throw new Refusal('other-vault');
  if (!(await openEnvelope(await importVaultKey(session.vaultKey), envelope))) {
    throw new Refusal('damaged-file');
  }
  return context.locks.request(VAULT_LOCK, () => markBackup(context, envelope));
}

/** Where nothing else was changed since, the commit that marks a backup holds the same as the backup. */
async function markBackup(context: VaultContext, backup: Envelope): Promise<VerifiedBackup> {
  const open = await openForChange(context);
  const { contents } = open;
  const mark = { generation: backup.generation, at: context.now() };
  const newest = (contents.backup?.generation ?? 0) > mark.generation ? contents.backup : mark;
  const marked = await commitNext(context, open, { ...contents, backup: newest ?? mark });
  const isNewest = commitIdOf(open.envelope) === commitIdOf(backup);
  return { ...(newest ?? mark), commitId: commitIdOf(isNewest ? marked.envelope : backup) };
}

/** Commits since the last verified backup, or undefined when there is none. Verifying is a commit of its own. */
export function changesSinceBackup(contents: VaultContents, generation: number): number | undefined {
  return contents.backup && Math.max(0, generation - contents.backup.generation - 1);
}

/** The envelope of a file. Throws Refusal `unknown-format`, `damaged-file`, `vault-newer` or `too-costly`. */
export function parseBackup(text: string): Envelope {
  if (text.length > MAX_LENGTH) throw new Refusal('too-costly');
  try {
    return parseEnvelope(text);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'vault-damaged') throw error;
    throw new Refusal(text.includes('"latchkey-vault"') ? 'damaged-file' : 'unknown-format', {
      cause: error,
    });
  }
}
