import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type Extension, expect, test } from './support/chromium.ts';
import { PASSPHRASE, readCode, saveFound, scanQr, setUpVault } from './support/journeys.ts';
import { importUris, uriOf } from './support/many-accounts.ts';
import { fixturePath } from './support/transfer.ts';
import { openSection } from './support/vault-page.ts';

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

async function startAnew(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start with an empty vault' }).click();
  await page.getByRole('button', { name: 'Start anew' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(NEXT);
  await page.getByLabel('Repeat passphrase').fill(NEXT);
  await page.getByRole('button', { name: 'Create my vault' }).click();
  await page.getByRole('navigation', { name: 'Sections' }).waitFor();
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

  await startAnew(page);
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

test('the copies that were put aside restore the vault that they were, and the page says which copy it takes', async ({
  extension,
}) => {
  const page = await forget(extension);
  for (let times = 0; times < 5; times += 1) {
    await page.getByRole('button', { name: 'Back to the passphrase' }).click();
    await page.getByLabel('Passphrase', { exact: true }).fill(`wrong ${times}`);
    await page.keyboard.press('Enter');
    await page.getByText('Wrong passphrase.').waitFor();
    await page.getByRole('button', { name: 'Forgot the passphrase?' }).click();
  }
  await startAnew(page);
  await openSection(page, 'Security');
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save these copies' }).click();
  const file = await (await download).path();
  expect(JSON.parse(await readFile(file, 'utf8')).length).toBeGreaterThan(0);

  // The new vault's passphrase is asked for at once: who was wrong at the old one does not wait here.
  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(NEXT);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Sections' }).waitFor();

  await openSection(page, 'Import & export');
  const card = page.getByRole('region', { name: 'Restore a backup' });
  await card.locator('input[type=file]').setInputFiles(file);
  await page.locator('#backup-secret').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(
    card.getByText(/Of the \d+ copies in this file, the newest that opens was saved on/),
  ).toBeVisible();
  await card.getByRole('button', { name: 'Restore' }).click();
  await expect(card.getByText('Restored.')).toBeVisible();

  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByRole('button', { name: 'Forgot the passphrase?' }).click();
  const gate = page.getByRole('region', { name: 'Restore a backup' });
  await gate.locator('input[type=file]').setInputFiles(file);
  await page.locator('#backup-secret').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(gate.getByText('It holds 2 accounts.')).toBeVisible();
  await gate.getByRole('button', { name: 'Restore' }).click();
  await openSection(page, 'Accounts');
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
