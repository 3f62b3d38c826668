import { Refusal } from '../../refusal';
import { makeBackup, verifyBackup } from '../../vault/backup/backup-file';
import { parseEnvelope } from '../../vault/format/envelope';
import type { VaultContext } from '../../vault/unlock/read-vault';
import type { InstallationContext } from '../settings/installation-id';
import { claimName } from './backup-names';

/** As many files of this installation and vault stay in the folder. */
const KEPT = 10;

/** Where a series of backups goes, what it is of, and whose it is. */
export interface SeriesContext {
  folder: FileSystemDirectoryHandle;
  vault: VaultContext;
  installation: InstallationContext;
}

/** A backup that lies in the folder, was read back from there and opened. */
export interface SeriesFile {
  name: string;
  /** Unix seconds. */
  at: number;
  /** The commit that it holds, as `OpenState` names it. */
  commitId: string;
}

/**
 * Writes the vault's newest commit as a file of its own, removes this installation's oldest files, and only then reads
 * back what it wrote, byte for byte, opens it and marks it as safe. Throws what a folder throws, Refusal `folder-failed`
 * when what lies there is not what was written, and as `makeBackup` and `verifyBackup` do.
 */
export async function saveNext({ folder, vault, installation }: SeriesContext): Promise<SeriesFile> {
  const text = await makeBackup(vault);
  const { vaultId } = parseEnvelope(text);
  const { name, older } = await claimName(installation, vaultId, await namesIn(folder));
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writable.write(text);
  await writable.close();
  await removeOldest(folder, older);
  const { commitId } = await verifyBackup(await readBack(folder, name, text), vault);
  return { name, at: vault.now(), commitId };
}

/** Whether a file still lies in the folder. What cannot be asked now counts as there. */
export async function isThere(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return error.name !== 'NotFoundError';
    throw error;
  }
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/** One that cannot be removed now, because another program holds it, is tried again after the next backup. */
async function removeOldest(folder: FileSystemDirectoryHandle, older: string[]): Promise<void> {
  for (const name of older.slice(0, Math.max(0, older.length + 1 - KEPT))) {
    await folder.removeEntry(name).catch((error: unknown) => {
      if (!(error instanceof DOMException)) throw error;
    });
  }
}

async function readBack(folder: FileSystemDirectoryHandle, name: string, text: string): Promise<string> {
  const file = await (await folder.getFileHandle(name)).getFile();
  const [found, written] = [new Uint8Array(await file.arrayBuffer()), new TextEncoder().encode(text)];
  const isSame = found.length === written.length && found.every((byte, i) => byte === written[i]);
  if (!isSame) throw new Refusal('folder-failed');
  return text;
}
