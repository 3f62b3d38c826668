import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from './support/firefox.ts';
import { PASSPHRASE } from './support/journeys.ts';
import {
  chooseFiles,
  expectTitle,
  openImportPage,
  press,
  textsOf,
  typeFilePassphrase,
} from './support/transfer.firefox.ts';
import { fixturePath } from './support/transfer.ts';

test.use({ file: import.meta.filename });

const FILE_PASSPHRASE = 'correct horse 馬 battery';

test.describe.configure({ mode: 'serial' });

test('an encrypted Aegis file is opened, previewed, saved, and taken back', async ({ extension }) => {
  const options = await extension.open('options.html', '#new-passphrase');
  await options.type('#new-passphrase', PASSPHRASE);
  await options.type('#new-passphrase-again', PASSPHRASE);
  await press(options, 'Create my vault');
  await options.waitForSelector('nav');

  const page = await openImportPage(extension, 'aegis.encrypted.two-password-slots.json');
  await typeFilePassphrase(page, 'not this one');
  await page.waitForSelector('.problem');
  expect(await textsOf(page, '.problem')).toEqual([expect.stringContaining('Wrong passphrase')]);
  await typeFilePassphrase(page, FILE_PASSPHRASE);
  await expectTitle(page, '8 accounts found');
  const rows = await textsOf(page, '.found-row');
  expect(rows.filter((text) => text.includes('Mobile-OTP'))).toHaveLength(1);
  await press(page, 'Save 8 accounts');
  await expectTitle(page, 'Saved');
  await expect.poll(() => textsOf(options, '.account-line')).toHaveLength(8);
  await press(page, 'Undo import');
  await expectTitle(page, 'Import undone');
  // All of them among the recently deleted.
  await expect
    .poll(async () => (await textsOf(options, '.account-line')).join())
    .toMatch(/^(?:[^,]*30 days left[^,]*,?){8}$/);
  await page.close();
  await options.close();
});

test("the Authenticator extension's file names the entry with another passphrase", async ({ extension }) => {
  const page = await openImportPage(extension, 'authenticator-ext.v3.encrypted.json');
  await typeFilePassphrase(page, FILE_PASSPHRASE);
  await expectTitle(page, '8 accounts found');
  expect(await textsOf(page, 'details li')).toEqual([
    expect.stringContaining('The entry has another passphrase of its own.'),
  ]);
  await press(page, 'Save 8 accounts');
  await expectTitle(page, 'Saved');
  await press(page, 'Undo import');
  await expectTitle(page, 'Import undone');
  await page.close();
});

test("Google's export in two pictures is put together", async ({ extension }) => {
  const page = await openImportPage(extension, 'google-migration.batch-2-of-2.png');
  await page.waitForSelector('.found-row, details');
  expect(await textsOf(page, '[role=status]')).toContainEqual(
    expect.stringContaining('1 of 2 codes of this export read'),
  );
  await chooseFiles(page, 'google-migration.batch-1-of-2.png');
  await expectTitle(page, '5 accounts found');
  expect(await textsOf(page, 'details li')).toEqual([expect.stringContaining('md5')]);
  expect((await textsOf(page, '[role=status]')).join()).not.toContain('codes of this export');
  await press(page, 'Save 5 accounts');
  await expectTitle(page, 'Saved');
  await press(page, 'Undo import');
  await expectTitle(page, 'Import undone');
  await page.close();
});

test('a key that takes long is made beside the page, and can be stopped', async ({ extension }, testInfo) => {
  const path = testInfo.outputPath('ente.txt');
  const ente = await readFile(fixturePath('ente.encrypted.txt'), 'utf8');
  await writeFile(path, ente.replace(/"opsLimit":\d+/, '"opsLimit":160'));
  const page = await openImportPage(extension, path);
  await typeFilePassphrase(page, FILE_PASSPHRASE);
  // How many seconds it is by then, and how many it takes, is the machine's matter.
  await expect.poll(() => textsOf(page, '[role=timer]')).toEqual([expect.stringMatching(/\d \w+ so far$/)]);
  expect((await textsOf(page, '[role=status]')).join()).toMatch(/takes about \d+ /);
  await press(page, 'Stop');
  await expect
    .poll(() => textsOf(page, '[role=status]'))
    .toContainEqual('Stopped. Nothing of this file was read.');
  await press(page, 'Skip this file');
  await chooseFiles(page, 'ente.encrypted.txt');
  await typeFilePassphrase(page, FILE_PASSPHRASE);
  await expectTitle(page, '7 accounts found');
  await page.close();
});

test('no other script is started by its address', async ({ extension }) => {
  const page = await extension.open('import.html', '.drop');
  const outcome = await page.evaluate(() => {
    try {
      return String(new Worker('/kdf-worker.js'));
    } catch (error) {
      return error instanceof Error ? error.name : 'unknown';
    }
  });
  expect(outcome).toBe('TypeError');
  await page.close();
});
