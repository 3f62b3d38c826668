import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sealedSteam } from '../backup/support/made-steam.ts';
import { aegisOf, manyAccounts } from '../bench/support/many-accounts.ts';
import { expect, test } from './support/chromium.ts';
import { setUpVault } from './support/journeys.ts';
import { chooseFiles, fixturePath, openImportPage, saveAll, typeFilePassphrase } from './support/transfer.ts';

const FILE_PASSPHRASE = 'correct horse 馬 battery';

test('an encrypted Aegis file is opened, previewed, saved, and taken back', async ({ extension }) => {
  const options = await setUpVault(extension);
  const page = await openImportPage(extension, fixturePath('aegis.encrypted.two-password-slots.json'));
  await expect(page.getByRole('heading', { name: 'This file is encrypted' })).toBeVisible();
  await typeFilePassphrase(page, 'not this one');
  await expect(page.getByRole('alert')).toContainText('Wrong passphrase');
  await typeFilePassphrase(page, FILE_PASSPHRASE);
  await expect(page.getByRole('heading', { name: '8 accounts found' })).toBeVisible();

  const rows = page.locator('.found-row');
  await expect(rows.filter({ hasText: 'Mobile' })).toContainText('Mobile-OTP');
  await page.getByLabel('All of them').uncheck();
  await expect(page.getByRole('button', { name: 'Save 0 accounts' })).toBeDisabled();
  await page.getByLabel('All of them').check();
  await rows.filter({ hasText: 'Steam' }).getByRole('checkbox').uncheck();
  await saveAll(page, 7);
  await expect(page.getByText('1 account was not chosen.')).toBeVisible();
  await expect(options.locator('.account-line')).toHaveCount(7);

  await page.getByRole('button', { name: 'Undo import' }).click();
  await expect(page.getByRole('heading', { name: 'Import undone' })).toBeVisible();
  const trash = options
    .locator('section', { has: options.getByRole('heading', { name: 'Recently deleted' }) })
    .last();
  await expect(trash.locator('.account-line')).toHaveCount(7);
  await expect(options.locator('.account-line')).toHaveCount(7);
});

test("the Authenticator extension's file gives 8 accounts and names the one with another passphrase", async ({
  extension,
}) => {
  const options = await setUpVault(extension);
  const page = await openImportPage(extension, fixturePath('authenticator-ext.v3.encrypted.json'));
  await typeFilePassphrase(page, FILE_PASSPHRASE);
  await expect(page.getByRole('heading', { name: '8 accounts found' })).toBeVisible();
  await expect(page.locator('details')).toContainText('1 entry cannot be added');
  await expect(page.locator('details li')).toHaveText(/: The entry has another passphrase of its own\.$/);
  await saveAll(page, 8);
  await expect(page.locator('details')).toContainText('another passphrase');
  await expect(options.locator('.account-line')).toHaveCount(8);

  // The same again: everything is there already, and nothing can be added twice.
  const again = await openImportPage(extension, fixturePath('authenticator-ext.v3.encrypted.json'));
  await typeFilePassphrase(again, FILE_PASSPHRASE);
  await expect(again.locator('.found-row', { hasText: 'Already in your vault' })).toHaveCount(8);
  await expect(again.getByRole('button', { name: 'Done' })).toBeVisible();
  await expect(again.getByRole('button', { name: /^Save/ })).toHaveCount(0);
});

test("Google's export in two pictures is put together, in any order and one after the other", async ({
  extension,
}) => {
  const options = await setUpVault(extension);
  const page = await openImportPage(extension, fixturePath('google-migration.batch-2-of-2.png'));
  await expect(page.getByText('1 of 2 codes of this export read')).toBeVisible();
  const first = await page.locator('.found-row').count();
  await chooseFiles(page, fixturePath('google-migration.batch-1-of-2.png'));
  await expect(page.getByText('codes of this export read')).toBeHidden();
  const count = await page.locator('.found-row').count();
  expect(count).toBeGreaterThan(first);
  await expect(page.locator('details')).toContainText('cannot be added');
  await saveAll(page, count);
  await expect(options.locator('.account-line')).toHaveCount(count);
  await page.getByRole('button', { name: 'Undo import' }).click();
  await expect(options.getByRole('heading', { name: 'Recently deleted' })).toBeVisible();
});

test('files of every sort come in together, by drop anywhere and by paste', async ({ extension }) => {
  await setUpVault(extension);
  const page = await openImportPage(
    extension,
    fixturePath('2fas.plain.2fas'),
    resolve('LICENSE'),
    fixturePath('otpauth.inverted.png'),
  );
  await expect(page.getByRole('heading', { name: '7 accounts found' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'LICENSE' })).toContainText('does not know');

  const uri = 'otpauth://totp/Dropped:ann?secret=JBSWY3DPEHPK3PXP';
  const give = (type: 'drop' | 'paste', text: string) =>
    page.evaluate(
      ([kind, content]) => {
        const data = new DataTransfer();
        if (kind === 'drop') data.items.add(new File([content], 'links.txt'));
        else data.setData('text/plain', content);
        const event =
          kind === 'drop'
            ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
        document.body.dispatchEvent(event);
        return event.defaultPrevented;
      },
      [type, text] as const,
    );
  expect(await give('drop', uri)).toBe(true);
  await expect(page.locator('.found-row', { hasText: 'Dropped' })).toBeVisible();
  await give('paste', uri.replace('Dropped', 'Pasted').replace('PXP', 'PXQ'));
  await expect(page.locator('.found-row', { hasText: 'Pasted' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '9 accounts found' })).toBeVisible();
});

test('5,000 entries are read, previewed and saved', async ({ extension }, testInfo) => {
  // Pages of one extension share a thread: another one's list of 5,000 would be measured, too.
  await setUpVault(extension).then((options) => options.close());
  const path = testInfo.outputPath('aegis.json');
  await writeFile(path, JSON.stringify(aegisOf(manyAccounts(5_000))));
  const page = await openImportPage(extension);
  await chooseFiles(page, path);
  // Found by class: looking for roles and labels among so many rows holds the page up by itself.
  const title = page.locator('h1');
  await expect(title).toHaveText('5,000 accounts found', { timeout: 20_000 });
  const all = page.locator('.found-all input');
  const save = page.locator('.actions .primary');
  await all.click();
  await expect(save).toHaveText('Save 0 accounts');
  await all.click();
  await save.click();
  await expect(title).toHaveText('Saved', { timeout: 20_000 });
  await expect(page.getByText('5,000 accounts saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo import' }).click();
  await expect(title).toHaveText('Import undone', { timeout: 20_000 });
});

test("Steam's encrypted files are opened with the manifest beside them, and ask for their passphrase once", async ({
  extension,
}, testInfo) => {
  await setUpVault(extension);
  const { file, manifest, fileName } = sealedSteam();
  const [first, second, beside] = [fileName, 'unlisted.maFile', 'manifest.json'].map((name) =>
    testInfo.outputPath(name),
  ) as [string, string, string];
  await writeFile(first, file);
  await writeFile(second, file);
  await writeFile(beside, manifest);
  const page = await openImportPage(extension, second);
  await expect(page.getByRole('alert')).toContainText('Choose them and manifest.json together');
  await chooseFiles(page, beside, first, second, fixturePath('keepass.kdbx4.chacha20.argon2id.kdbx'));
  await expect(page.getByText(fileName)).toBeVisible();
  await typeFilePassphrase(page, FILE_PASSPHRASE);
  // The second of Steam's opens by itself.
  await expect(page.getByText('If the database also needs a key file')).toBeVisible();
  await typeFilePassphrase(page, FILE_PASSPHRASE);
  await expect(page.getByRole('heading', { name: '5 accounts found' })).toBeVisible();
  await expect(page.locator('.found-row', { hasText: 'gabe' })).toContainText([
    'Steam',
    'Twice in this import',
  ]);

  // A counter moves on when its code is shown: a file's accounts show none.
  await page.getByLabel('All of them').check();
  await page.getByLabel('All of them').uncheck();
  await page.locator('.found-row', { hasText: 'Counter' }).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Save 1 account' }).click();
  await expect(page.getByText('1 account saved.')).toBeVisible();
  await expect(page.locator('.big-code')).toHaveCount(0);
});
