import browser from 'webextension-polyfill';
import { Refusal, type RefusalCode } from '../../refusal';
import { changesSinceBackup, makeBackup, verifyBackup } from '../../vault/backup/backup-file';
import { readVault } from '../../vault/unlock/read-vault';
import { now } from '../settings/clock';
import { onVaultChanged } from '../vault/copy-source';
import { vaultPlaces } from '../vault/vault-context';
import { type BackupFolder, keepBackupFolder, readBackupFolder } from './backup-folder';

/** Goes off when there have been no more changes for a while. */
const BACKUP_ALARM = 'backup';
/** The shortest that browsers grant; several changes in a row make one file. */
const QUIET_MINUTES = 0.5;
const KEPT = 10;
const BACKUP_LOCK = 'latchkey-backup';

/** What Chromium has and the standard's types do not. */
type Askable = FileSystemDirectoryHandle & {
  queryPermission?(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
};

/** Saves a backup some time after the vault was changed. Must stand before the worker's first await. */
export function watchForBackup(): void {
  onVaultChanged(() => browser.alarms.create(BACKUP_ALARM, { delayInMinutes: QUIET_MINUTES }));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === BACKUP_ALARM) return backUpChanges();
  });
}

/** Saves a backup in the chosen folder when the vault is open and has changed since the last. Never rejects for what a folder does. */
async function backUpChanges(): Promise<void> {
  const chosen = await readBackupFolder();
  const vault = chosen && (await readVault(vaultPlaces()));
  if (vault?.state !== 'open' || changesSinceBackup(vault.contents, vault.generation) === 0) return;
  await backUp();
}

/** Saves a backup in the chosen folder now, and keeps how it went. */
export function backUp(): Promise<void> {
  return navigator.locks.request(BACKUP_LOCK, async () => {
    const chosen = await readBackupFolder();
    if (chosen === undefined) return;
    const { problem: _, ...folder } = chosen;
    try {
      await keepBackupFolder({ ...folder, saved: await saveIn(folder) });
    } catch (error) {
      await keepBackupFolder({ ...folder, problem: problemOf(error) });
    }
  });
}

/** Asks for the folder again, in a click. False when it was refused. */
export async function askForFolder({ folder }: BackupFolder): Promise<boolean> {
  const state = await (folder as Askable).requestPermission?.({ mode: 'readwrite' });
  return state === undefined || state === 'granted';
}

/** Writes a file, reads it again from where it lies, proves it, and lets go of the oldest ones. */
async function saveIn({ folder }: BackupFolder): Promise<{ name: string; at: number }> {
  const state = await (folder as Askable).queryPermission?.({ mode: 'readwrite' });
  if (state !== undefined && state !== 'granted') throw new Refusal('folder-not-allowed');
  const places = vaultPlaces();
  const text = await makeBackup(places);
  const { vaultId, generation } = JSON.parse(text) as { vaultId: string; generation: number };
  const prefix = `latchkey-${vaultId.slice(0, 8)}-`;
  const name = `${prefix}${String(generation).padStart(6, '0')}.json`;
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writable.write(text);
  await writable.close();
  const saved = await (await folder.getFileHandle(name)).getFile();
  await verifyBackup(await saved.text(), places);
  await removeOldest(folder, prefix);
  return { name, at: Math.floor(now()) };
}

/** Names sort by generation. Only files of this vault's own automatic backup are ever removed. */
async function removeOldest(folder: FileSystemDirectoryHandle, prefix: string): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) {
    if (name.startsWith(prefix) && /^\d+\.json$/.test(name.slice(prefix.length))) names.push(name);
  }
  for (const name of names.sort().slice(0, -KEPT)) await folder.removeEntry(name);
}

/** What the file system says (File System Access, section 2), in the words that a person can act on. */
function problemOf(error: unknown): RefusalCode {
  if (error instanceof Refusal) return error.code;
  if (!(error instanceof DOMException)) throw error;
  if (error.name === 'NotFoundError') return 'folder-gone';
  return error.name === 'NotAllowedError' ? 'folder-not-allowed' : 'folder-failed';
}
