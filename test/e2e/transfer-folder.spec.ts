import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe.ts';
import { type Extension, expect, test } from './support/chromium.ts';
import { PASSPHRASE, setUpVault } from './support/journeys.ts';
import { addAccount, card, openSection } from './support/vault-page.ts';

// The picker is the system's own and cannot be driven. In its place the page gets a folder of the origin's private file
// system, whose handles are of the same kind: what is written, read again, proven and let go of is real.

async function pickPrivateFolder(page: Page): Promise<void> {
  await page.evaluate(() => {
    const pick = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
    Object.assign(globalThis, { showDirectoryPicker: pick });
  });
}

/** The files of the folder, by name. */
function readFolder(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const files: Record<string, string> = {};
    const folder = await root.getDirectoryHandle('backups', { create: true });
    for await (const [name, handle] of folder.entries()) {
      if (handle instanceof FileSystemFileHandle) files[name] = await (await handle.getFile()).text();
    }
    return files;
  });
}

/** Lets the worker do what it does when there have been no changes for half a minute. */
async function endQuiet(extension: Extension): Promise<void> {
  await (await extension.worker()).evaluate(() => {
    const event: unknown = chrome.alarms.onAlarm;
    (event as { dispatch(...args: unknown[]): void }).dispatch({ name: 'backup', scheduledTime: 0 });
  });
}

test('a chosen folder gets a proven backup after changes, keeps the last ten, and says when it cannot', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  await addAccount(page, 'Harbor');
  await openSection(page, 'Import & export');
  await pickPrivateFolder(page);
  const folder = card(page, 'Automatic backup');
  await folder.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(folder.getByRole('status')).toContainText('saved and checked');
  await expect(page.getByText('Nothing has changed since the last checked backup')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  const [first] = Object.values(await readFolder(page));
  expect(JSON.parse(first ?? '')).toMatchObject({ format: 'latchkey-vault', generation: 2 });

  // The worker saves what changed, and nothing when nothing did.
  await endQuiet(extension);
  await addAccount(page, 'Lighthouse');
  await expect
    .poll(async () =>
      (await extension.worker()).evaluate(async () => (await chrome.alarms.get('backup'))?.name),
    )
    .toBe('backup');
  await endQuiet(extension);
  await expect.poll(async () => Object.keys(await readFolder(page)).length).toBe(2);
  await openSection(page, 'Import & export');
  await expect(page.getByText('Nothing has changed since the last checked backup')).toBeVisible();

  const now = folder.getByRole('button', { name: 'Back up now' });
  for (let i = 0; i < 9; i++) {
    await now.click();
    await expect(now).toBeEnabled();
  }
  const names = Object.keys(await readFolder(page)).sort();
  expect(names).toHaveLength(10);
  const newest = (await readFolder(page))[names.at(-1) ?? ''] ?? '';
  await page.getByLabel('Choose a backup file').setInputFiles({
    name: 'newest.json',
    mimeType: 'application/json',
    buffer: Buffer.from(newest),
  });
  await page.getByLabel("The backup's passphrase or recovery code").fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('Everything in this backup is in your vault already.')).toBeVisible();

  // The browser forgets its permission.
  await (await extension.worker()).evaluate(() => {
    Object.assign(FileSystemHandle.prototype, { queryPermission: async () => 'prompt' });
  });
  await addAccount(page, 'Quay');
  await endQuiet(extension);
  await openSection(page, 'Import & export');
  await expect(folder.getByRole('alert')).toContainText('wants to be asked again');
  await folder.getByRole('button', { name: 'Allow again' }).click();
  await expect(folder.getByRole('alert')).toBeEmpty();

  await page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('backups', { recursive: true }),
  );
  await now.click();
  await expect(folder.getByRole('alert')).toContainText('not there any more');
  expect(await violationsOf(page)).toEqual([]);
  await folder.getByRole('button', { name: 'Stop the automatic backup' }).click();
  await expect(folder.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
});
