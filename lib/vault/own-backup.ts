import { Refusal } from '../refusal';
import { commit } from './commit';
import type { Copies } from './copies';
import { type Envelope, formatEnvelope, openEnvelope, parseEnvelope, sealEnvelope } from './envelope';
import { openWithPassphrase } from './passphrase';
import { openWithRecoveryCode } from './recovery-code';
import { readSession, writeSession } from './session';
import { findStrays, keepAside } from './strays';
import type { OpenedSlot } from './unlock';
import {
  changeVault,
  importVaultKey,
  openForChange,
  readAllCopies,
  VAULT_LOCK,
  type VaultPlaces,
} from './vault';
import type { BackupMark, VaultContents } from './vault-account';

/** No vault comes near: 64 Mi UTF-16 code units. */
const MAX_LENGTH = 67_108_864;

/** The text of a backup file: the newest envelope as it is, encrypted. Throws Refusal `locked`. */
export async function makeBackup(places: VaultPlaces): Promise<string> {
  const { envelope } = await places.locks.request(VAULT_LOCK, () => openForChange(places));
  return formatEnvelope(envelope);
}

/**
 * Proves that a file, read again from where it was saved, opens with the unlocked vault's key, and marks its generation as
 * safe. Throws Refusal `damaged-file`, `unknown-format`, `vault-newer`, `too-costly`, `locked`, or `other-vault`.
 */
export async function verifyBackup(text: string, places: VaultPlaces): Promise<BackupMark> {
  const session = await readSession(places.session, places.now());
  if (session === undefined) throw new Refusal('locked');
  const envelope = parseBackup(text);
  if (envelope.vaultId !== session.vaultId) throw new Refusal('other-vault');
  if (!(await openEnvelope(await importVaultKey(session.vaultKey), envelope))) {
    throw new Refusal('damaged-file');
  }
  const mark = { generation: envelope.generation, at: places.now() };
  const { backup } = await changeVault(places, (contents) =>
    (contents.backup?.generation ?? 0) > mark.generation ? contents : { ...contents, backup: mark },
  );
  return backup ?? mark;
}

/** Commits since the last verified backup, or undefined when there is none. Verifying is a commit of its own. */
export function changesSinceBackup(contents: VaultContents, generation: number): number | undefined {
  return contents.backup && Math.max(0, generation - contents.backup.generation - 1);
}

/**
 * What a backup holds, ready to be merged. `secret` is one of its passphrases, or its recovery code. Throws Refusal
 * `unknown-format`, `damaged-file`, `vault-newer`, `too-costly` before anything is run, and `wrong-passphrase`.
 */
export async function openBackup(text: string, secret: string): Promise<VaultContents> {
  // Where its own vault was backed up says nothing about the one that it is merged into.
  const { backup: _, ...contents } = (await openFile(text, secret)).contents;
  return contents;
}

/**
 * Makes a backup the vault and leaves it unlocked, where there is none or only damaged copies, which are put aside.
 * Throws as `openBackup` does, `vault-exists` when a copy is another vault's or opens with the backup's key, and
 * `storage-failed`.
 */
export async function restoreBackup(
  places: VaultPlaces,
  text: string,
  secret: string,
  lockAfterSeconds: number,
): Promise<void> {
  const { envelope, contents, vaultKey } = await openFile(text, secret);
  const key = await importVaultKey(vaultKey);
  const { vaultId, slots } = envelope;
  await places.locks.request(VAULT_LOCK, async () => {
    const strays = await findStrays(key, await readWithoutVault(places, key, vaultId));
    await keepAside(places, strays);
    const generation = envelope.generation + 1;
    const at = places.now();
    const next = await sealEnvelope(key, { vaultId, slots, generation, savedAt: at }, contents);
    const failing = await commit(places, next);
    places.trace.leave();
    const until = at + lockAfterSeconds;
    await writeSession(places.session, {
      vaultKey,
      vaultId,
      generation,
      until,
      failing,
      strays: strays.length,
    });
  });
}

/** The copies, when none of them is a vault that a backup would take the place of. */
async function readWithoutVault(places: VaultPlaces, key: CryptoKey, vaultId: string): Promise<Copies> {
  const copies = await readAllCopies(places);
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

async function openFile(
  text: string,
  secret: string,
): Promise<OpenedSlot & { envelope: Envelope; contents: VaultContents }> {
  const envelope = parseBackup(text);
  const opened =
    (await openWithRecoveryCode(secret)(envelope)) ?? (await openWithPassphrase(secret)(envelope));
  if (opened === undefined) throw new Refusal('wrong-passphrase');
  const contents = await openEnvelope(await importVaultKey(opened.vaultKey), envelope);
  if (contents === undefined) throw new Refusal('damaged-file');
  return { ...opened, envelope, contents };
}

function parseBackup(text: string): Envelope {
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
