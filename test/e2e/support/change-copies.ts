import type { Page } from '@playwright/test';

/** Replaces every copy of the vault in both stores by what `change` makes of it, and drops the snapshots. */
export async function changeCopies(page: Page, change: 'damage' | 'make newer' | 'hide'): Promise<void> {
  await page.evaluate(async (how) => {
    const changed = (text: string) =>
      how === 'damage' ? text.slice(0, 100) : JSON.stringify({ ...JSON.parse(text), version: 99 });
    const keys = ['vault.a', 'vault.b'];
    const stored = await chrome.storage.local.get<Record<string, string>>(keys);
    for (const [key, text] of Object.entries(stored)) {
      if (how === 'hide') await chrome.storage.local.remove(key);
      else await chrome.storage.local.set({ [key]: changed(text) });
    }
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('latchkey');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction(['copies', 'snapshots'], 'readwrite');
        transaction.objectStore('snapshots').clear();
        const cursor = transaction.objectStore('copies').openCursor();
        cursor.onsuccess = () => {
          if (!cursor.result) return;
          if (how !== 'hide') cursor.result.update(changed(cursor.result.value));
          cursor.result.continue();
        };
        transaction.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  }, change);
}
