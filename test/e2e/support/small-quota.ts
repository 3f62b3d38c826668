import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BUILD } from './chromium.ts';

/** Copies the build into `folder`, without the permission that frees the extension's stores of every quota. */
export async function copyWithQuota(folder: string): Promise<void> {
  await cp(BUILD, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  const permissions = manifest.permissions.filter((name: string) => name !== 'unlimitedStorage');
  await writeFile(path, JSON.stringify({ ...manifest, permissions }));
}

/** Writes into both stores until not a few bytes more are allowed. Answers with what the browser said then. */
export function exhaustQuota(page: Page): Promise<{ local: string; indexed: string }> {
  return page.evaluate(async () => {
    const { local } = chrome.storage;
    const used = await local.getBytesInUse(null);
    await local.set({ hog: '-'.repeat(local.QUOTA_BYTES - used - 10) });
    const localSays = await local.set({ more: '-'.repeat(10) }).then(() => '', String);

    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('hog');
      opening.onupgradeneeded = () => opening.result.createObjectStore('hog');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const put = (key: number, bytes: Uint8Array) =>
      new Promise<string>((resolve) => {
        const writing = db.transaction('hog', 'readwrite', { durability: 'strict' });
        writing.objectStore('hog').put(bytes, key);
        writing.oncomplete = () => resolve('');
        writing.onabort = () => resolve(writing.error?.name ?? 'no reason');
      });
    let indexedSays = '';
    for (let [size, key] = [1 << 20, 0]; size >= 128; key += 1) {
      const bytes = new Uint8Array(size);
      // Random, as the database would compress it.
      for (let at = 0; at < size; at += 1 << 16) crypto.getRandomValues(bytes.subarray(at, at + (1 << 16)));
      const said = await put(key, bytes);
      if (said !== '') size >>= 1;
      indexedSays ||= said;
    }
    db.close();
    return { local: localSays, indexed: indexedSays };
  });
}

/** Takes away again what `exhaustQuota` wrote. */
export function freeQuota(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await chrome.storage.local.remove('hog');
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('hog').onsuccess = resolve;
    });
  });
}
