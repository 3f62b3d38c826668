import { expect, test } from './support/chromium.ts';
import { setUpVault } from './support/journeys.ts';
import { chooseFiles, fixturePath, openImportPage, saveAll } from './support/transfer.ts';

const KEY = '5YNXN6PQ3EHSI6ZDFU4RKAIJ7NQ5SRO2';

test('the report tells file by file what became of every entry, and can be copied', async ({ extension }) => {
  await setUpVault(extension);
  await extension.context.grantPermissions(['clipboard-read']);
  const page = await openImportPage(extension, fixturePath('reports/f22-uris-not-at-line-start.txt'));
  await expect(page.getByRole('heading', { name: '2 accounts found' })).toBeVisible();
  await page
    .locator('input[type=file]')
    .setInputFiles([
      fixturePath('reports/f16-bitwarden-template-mixed.json'),
      fixturePath('reports/f40-chrome.csv'),
    ]);
  await expect(page.getByRole('heading', { name: '5 accounts found' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'f40-chrome.csv' })).toContainText(
    'This file has passwords but no codes.',
  );
  await saveAll(page, 3);
  await expect(page.getByText('2 accounts were there twice.')).toBeVisible();
  await expect(page.getByText('Latchkey read only one-time codes.')).toBeVisible();
  await page.getByRole('button', { name: 'Copy report' }).click();
  await expect(page.getByText('Copied the report')).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report.split('\n')).toEqual([
    '3 accounts saved.',
    '2 accounts were there twice.',
    '',
    'f22-uris-not-at-line-start.txt: 2 entries found',
    '- Kettle (nora): saved',
    '- Harbor (nora): saved',
    '',
    'f16-bitwarden-template-mixed.json: 3 entries found',
    '- Kettle (nora): twice in this import',
    '- Harbor (nora2): twice in this import',
    '- Plume (nora3): saved',
    'Latchkey read only one-time codes. Passwords and everything else stayed in the file.',
  ]);
});

test('a key that comes alone is offered, asked for its name, and saved under it', async ({ extension }) => {
  const options = await setUpVault(extension);
  const page = await openImportPage(extension, fixturePath('reports/u14-bare-secret-in-qr.txt'));
  await expect(page.locator('.offered-key')).toContainText(KEY);
  await page.getByRole('button', { name: 'Use this key' }).click();
  await page.getByLabel('This key has no name').fill('Plume');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
  await expect(options.locator('.account-line')).toContainText('Plume');
});

test("Only Okta's app says what it is, and what to choose instead", async ({ extension }) => {
  await setUpVault(extension);
  const page = await openImportPage(extension);
  await chooseFiles(page, fixturePath('reports/u15-okta-verify.txt'));
  await expect(page.getByRole('alert')).toContainText("Only Okta's app");
  await expect(page.getByRole('alert')).toContainText('Google Authenticator');
});
