import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from './support/firefox.ts';
import { PASSPHRASE } from './support/journeys.ts';
import { press, textsOf } from './support/transfer.firefox.ts';

test.use({ file: import.meta.filename });

test.describe.configure({ mode: 'serial' });

const CARD = 'section[aria-labelledby=backup-title]';
const NEVER = 'This vault has no checked backup.';

/** What the backup's card says. */
const said = async (page: Page): Promise<string> => (await textsOf(page, CARD)).join();

/** Chooses a file with the button of that card that has this label. */
async function choose(page: Page, label: string, path: string): Promise<void> {
  const input = await page.waitForSelector(`xpath///label[contains(., "${label}")]/input`);
  await (input as NonNullable<Awaited<ReturnType<typeof page.$<'input'>>>>).uploadFile(path);
}

test('a backup is only handed to the browser until its file was chosen and read', async ({ extension }) => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-downloads-'));
  const setFolder = (path: string) =>
    extension.inChrome(`Services.prefs.setIntPref('browser.download.folderList', 2);
      Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(path)}); return true;`);
  const page = await extension.open('options.html#transfer', '#new-passphrase');
  await page.type('#new-passphrase', PASSPHRASE);
  await page.type('#new-passphrase-again', PASSPHRASE);
  await press(page, 'Create my vault');
  await page.waitForSelector('nav');
  await press(page, 'Import & export');
  await page.waitForSelector(CARD);

  // A download that cannot be written: nobody tells the page.
  await setFolder('/proc/nowhere');
  await press(page, 'Save a backup');
  await expect.poll(() => said(page)).toMatch(/Handed latchkey-backup-.* to the browser/);
  expect(await said(page)).toContain(NEVER);
  expect(await said(page)).not.toContain('Saved as');

  await setFolder(folder);
  await press(page, 'Save a backup');
  await expect
    .poll(async () => (await readdir(folder)).filter((name) => name.endsWith('.json')).length)
    .toBe(1);
  const path = join(folder, (await readdir(folder)).find((name) => name.endsWith('.json')) ?? '');
  const text = await readFile(path, 'utf8');
  const torn = join(folder, 'torn.json');
  await writeFile(torn, text.slice(0, -50));
  await choose(page, 'Choose the saved file', torn);
  await expect.poll(() => said(page)).toContain('damaged or incomplete');
  expect(await said(page)).toContain(NEVER);
  await choose(page, 'Choose the saved file', path);
  await expect.poll(() => said(page)).toMatch(/Saved as latchkey-backup-.*read back and checked/);
  await expect.poll(() => said(page)).toContain('No changes since the last checked backup');
});
