import { findSurplus, type SnapshotStore } from './retention';
import { type CommitStamp, FILLER, StoreAbsent, storeOf, type VaultStore } from './store';

const DATABASE = 'latchkey';
/** 1: copies. 2: snapshots. */
const VERSION = 2;
const COPIES = 'copies';
const SNAPSHOTS = 'snapshots';
/** A database that does not open in this time is a store that failed: Chromium can leave the request unanswered. */
const OPENING_MS = 5_000;

const FILLER_KEYS = Array.from({ length: FILLER.parts }, (_, i) => `${FILLER.key}.${i}`);

/** The store in IndexedDB, which keeps a snapshot of each commit as well. */
export type IndexedStore = VaultStore & { snapshots: SnapshotStore };

/**
 * The vault in IndexedDB, flushed to the disk before a commit counts (`durability: 'strict'`), which `storage.local`
 * cannot do.
 */
export function indexedStore(factory: IDBFactory): IndexedStore {
  const read = <T>(name: string, ask: (store: IDBObjectStore) => IDBRequest<T>) =>
    withDatabase(factory, (db) => promised(ask(db.transaction(name).objectStore(name))));
  const write = (act: (stores: IDBTransaction) => unknown) =>
    withDatabase(factory, async (db) => {
      const transaction = db.transaction([COPIES, SNAPSHOTS], 'readwrite', { durability: 'strict' });
      act(transaction);
      await completed(transaction);
    });
  return {
    ...storeOf('indexed', {
      get: (key) => read(COPIES, (copies) => copies.get(key)),
      put: (key, value, stamp) =>
        write((transaction) => {
          transaction.objectStore(COPIES).put(value, key);
          if (stamp) putSnapshot(transaction.objectStore(SNAPSHOTS), value, stamp);
        }),
      marks: async () => (await read(SNAPSHOTS, (snapshots) => snapshots.getAllKeys())).map(stampOf),
      writeFiller: async () => {
        await write((transaction) => {
          for (const key of FILLER_KEYS) transaction.objectStore(COPIES).put(FILLER.part, key);
        });
        await write((transaction) => {
          for (const key of FILLER_KEYS) transaction.objectStore(COPIES).delete(key);
        });
      },
    }),
    snapshots: {
      list: async () => (await read(SNAPSHOTS, (snapshots) => snapshots.getAllKeys())).map(stampOf),
      read: (stamp) => read(SNAPSHOTS, (snapshots) => snapshots.get(keyOf(stamp))),
      replace: (stamp, text, renewed) =>
        write((transaction) => {
          transaction.objectStore(SNAPSHOTS).delete(keyOf(stamp));
          transaction.objectStore(SNAPSHOTS).put(text, keyOf(renewed));
        }),
    },
  };
}

/** In the transaction of the commit, so that a snapshot is there exactly when its generation is. */
function putSnapshot(snapshots: IDBObjectStore, value: unknown, stamp: CommitStamp): void {
  snapshots.put(value, keyOf(stamp));
  const listing = snapshots.getAllKeys();
  listing.onsuccess = () => {
    for (const surplus of findSurplus(listing.result.map(stampOf), stamp)) snapshots.delete(keyOf(surplus));
  };
}

/** All of the stamp, so that a list of keys tells everything but the contents. */
function keyOf({ vaultId, generation, savedAt, slots }: CommitStamp): IDBValidKey {
  return [vaultId, generation, savedAt, slots.map(({ id }) => id)];
}

function stampOf(key: IDBValidKey): CommitStamp {
  const [vaultId, generation, savedAt, ids] = Array.isArray(key) ? key : [];
  const slots = Array.isArray(ids) ? ids.map((id) => ({ id: String(id) })) : [];
  return { vaultId: String(vaultId), generation: Number(generation), savedAt: Number(savedAt), slots };
}

/** Opens for one use only: a connection kept open would block another context's upgrade. */
async function withDatabase<T>(factory: IDBFactory, use: (db: IDBDatabase) => Promise<T>): Promise<T> {
  const db = await openDatabase(factory);
  try {
    return await use(db);
  } finally {
    db.close();
  }
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = openOrAbsent(factory);
    const timer = setTimeout(() => {
      reject(new Error('the database does not open'));
      // It may still open, and must not stay so.
      opening.onsuccess = () => opening.result.close();
    }, OPENING_MS);
    opening.onupgradeneeded = () => {
      for (const name of [COPIES, SNAPSHOTS]) {
        if (!opening.result.objectStoreNames.contains(name)) opening.result.createObjectStore(name);
      }
    };
    opening.onsuccess = () => {
      clearTimeout(timer);
      resolve(opening.result);
    };
    opening.onerror = () => {
      clearTimeout(timer);
      reject(absentOr(opening.error));
    };
  });
}

/** Firefox refuses at once, or by an event, where windows are private. */
function openOrAbsent(factory: IDBFactory): IDBOpenDBRequest {
  try {
    return factory.open(DATABASE, VERSION);
  } catch (error) {
    throw absentOr(error);
  }
}

function absentOr(error: unknown): unknown {
  return error instanceof DOMException && error.name === 'InvalidStateError' ? new StoreAbsent() : error;
}

function promised<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'));
  });
}
