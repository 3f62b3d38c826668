import type { RefusalCode } from '../../refusal';

/** The folder that backups are saved in by themselves, and how that went. */
export interface BackupFolder {
  folder: FileSystemDirectoryHandle;
  /** The newest backup that was read again and proven. `at` is Unix seconds. */
  saved?: { name: string; at: number };
  /** Why the last one could not be saved. */
  problem?: RefusalCode;
}

/** What Chromium has and the standard's types do not. */
interface Picker {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

const DATABASE = 'latchkey-backup-folder';
const STORE = 'folder';
const KEY = 'chosen';

/** Whether this browser lets a page keep a folder (Chromium). */
export function hasFolders(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/** Lets a person choose a folder, in a click; undefined when none was chosen. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (globalThis as Picker).showDirectoryPicker?.({ id: 'latchkey', mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** A handle survives only in IndexedDB; this database is the vault's neighbour, and holds nothing secret. */
export function readBackupFolder(): Promise<BackupFolder | undefined> {
  return withStore('readonly', (store) => store.get(KEY));
}

export async function keepBackupFolder(folder: BackupFolder): Promise<void> {
  await withStore('readwrite', (store) => store.put(folder, KEY));
}

/** Ends the automatic backup. What was saved stays. */
export async function forgetBackupFolder(): Promise<void> {
  await withStore('readwrite', (store) => store.delete(KEY));
}

async function withStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await promised(opening);
  try {
    return await promised(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function promised<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
