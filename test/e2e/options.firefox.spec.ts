import type { Page } from 'puppeteer-core';
import { violationsOf } from './support/axe.ts';
import { expect, test } from './support/firefox.ts';
import { PASSPHRASE } from './support/journeys.ts';

test.use({ file: import.meta.filename });

test.describe.configure({ mode: 'serial' });

const SIDEBAR = `const { SidebarController } = window;`;

test('the sidebar stays closed at installation', async ({ extension }) => {
  expect(await extension.inChrome(`${SIDEBAR} return SidebarController.isOpen;`)).toBe(false);
});

test('axe finds nothing on the main pages', async ({ extension }) => {
  const found: string[] = [];
  const look = async (name: string, page: Page) => {
    for (const violation of await violationsOf(page)) found.push(`${name}: ${violation}`);
  };
  const setUp = await extension.open('options.html', '#new-passphrase');
  await look('first run', setUp);
  await setUp.type('#new-passphrase', PASSPHRASE);
  await setUp.type('#new-passphrase-again', PASSPHRASE);
  await setUp.locator('aria/Create my vault').click();
  await setUp.waitForSelector('nav');
  await setUp.close();
  const add = await extension.open('options.html#add/generate', '.key-letters');
  await look('add', add);
  await add.type('#issuer', 'Lighthouse');
  await add.locator('aria/Save to Latchkey').click();
  await add.waitForSelector('.account-line');
  await look('accounts', add);
  await add.close();
  for (const [name, selector] of [
    ['options.html#transfer', '.card'],
    ['options.html#history', 'h1'],
    ['options.html#security', '.card'],
    ['options.html#settings', '#theme'],
    ['options.html#help', '.diagnostics'],
    ['import.html', '.drop'],
    ['popup.html', '.row'],
    ['sidepanel.html', '.row'],
  ] as const) {
    const page = await extension.open(name, selector);
    await look(name, page);
    await page.close();
  }
  expect(found).toEqual([]);
});

test('a click opens the sidebar, which shows the codes', async ({ extension }) => {
  const page = await extension.open('options.html#settings', '#theme');
  await page.bringToFront();
  await page.locator('aria/Beside the page').click();
  const shown = await extension.inChrome(`${SIDEBAR}
    await until(() => SidebarController.isOpen);
    const outer = SidebarController.browser;
    const inner = await until(() => outer.contentDocument.querySelector('browser'));
    await until(() => inner.currentURI.spec.endsWith('/sidepanel.html'));
    return inner.currentURI.spec;`);
  expect(shown).toBe(extension.url('sidepanel.html'));
  await extension.inChrome(`${SIDEBAR} SidebarController.hide();`);
  await page.close();
});

test("the popup compares the clock with the site's", async ({ extension, site }) => {
  const page = await extension.browser.newPage();
  await page.goto(`${site.url}/checkout?clock-ahead=-125`);
  await extension.pressAction(page);
  const ask = `[...document.querySelectorAll('button')].find((one) => one.textContent === 'Codes not accepted?')`;
  await expect.poll(() => extension.inPopup(`Boolean(${ask})`)).toBe(true);
  await extension.inPopup(`${ask}.click()`);
  await expect
    .poll(() => extension.inPopup(`document.querySelector('.clock-help .problem')?.textContent ?? ''`))
    .toMatch(/^Your computer's clock is 2 min, [456] sec ahead of localhost/);
  await extension.closePopup();
  await page.close();
});
