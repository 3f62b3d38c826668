import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type Extension, expect, test } from './support/chromium.ts';
import { PASSPHRASE, readCode, saveFound, scanQr, setUpVault } from './support/journeys.ts';
import { importUris, uriOf } from './support/many-accounts.ts';
import { fixturePath } from './support/transfer.ts';

test.use({ ownBrowser: true });

const NEXT = 'another four quiet words';

/** A vault with two accounts whose passphrase is forgotten, on the page that says what is left. */
async function forget(extension: Extension): Promise<Page> {
  const page = await setUpVault(extension);
  await importUris(
    extension,
    ['Anchor', 'Buoy'].map((name) => uriOf(name, 'ann')),
  );
  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByRole('button', { name: 'Forgot the passphrase?' }).click();
  return page;
}

test('who forgot the passphrase starts anew, and the file of the locked vault still restores it', async ({
  extension,
}) => {
  const page = await forget(extension);
  const download = page.waitForEvent('download');
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  await page.getByRole('button', { name: 'Save the locked vault' }).click();
  const file = await (await download).path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toHaveProperty('vaultId');

  await page.getByRole('button', { name: 'Start with an empty vault' }).click();
  await page.getByRole('button', { name: 'Start anew' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(NEXT);
  await page.getByLabel('Repeat passphrase').fill(NEXT);
  await page.getByRole('button', { name: 'Create my vault' }).click();
  await page.getByRole('navigation', { name: 'Sections' }).waitFor();
  await expect(page.locator('tr[data-account]')).toHaveCount(0);

  // Remembered after all.
  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByRole('button', { name: 'Forgot the passphrase?' }).click();
  await page
    .locator('section', { hasText: 'Restore a backup' })
    .locator('input[type=file]')
    .setInputFiles(file);
  await page.locator('#backup-secret').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.locator('tr[data-account]')).toHaveCount(2);
});

test('where the account is in the vault already, the import window shows its code and is done', async ({
  extension,
  site,
}) => {
  await setUpVault(extension);
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/setup/img`);
  await saveFound(await scanQr(extension, page));
  const window = await scanQr(extension, page);
  await expect(window.getByRole('button', { name: 'Done' })).toBeFocused();
  await expect(window.getByRole('button', { name: 'Save' })).toHaveCount(0);
  expect(await readCode(window)).toMatch(/^\d{6,8}$/);
});

test("another app's export that is chosen as a backup leads to the import, with the file", async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  await page.locator('input[type=file]').setInputFiles(fixturePath('2fas.plain.2fas'));
  const opened = extension.context.waitForEvent('page', (one) => one.url().includes('/import.html'));
  await page.getByRole('button', { name: 'Import this file' }).click();
  await expect((await opened).getByRole('heading', { name: /accounts found/ })).toBeVisible();
});
