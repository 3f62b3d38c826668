import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildRescuePage } from '../../scripts/rescue-page.ts';
import { expect, type FirefoxExtension, test } from './support/firefox.ts';
import { PASSPHRASE } from './support/journeys.ts';
import { damaged, expectCodes, LINKS, READ_CODES, type ShownCodes } from './support/rescue.ts';
import { chooseFiles, press, textsOf } from './support/transfer.firefox.ts';
import { goodVectors, VECTORS } from './support/vectors.ts';

test.use({ file: import.meta.filename });

test('the saved page opens the saved backup from disk without a network', async ({ extension }) => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-rescue-'));
  await extension.inChrome(`Services.prefs.setIntPref('browser.download.folderList', 2);
    Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)}); return true;`);
  const { backup, rescue } = await saveBoth(extension, folder);
  await extension.inChrome('Services.io.offline = true; return true;');

  const page = await extension.browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`file://${rescue}`);
  await open(page, backup, 'not the passphrase');
  await expect.poll(() => alerts(page)).toContain('neither the passphrase nor');
  const torn = join(folder, 'torn.json');
  await writeFile(torn, damaged(await readFile(backup, 'utf8')));
  await open(page, torn, PASSPHRASE);
  await expect.poll(() => alerts(page)).toContain('is right, but the accounts');

  await open(page, backup, PASSPHRASE);
  await page.waitForSelector('.rescue-row');
  expectCodes((await page.evaluate(READ_CODES)) as ShownCodes, 7);
  await press(page, 'QR code and key of Harbor (ann)');
  await page.waitForSelector('.qr');
  await press(page, 'Save as a text file');
  const links = await fileIn(folder, /^latchkey-key-uri-list-.*\.txt$/);
  expect((await readFile(links, 'utf8')).trim().split('\n')).toHaveLength(LINKS.length);
  const asked = requests.filter((url) => url !== `file://${rescue}` && !url.startsWith('data:'));
  expect(asked).toEqual([]);
  expect(await page.evaluate(`performance.getEntriesByType('resource').map(({ name }) => name)`)).toEqual([]);
});

test('every vector of the format opens', { tag: '@thorough' }, async ({ extension }) => {
  await extension.inChrome('Services.io.offline = true; return true;');
  const file = join(await mkdtemp(join(tmpdir(), 'latchkey-rescue-')), 'rescue.html');
  await writeFile(file, await buildRescuePage());
  const page = await extension.browser.newPage();
  for (const { file: name, ways, accounts, codes } of await goodVectors()) {
    const times = Map.groupBy(codes, ({ at }) => at);
    for (const { secret } of ways.filter(({ type }) => type !== 'passkey')) {
      for (const [at, codesThen] of times.size > 0 ? times : [[0, []] as const]) {
        await page.goto(`file://${file}`);
        await page.evaluate((ms) => {
          Date.now = () => ms;
        }, at * 1_000);
        await open(page, join(VECTORS, name), secret);
        await expect.poll(() => textsOf(page, 'h1').then(String)).toContain('in this backup');
        expect(await countShown(page), name).toBe(accounts);
        const shown = (await textsOf(page, '.rescue-code .code')).map((code) => code.replace(/\s/g, ''));
        for (const { code } of codesThen) expect(shown, `${name} at ${at}`).toContain(code);
      }
    }
  }
});

/** How many accounts the page tells of, with those in the trash, all folds opened. */
async function countShown(page: Page): Promise<number> {
  await page.$$eval('details', (all) => {
    for (const one of all) one.open = true;
  });
  const [title = ''] = await textsOf(page, 'h1');
  const [trash = '0'] = await textsOf(page, 'summary');
  return Number.parseInt(title.replace('There are no', '0'), 10) + (Number.parseInt(trash, 10) || 0);
}

/** Hands a backup of all links and the rescue page to the downloads, and has both checked. */
async function saveBoth(extension: FirefoxExtension, folder: string) {
  const page = await extension.open('options.html#transfer', '#new-passphrase');
  await page.type('#new-passphrase', PASSPHRASE);
  await page.type('#new-passphrase-again', PASSPHRASE);
  await press(page, 'Create my vault');
  await page.waitForSelector('nav');
  const links = join(folder, 'links.txt');
  await writeFile(links, LINKS.join('\n'));
  const from = await extension.open('import.html', '.drop');
  await chooseFiles(from, links);
  await press(from, `Save ${LINKS.length} accounts`);
  await expect.poll(() => textsOf(from, 'main').then(String)).toContain(`${LINKS.length} accounts saved.`);
  await from.close();

  await page.bringToFront();
  await press(page, 'Import & export');
  await press(page, 'Save a backup');
  const backup = await fileIn(folder, /^latchkey-backup-.*\.json$/);
  await chooseSaved(page, 'backup-title', backup);
  await page.waitForSelector('.rescue-offer');
  await press(page, 'No, thanks');
  await page.waitForSelector('.rescue-offer', { hidden: true });

  await press(page, 'Save the rescue page');
  const rescue = await fileIn(folder, /^latchkey-rescue\.html$/);
  await chooseSaved(page, 'rescue-title', links);
  await expect.poll(() => alerts(page)).toContain('This is not the file');
  await chooseSaved(page, 'rescue-title', rescue);
  await expect
    .poll(() => textsOf(page, '[aria-labelledby=rescue-title]').then(String))
    .toContain('Saved latchkey-rescue.html and read it back');
  await page.close();
  return { backup, rescue };
}

/** Chooses the file that was handed to the browser, in a card that asks for it. */
async function chooseSaved(page: Page, card: string, path: string): Promise<void> {
  const label = `//section[@aria-labelledby="${card}"]//label[contains(., "Choose the saved file")]`;
  await upload(page, `xpath/${label}/input`, path);
}

async function open(page: Page, path: string, secret: string): Promise<void> {
  await upload(page, 'input[type=file]', path);
  await page.waitForSelector(`xpath///h2[contains(., "${path.slice(path.lastIndexOf('/') + 1)}")]`);
  await page.waitForSelector('#secret');
  await page.$eval('#secret', (input) => (input as HTMLInputElement).select());
  await page.type('#secret', secret);
  await press(page, 'Open');
}

async function upload(page: Page, selector: string, path: string): Promise<void> {
  const input = await page.waitForSelector(selector);
  await (input as NonNullable<Awaited<ReturnType<typeof page.$<'input'>>>>).uploadFile(path);
}

const alerts = async (page: Page): Promise<string> => (await textsOf(page, '[role=alert]')).join();

/** The whole file of such a name, once the browser has written it. */
async function fileIn(folder: string, name: RegExp): Promise<string> {
  let path = '';
  await expect
    .poll(async () => {
      const found = (await readdir(folder)).find((one) => name.test(one));
      path = join(folder, found ?? '');
      return found !== undefined && (await readFile(path)).length > 0;
    })
    .toBe(true);
  return path;
}
