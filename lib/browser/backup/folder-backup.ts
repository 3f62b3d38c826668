import browser from 'webextension-polyfill';
import { Refusal, type RefusalCode } from '../../refusal';
import type { OpenState } from '../../vault/unlock/open-vault';
import { readVault } from '../../vault/unlock/read-vault';
import { onVaultChanged } from '../vault/copy-source';
import { vaultContext } from '../vault/vault-context';
import {
  askToWrite,
  type BackupFolder,
  forgetBackupFolder,
  keepBackupFolder,
  mayWrite,
  readBackupFolder,
} from './backup-folder';
import { isThere, saveNext } from './backup-series';

/** Goes off when there have been no more changes for a while. */
const BACKUP_ALARM = 'backup';
/** The shortest that browsers grant; several changes in a row make one file. */
const QUIET_MINUTES = 0.5;
/** Held by whoever changes what is known of the folder. */
const BACKUP_LOCK = 'latchkey-backup';

/** Saves a backup some time after the vault was changed. Must stand before the worker's first await. */
export function watchForBackup(): void {
  onVaultChanged(() => browser.alarms.create(BACKUP_ALARM, { delayInMinutes: QUIET_MINUTES }));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === BACKUP_ALARM) return backUpChanges();
  });
}

/** Saves a backup in the chosen folder when the vault is open and the folder lacks its newest state. Never rejects for what a folder does. */
async function backUpChanges(): Promise<void> {
  const chosen = await readBackupFolder();
  if (chosen === undefined) return;
  const vault = await readVault(vaultContext());
  if (vault.state !== 'open' || (await isSaved(chosen, vault))) return;
  await backUp();
}

/** A manual backup elsewhere says nothing about the folder, nor does a file that somebody took out of it. */
async function isSaved({ folder, saved, problem }: BackupFolder, { commitId }: OpenState): Promise<boolean> {
  if (saved?.commitId !== commitId || problem !== undefined) return false;
  return isThere(folder, saved.name);
}

/** Saves a backup in the chosen folder now, and keeps how it went. */
function backUp(): Promise<void> {
  return navigator.locks.request(BACKUP_LOCK, async () => {
    const chosen = await readBackupFolder();
    if (chosen === undefined) return;
    const { problem: _, ...folder } = chosen;
    try {
      await keepBackupFolder({ ...folder, saved: await saveIn(folder) });
    } catch (error) {
      await keepProblem(folder, problemOf(error));
    }
  });
}

/** Makes a folder that of the automatic backup, and saves the first one there. */
export async function startBackup(folder: FileSystemDirectoryHandle): Promise<void> {
  await navigator.locks.request(BACKUP_LOCK, () => keepBackupFolder({ folder }));
  await backUp();
}

/** Ends the automatic backup, once none is under way. */
export function stopBackup(): Promise<void> {
  return navigator.locks.request(BACKUP_LOCK, () => forgetBackupFolder());
}

/** Asks for the chosen folder again, in a click, and saves a backup. False where the browser does not allow it. */
export async function resumeBackup(chosen: BackupFolder): Promise<boolean> {
  const isAllowed = await askToWrite(chosen.folder);
  // It finds out by itself that it may not, and keeps that.
  await backUp();
  return isAllowed;
}

async function saveIn({ folder }: BackupFolder) {
  if (!(await mayWrite(folder))) throw new Refusal('folder-not-allowed');
  const installation = { area: browser.storage.local, locks: navigator.locks };
  return saveNext({ folder, vault: vaultContext(), installation });
}

/** A vault that was locked meanwhile is no trouble with the folder: it is saved once it is open again. */
async function keepProblem(folder: BackupFolder, problem: RefusalCode): Promise<void> {
  if (problem !== 'locked') await keepBackupFolder({ ...folder, problem });
}

/** What the file system says (File System Access, section 2), in the words that a person can act on. */
function problemOf(error: unknown): RefusalCode {
  if (error instanceof Refusal) return error.code;
  if (!(error instanceof DOMException)) throw error;
  if (error.name === 'NotFoundError') return 'folder-gone';
  return error.name === 'NotAllowedError' ? 'folder-not-allowed' : 'folder-failed';
}
