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
import { copiesInFile, derivingOnce, type FileCopy } from './copies-file';

// Needs neither a vault nor an extension: the rescue page opens files by it.

/** A copy in a file, the slot of it that a secret opened, and how many copies the file holds. */
type OpenedFile = OpenedSlot & FileCopy & { copies: number };
export type OpenedCopy = OpenedFile & { contents: VaultContents };

/**
 * Opens a backup by one of its passphrases, or by its recovery code; of a list of copies the newest that opens so. Throws
 * Refusal `unknown-format`, `damaged-file`, `vault-newer`, `too-costly` before anything is run, and `wrong-passphrase`.
 */
export async function openBackupFile(
  text: string,
  secret: string,
  deriveKey: DeriveKey | undefined,
): Promise<OpenedCopy> {
  return firstOf(text, secret, deriveKey, async (opened) => {
    const contents = await openEnvelope(await importVaultKey(opened.vaultKey), opened.envelope);
    if (contents === undefined) throw new Refusal('damaged-file');
    return { ...opened, contents };
  });
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
  return firstOf(text, secret, deriveKey, async ({ envelope, vaultKey }) => {
    const key = await importVaultKey(vaultKey);
    const bytes = await unseal(key, envelope.contents, envelopeContext(envelope));
    if (bytes === undefined) throw new Refusal('damaged-file', { cause: 'contents' });
    return decodeReadable(bytes);
  });
}

/**
 * What `read` makes of the first copy that the secret opens and that can be read. Where there is none it throws what tells
 * most: the refusal of a copy that the secret opened, else that of the newest.
 */
async function firstOf<T>(
  text: string,
  secret: string,
  deriveKey: DeriveKey | undefined,
  read: (opened: OpenedFile) => Promise<T>,
): Promise<T> {
  const once = derivingOnce(deriveKey);
  const refusals: Refusal[] = [];
  const all = copiesInFile(text);
  for (const copy of all) {
    try {
      return await read({ ...(await openSlot(copy.envelope, secret, once)), ...copy, copies: all.length });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
    }
  }
  throw refusals.find(({ code }) => code !== 'wrong-passphrase') ?? new Refusal('wrong-passphrase');
}

async function openSlot(
  envelope: Envelope,
  secret: string,
  deriveKey: DeriveKey | undefined,
): Promise<OpenedSlot> {
  const opened = await openBySecret(envelope, secret, deriveKey).catch(asOfFile);
  if (opened === undefined) throw new Refusal('wrong-passphrase');
  return opened;
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
