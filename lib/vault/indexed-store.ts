import { expectKept, readCopy, type VaultStore } from './store';

const DATABASE = 'latchkey';
const COPIES = 'copies';
const KEYS = ['vault.a', 'vault.b'] as const;

/**
 * The vault in IndexedDB, flushed to the disk before a commit counts (`durability: 'strict'`), which `storage.local`
 * cannot do.
 */
export function indexedStore(factory: IDBFactory): VaultStore {
  const readKey = (key: string) => withDatabase(factory, (db) => promised(copiesOf(db, 'readonly').get(key)));
  return {
    name: 'indexed',
    read: async () => (await Promise.all(KEYS.map((key) => readCopy(key, () => readKey(key))))).flat(),
    write: async (text, generation) => {
      const key = KEYS[generation % 2 === 0 ? 0 : 1];
      await withDatabase(factory, async (db) => {
        const copies = copiesOf(db, 'readwrite');
        copies.put(text, key);
        await completed(copies.transaction);
      });
      await expectKept(text, () => readKey(key));
    },
  };
}

/** Opens for one use only: a connection kept open would block another context's upgrade. */
async function withDatabase<T>(factory: IDBFactory, use: (db: IDBDatabase) => Promise<T>): Promise<T> {
  const opening = factory.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(COPIES);
  const db = await promised(opening);
  try {
    return await use(db);
  } finally {
    db.close();
  }
}

function copiesOf(db: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore {
  return db.transaction(COPIES, mode, { durability: 'strict' }).objectStore(COPIES);
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
