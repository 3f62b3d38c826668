import { localArea } from '../api/storage-areas';

/** In `storage.local`, which the popup reads anyway: most people have no folder, and for them it need not look for one. */
const KEY = 'backupFolder';

/** Whether a folder for backups was chosen, as far as can be told without looking for it. */
export async function mayHaveFolder(): Promise<boolean> {
  const stored: Record<string, unknown> = await localArea.get(KEY).catch(() => ({}));
  return stored[KEY] === true;
}

/** Keeps whether there is one. */
export async function hintAtFolder(isChosen: boolean): Promise<void> {
  await (isChosen ? localArea.set({ [KEY]: true }) : localArea.remove(KEY));
}
