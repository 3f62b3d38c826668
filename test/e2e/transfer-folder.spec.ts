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

/** What the popup says of the automatic backup at once: the label of its button, or nothing. */
async function expectStandstill(extension: Extension, button: string | undefined): Promise<void> {
  const popup = await extension.context.newPage();
  await popup.goto(extension.url('popup.html'));
  await popup.locator('.row').first().waitFor();
  const notice = popup.locator('.backup-notice');
  await expect(notice).toHaveCount(button === undefined ? 0 : 1);
  if (button !== undefined) {
    await expect(notice).toContainText('Automatic backups are paused.');
    expect(await violationsOf(popup)).toEqual([]);
    await expect(notice.getByRole('button', { name: button })).toBeVisible();
  }
  await popup.close();
}

test('ten higher files of another installation cost this one nothing, and are left alone', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  await addAccount(page, 'Harbor');
  await openSection(page, 'Import & export');
  await pickPrivateFolder(page);
  const folder = card(page, 'Automatic backup');
  await folder.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(folder.getByRole('status')).toContainText('saved and checked');
  const [own = '', text = ''] = Object.entries(await readFolder(page))[0] ?? [];
  const vault = String(JSON.parse(text).vaultId).slice(0, 8);
  const theirs = Array.from(
    { length: 10 },
    (_, i) => `latchkey-${vault}-${String(900 + i).padStart(6, '0')}.json`,
  );
  theirs.push(...theirs.map((name) => name.replace(`${vault}-`, `${vault}-0123456789abcdef-`)));
  await page.evaluate(async (names) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('backups');
    for (const name of names) {
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write('theirs');
      await writable.close();
    }
  }, theirs);
  await folder.getByRole('button', { name: 'Back up now' }).click();
  await expect(folder.getByRole('status')).not.toContainText(own);
  const files = await readFolder(page);
  const said = (await folder.getByRole('status').textContent()) ?? '';
  const newest = Object.keys(files).filter((name) => said.includes(name));
  expect(newest).toHaveLength(1);
  expect(JSON.parse(files[newest[0] ?? ''] ?? '').vaultId).toContain(vault);
  expect(theirs.map((name) => files[name])).toEqual(theirs.map(() => 'theirs'));
});

test('the popup says at once that changes wait for the browser to be asked, and its click leads to the mending', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  await addAccount(page, 'Harbor');
  await openSection(page, 'Import & export');
  await pickPrivateFolder(page);
  const folder = card(page, 'Automatic backup');
  await folder.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(folder.getByRole('status')).toContainText('saved and checked');
  await expect(folder.getByText('Allow on every visit')).toBeVisible();
  const popup = await extension.context.newPage();
  await popup.addInitScript(() => {
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: async () => 'prompt',
      requestPermission: async () => 'prompt',
    });
  });
  await popup.goto(extension.url('popup.html'));
  await popup.locator('.row').first().waitFor();
  await expect(popup.locator('.backup-notice')).toHaveCount(0);
  await addAccount(page, 'Quay');
  await expect(popup.locator('.backup-notice')).toContainText('paused');
  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Allow again' }).click();
  await expect(card(await opened, 'Automatic backup').getByRole('alert')).toContainText(
    'wants to ask you again',
  );
});

test('a picker that ends without a folder says that nothing is saved by itself', async ({ extension }) => {
  const page = await setUpVault(extension);
  await openSection(page, 'Import & export');
  await page.evaluate(() => {
    const pick = () => Promise.reject(new DOMException('The user aborted a request.', 'AbortError'));
    Object.assign(globalThis, { showDirectoryPicker: pick });
  });
  const folder = card(page, 'Automatic backup');
  await folder.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(folder.getByRole('alert')).toContainText('allow Latchkey to edit its files');
});

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
  await expect(page.getByText('No changes since the last checked backup')).toBeVisible();
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
  await expect(page.getByText('No changes since the last checked backup')).toBeVisible();

  const now = folder.getByRole('button', { name: 'Back up now' });
  for (let i = 0; i < 9; i++) {
    await now.click();
    await expect(now).toBeEnabled();
  }
  const names = Object.keys(await readFolder(page)).sort();
  expect(names).toHaveLength(10);
  const id = await page.evaluate(
    async () => (await chrome.storage.local.get('installationId'))['installationId'],
  );
  for (const name of names) expect(name).toContain(`-${id}-`);
  const newest = (await readFolder(page))[names.at(-1) ?? ''] ?? '';
  await page.getByLabel('Choose a backup file').setInputFiles({
    name: 'newest.json',
    mimeType: 'application/json',
    buffer: Buffer.from(newest),
  });
  await page.getByLabel("The backup's passphrase or recovery code").fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('Your vault already has everything in this backup.')).toBeVisible();

  // The browser forgets its permission.
  await (await extension.worker()).evaluate(() => {
    Object.assign(FileSystemHandle.prototype, { queryPermission: async () => 'prompt' });
  });
  await addAccount(page, 'Quay');
  await endQuiet(extension);
  await openSection(page, 'Import & export');
  await expect(folder.getByRole('alert')).toContainText('wants to ask you again');
  await expectStandstill(extension, 'Allow again');
  await folder.getByRole('button', { name: 'Allow again' }).click();
  await expect(folder.getByRole('alert')).toBeEmpty();
  await expectStandstill(extension, undefined);

  await page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('backups', { recursive: true }),
  );
  await now.click();
  await expect(folder.getByRole('alert')).toContainText('The backup folder is gone');
  await expectStandstill(extension, 'See why');
  expect(await violationsOf(page)).toEqual([]);
  await folder.getByRole('button', { name: 'Stop automatic backups' }).click();
  await expect(folder.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
});
