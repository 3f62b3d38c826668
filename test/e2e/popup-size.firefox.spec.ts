import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type FirefoxExtension, test } from './support/firefox.ts';
import { PASSPHRASE } from './support/journeys.ts';
import { uriOf } from './support/many-accounts.ts';
import { openImportPage, press } from './support/transfer.firefox.ts';

test.use({ file: import.meta.filename });
test.describe.configure({ mode: 'serial' });

/** What the popup looks like once it no longer changes its size. */
async function popupView(extension: FirefoxExtension, selector: string): Promise<object> {
  const page = await extension.browser.newPage();
  await page.goto('data:text/html,any page');
  await extension.pressAction(page);
  const isThere = `document.querySelector(${JSON.stringify(selector)}) !== null`;
  await expect.poll(() => extension.inPopup(isThere)).toBe(true);
  const look = `({
    scrolled: content.scrollY,
    cutBelow: content.innerHeight < 500 ? document.documentElement.scrollHeight - content.innerHeight : 0,
    cutBeside: Math.max(0, document.documentElement.scrollWidth - content.innerWidth),
  })`;
  let last = '';
  await expect
    .poll(async () => {
      const size = String(await extension.inPopup('[content.innerWidth, content.innerHeight].join()'));
      const isSame = size === last;
      last = size;
      return isSame;
    })
    .toBe(true);
  const seen = await extension.inPopup(look);
  await extension.closePopup();
  await page.close();
  return seen as object;
}

const WHOLE = { scrolled: 0, cutBelow: 0, cutBeside: 0 };

async function addAccounts(extension: FirefoxExtension, from: number, to: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-uris-'));
  const file = join(folder, 'accounts.txt');
  const uris = Array.from({ length: to - from }, (_, i) => uriOf(`Harbor ${from + i}`, 'ann@example.com'));
  await writeFile(file, uris.join('\n'));
  const page = await openImportPage(extension, file);
  await press(page, `Save ${uris.length} accounts`);
  await page.waitForFunction(`document.body.innerText.includes('${uris.length} accounts saved.')`);
  await page.close();
  await rm(folder, { recursive: true });
}

test('the popup of an empty vault is whole', async ({ extension }) => {
  const page = await extension.open('options.html', '#new-passphrase');
  await page.type('#new-passphrase', PASSPHRASE);
  await page.type('#new-passphrase-again', PASSPHRASE);
  await press(page, 'Create my vault');
  await page.waitForSelector('nav');
  await page.close();
  expect(await popupView(extension, '.empty')).toEqual(WHOLE);
});

for (const [from, to] of [
  [0, 2],
  [2, 12],
  [12, 120],
] as const) {
  test(`the popup of ${to} accounts begins at its top, and nothing is cut off`, async ({ extension }) => {
    await addAccounts(extension, from, to);
    expect(await popupView(extension, '.row')).toEqual(WHOLE);
  });
}

test('the popup of a locked vault is whole', async ({ extension }) => {
  const page = await extension.open('options.html', 'nav');
  await press(page, 'Lock now');
  await page.waitForSelector('#passphrase');
  await page.close();
  expect(await popupView(extension, '#passphrase')).toEqual(WHOLE);
});
