import type { RefusalCode } from '../../refusal';
import { type BackupFolder, mayWrite, readBackupFolder } from './backup-folder';

/** The automatic backup does not go on by itself: why, and of which folder. */
export interface Standstill {
  chosen: BackupFolder;
  problem: RefusalCode;
}

/**
 * Whether the automatic backup stands still: the last one failed, or the vault's newest commit is not in the folder and the
 * browser wants to be asked first. `commitId` is as `OpenState` names it.
 */
export async function findStandstill(commitId: string): Promise<Standstill | undefined> {
  const chosen = await readBackupFolder();
  if (chosen === undefined) return undefined;
  if (chosen.problem !== undefined) return { chosen, problem: chosen.problem };
  if (chosen.saved?.commitId === commitId || (await mayWrite(chosen.folder))) return undefined;
  return { chosen, problem: 'folder-not-allowed' };
}
