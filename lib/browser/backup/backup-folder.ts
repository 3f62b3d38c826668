import { REFUSAL_CODES, type RefusalCode } from '../../refusal';
import { fieldsIn } from '../../stored/read-unknown';
import { hintAtFolder } from './backup-hint';
import type { SeriesFile } from './backup-series';

/** The folder that backups are saved in by themselves, and how that went. */
export interface BackupFolder {
  folder: FileSystemDirectoryHandle;
  /** The newest backup that was read again and proven. */
  saved?: SeriesFile;
  /** Why the last one could not be saved. */
  problem?: RefusalCode;
}

/** What Chromium has and the standard's types do not. */
interface Picker {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

type Askable = FileSystemDirectoryHandle & {
  queryPermission?(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
};

const DATABASE = 'latchkey-backup-folder';
const STORE = 'folder';
const KEY = 'chosen';

/** Whether this browser lets a page keep a folder (Chromium). */
export function hasFolders(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/**
 * Lets a person choose a folder, in a click. Undefined when none was chosen, or the browser was not allowed to write there:
 * it may answer both with the same error.
 */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (globalThis as Picker).showDirectoryPicker?.({ id: 'latchkey', mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** Whether the folder may be written now, without asking anyone. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const state = await (folder as Askable).queryPermission?.({ mode: 'readwrite' });
  return state === undefined || state === 'granted';
}

/** Asks for the folder again, in a click. False when it was refused, or there is nowhere to ask. */
export async function askToWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const state = await (folder as Askable).requestPermission?.({ mode: 'readwrite' });
  return state === undefined || state === 'granted';
}

/** A handle survives only in IndexedDB; this database is the vault's neighbour, and holds nothing secret. */
export async function readBackupFolder(): Promise<BackupFolder | undefined> {
  return parseBackupFolder(await withStore<unknown>('readonly', (store) => store.get(KEY)));
}

function parseBackupFolder(value: unknown): BackupFolder | undefined {
  const { folder, saved, problem } = fieldsIn(value);
  if (!(folder instanceof FileSystemDirectoryHandle)) return undefined;
  const file = parseFile(saved);
  const code = REFUSAL_CODES.find((known) => known === problem);
  return { folder, ...(file && { saved: file }), ...(code && { problem: code }) };
}

function parseFile(value: unknown): SeriesFile | undefined {
  const { name, at, commitId } = fieldsIn(value);
  if (typeof name !== 'string' || typeof at !== 'number' || typeof commitId !== 'string') return undefined;
  return { name, at, commitId };
}

export async function keepBackupFolder(folder: BackupFolder): Promise<void> {
  await withStore('readwrite', (store) => store.put(folder, KEY));
  await hintAtFolder(true);
}

/** Ends the automatic backup. What was saved stays. */
export async function forgetBackupFolder(): Promise<void> {
  await withStore('readwrite', (store) => store.delete(KEY));
  await hintAtFolder(false);
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
