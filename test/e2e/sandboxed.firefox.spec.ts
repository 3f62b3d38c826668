import type { Page } from 'puppeteer-core';
import { expect, test } from './support/firefox.ts';
import { FILL_SHORTCUT, PASSPHRASE } from './support/journeys.ts';

test.use({ file: import.meta.filename });
test.describe.configure({ mode: 'serial' });

let page: Page;

const held = (): Promise<string> => page.$eval('#code', (field) => (field as HTMLInputElement).value);
const settle = () => new Promise((later) => setTimeout(later, 1_500));

test('an account is bound to the service', async ({ extension, site }) => {
  const options = await extension.open('options.html', '#new-passphrase');
  await options.type('#new-passphrase', PASSPHRASE);
  await options.type('#new-passphrase-again', PASSPHRASE);
  await options.locator('aria/Create my vault').click();
  await options.waitForSelector('nav');
  await options.close();
  page = await extension.browser.newPage();
  await page.goto(`${site.url}/setup/img`);
  await extension.chooseMenuItem(page, 'img.qr', 'Import the QR code in this picture');
  const window = await extension.findPage('import.html');
  await window.locator('aria/Save').click();
  await window.waitForSelector('.big-code');
  await window.close();
});

test('a sandboxed page of the service is filled neither by the shortcut nor by the menu', async ({
  extension,
  site,
}) => {
  await page.goto(`${site.url}/log-in/code/single?sandboxed`);
  expect(await page.evaluate(() => [location.origin, self.origin])).toEqual([site.url, 'null']);
  await extension.pressShortcut(page, FILL_SHORTCUT);
  await settle();
  await extension.closePopup();
  expect.soft(await held(), 'by the shortcut').toBe('');
  await page.goto(`${site.url}/log-in/code/single?sandboxed`);
  await extension.chooseMenuItem(page, '#code', 'Fill one-time code here');
  await settle();
  await extension.closePopup();
  expect(await held(), 'by the menu').toBe('');
});

test('the popup offers no filling on a sandboxed page', async ({ extension, site }) => {
  await page.goto(`${site.url}/log-in/code/single?sandboxed`);
  await extension.pressAction(page);
  await expect.poll(() => extension.inPopup(`document.querySelectorAll('.row').length`)).toBe(1);
  await settle();
  expect(await extension.inPopup(`document.querySelector('.row .button.primary')?.textContent ?? ''`)).toBe(
    '',
  );
  await extension.closePopup();
});

test("the service's own page is filled as before", async ({ extension, site }) => {
  await page.goto(`${site.url}/log-in/code/single`);
  await extension.pressShortcut(page, FILL_SHORTCUT);
  await expect.poll(held).toMatch(/^\d{6}$/);
});
