import type { Page } from '@playwright/test';

/**
 * All that the extension stored in making a vault, and when: read out of one browser and put into others, so that not each
 * test types a passphrase and waits for Argon2id. It is what the built extension itself wrote, byte for byte.
 */
export interface KeptVault {
  /** Unix seconds. */
  at: number;
  local: Record<string, unknown>;
  session: Record<string, unknown>;
  localStorage: Record<string, string>;
  /** Keys and values of IndexedDB, by object store. */
  indexed: Record<string, [IDBValidKey, unknown][]>;
}

/** Reads it on one of the extension's own pages. */
export function keepVault(page: Page): Promise<KeptVault> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('latchkey');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result);
    });
    const read = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onerror = () => reject(request.error);
        request.onsuccess = () => resolve(request.result);
      });
    const entriesOf = async (name: string): Promise<[string, [IDBValidKey, unknown][]]> => {
      const store = db.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([read(store.getAllKeys()), read(store.getAll())]);
      return [name, keys.map((key, i) => [key, values[i]])];
    };
    const indexed = Object.fromEntries(await Promise.all([...db.objectStoreNames].map(entriesOf)));
    db.close();
    return {
      at: Math.floor(Date.now() / 1000),
      local: await chrome.storage.local.get(null),
      session: await chrome.storage.session.get(null),
      localStorage: { ...localStorage },
      indexed,
    };
  });
}

/**
 * Puts it into an extension that has no vault, on a page of its own that runs none of its code. The vault is unlocked as it
 * was when it was kept, for as long from now on.
 */
export function putVault(page: Page, kept: KeptVault): Promise<void> {
  return page.evaluate(async (json) => {
    const { at, local, session, localStorage: marks, indexed }: KeptVault = JSON.parse(json);
    await new Promise<void>((resolve, reject) => {
      // Version 2 is that of lib/vault/stores/indexed-store.ts, which would make the same stores.
      const opening = indexedDB.open('latchkey', 2);
      opening.onerror = () => reject(opening.error);
      opening.onupgradeneeded = () => {
        for (const name of Object.keys(indexed)) opening.result.createObjectStore(name);
      };
      opening.onsuccess = () => {
        const transaction = opening.result.transaction(Object.keys(indexed), 'readwrite');
        for (const [name, entries] of Object.entries(indexed))
          for (const [key, value] of entries) transaction.objectStore(name).put(value, key);
        transaction.onabort = () => reject(transaction.error);
        transaction.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
    Object.assign(localStorage, marks);
    await chrome.storage.local.set(local);
    const unlocked = session['unlocked'] as { since: number; until: number };
    const late = Math.floor(Date.now() / 1000) - at;
    const deadline = { since: unlocked.since + late, until: unlocked.until + late };
    await chrome.storage.session.set({ ...session, unlocked: { ...unlocked, ...deadline } });
  }, JSON.stringify(kept));
}
