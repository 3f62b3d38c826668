import { execFileSync } from 'node:child_process';
import type { Page } from 'puppeteer-core';
import { expect, test } from './support/firefox.ts';
import { PASSPHRASE } from './support/journeys.ts';

test.use({ file: import.meta.filename });

const oathtool = (secret: string): string =>
  execFileSync('oathtool', ['--totp', '-b', secret]).toString().trim();

/** Clicks the first element that the accessible name and the selector fit. */
async function press(page: Page, name: string): Promise<void> {
  await page.locator(`aria/${name}`).click();
}

async function textOf(page: Page, selector: string): Promise<string> {
  await page.waitForSelector(selector);
  return page.$eval(selector, (element) => element.textContent ?? '');
}

test.describe.configure({ mode: 'serial' });

test('a vault is made, locked and unlocked', async ({ extension }) => {
  const page = await extension.open('options.html', '#new-passphrase');
  await page.type('#new-passphrase', PASSPHRASE);
  await page.type('#new-passphrase-again', PASSPHRASE);
  await press(page, 'Create my vault');
  await page.waitForSelector('nav');
  await press(page, 'Lock now');
  await page.waitForSelector('#passphrase');
  await page.type('#passphrase', 'not the passphrase');
  await press(page, 'Unlock');
  expect(await textOf(page, '.problem')).toContain('Wrong passphrase');
  await page.$eval('#passphrase', (input) => (input as HTMLInputElement).select());
  await page.type('#passphrase', PASSPHRASE);
  await press(page, 'Unlock');
  await page.waitForSelector('nav');
  await page.close();
});

test('a key is generated, verified with its drift, and saved', async ({ extension }) => {
  const page = await extension.open('options.html#add/generate', '.key-letters');
  await page.type('#issuer', 'Lighthouse');
  const secret = (await textOf(page, '.key-letters')).replace(/\s/g, '');
  const late = execFileSync('oathtool', ['--totp', '-b', '--now', '-60 seconds', secret]).toString().trim();
  await page.type('#verify-code', late);
  await press(page, 'Check');
  // A step later where a new one began while the code was typed.
  expect(await textOf(page, '.success')).toMatch(/clock is about 1 min(, 30 sec)? ahead of your phone's/);
  await press(page, 'Save to Latchkey');
  await page.waitForSelector('.account-line');
  await page.close();
});

test('a QR code is imported through the real context menu, and the popup shows its code', async ({
  extension,
  site,
}) => {
  const page = await extension.browser.newPage();
  await page.goto(`${site.url}/setup/img`);
  const secret = await textOf(page, '[data-key=plain]');
  await extension.chooseMenuItem(page, 'img.qr', 'Import the QR code in this picture');
  const window = await extension.findPage('import.html');
  await window.waitForSelector('.details');
  expect(await textOf(window, '.details')).toContain('Harbor');
  await press(window, 'Save');
  expect((await textOf(window, '.big-code .code')).replace(/\s/g, '')).toBe(oathtool(secret));
  await window.close();

  await extension.pressAction(page);
  await expect
    .poll(() => extension.inPopup(`document.querySelector('.row-first')?.textContent`))
    .toBe('Harbor');
  expect(await extension.inPopup(`document.querySelector('.codes-title')?.textContent`)).toBe('This site');
  await extension.closePopup();
});

test('the code is filled through the real context menu', async ({ extension, site }) => {
  const page = await extension.browser.newPage();
  await page.goto(`${site.url}/log-in/code/single`);
  await extension.chooseMenuItem(page, '#code', 'Fill one-time code here');
  await page.waitForFunction(() =>
    /^\d{6}$/.test(document.querySelector<HTMLInputElement>('#code')?.value ?? ''),
  );
});
