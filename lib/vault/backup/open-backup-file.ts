import type { DeriveKey } from '../../kdf/derive-key';
import { Refusal } from '../../refusal';
import { decodeReadable, type ReadableContents } from '../format/contents';
import { type Envelope, envelopeContext, openEnvelope } from '../format/envelope';
import { unseal } from '../format/sealed';
import type { VaultContents } from '../format/vault-account';
import { openWithPassphrase } from '../unlock/passphrase';
import { importVaultKey } from '../unlock/read-vault';
import { openWithRecoveryCode } from '../unlock/recovery-code';
import type { OpenedSlot } from '../unlock/unlock';
import { parseBackup } from './backup-file';

// Needs neither a vault nor an extension: the rescue page opens files by it.

/** A file, and the slot of it that a secret opened. */
type OpenedFile = OpenedSlot & { envelope: Envelope };

/**
 * Opens a backup by one of its passphrases, or by its recovery code. Throws Refusal `unknown-format`, `damaged-file`,
 * `vault-newer`, `too-costly` before anything is run, and `wrong-passphrase`.
 */
export async function openBackupFile(
  text: string,
  secret: string,
  deriveKey: DeriveKey | undefined,
): Promise<OpenedFile & { contents: VaultContents }> {
  const opened = await openSlot(text, secret, deriveKey);
  const contents = await openEnvelope(await importVaultKey(opened.vaultKey), opened.envelope);
  if (contents === undefined) throw new Refusal('damaged-file');
  return { ...opened, contents };
}

/**
 * As `openBackupFile`, but of entries that cannot be read it tells the names and gives the others. Throws the same, with the
 * cause `contents` where the secret is right and what it opens is damaged.
 */
export async function readBackupFile(
  text: string,
  secret: string,
  deriveKey: DeriveKey,
): Promise<ReadableContents> {
  const { envelope, vaultKey } = await openSlot(text, secret, deriveKey);
  const key = await importVaultKey(vaultKey);
  const bytes = await unseal(key, envelope.contents, envelopeContext(envelope));
  if (bytes === undefined) throw new Refusal('damaged-file', { cause: 'contents' });
  return decodeReadable(bytes);
}

async function openSlot(text: string, secret: string, deriveKey: DeriveKey | undefined): Promise<OpenedFile> {
  const envelope = parseBackup(text);
  const opened = await openBySecret(envelope, secret, deriveKey).catch(asOfFile);
  if (opened === undefined) throw new Refusal('wrong-passphrase');
  return { ...opened, envelope };
}

async function openBySecret(
  envelope: Envelope,
  secret: string,
  deriveKey: DeriveKey | undefined,
): Promise<OpenedSlot | undefined> {
  return (
    (await openWithRecoveryCode(secret)(envelope)) ?? (await openWithPassphrase(secret, deriveKey)(envelope))
  );
}

/** What is amiss in a file is not amiss in the vault. */
function asOfFile(error: unknown): never {
  const isDamage = error instanceof Refusal && error.code === 'vault-damaged';
  throw isDamage ? new Refusal('damaged-file', { cause: error }) : error;
}
