import type { Page } from '@playwright/test';
import { type Site, startSite } from '../site/server.ts';
import { Extension, expect, test } from './support/chromium.ts';
import { pageWatch } from './support/page-watch.ts';
import { OWN_SOURCES, SOURCES, tagOf } from './support/qr-sources.ts';

// Every way of showing a code, right-clicked, up to the import window; one browser for all, a new person for each.

let site: Site;
let extension: Extension;

test.beforeAll(async () => {
  site = await startSite();
  extension = await Extension.launch();
});
test.afterAll(async () => {
  await extension.close();
  await site.close();
});

async function openSource(name: string): Promise<Page> {
  await extension.context.clearCookies();
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/sources/${name}`);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  return page;
}

/** Right-clicks the code, or the page's heading, and sees this page's account, and no other, in the window. */
async function expectImport(page: Page, clicked: '.qr' | 'h1') {
  const label = (await page.locator('main').getAttribute('data-label')) ?? '';
  const opened = extension.context.waitForEvent('page', (one) => one.url().includes('import.html'));
  const target = page.locator(clicked).first();
  const isImage = await target.evaluate((element) => element.localName === 'img');
  await extension.chooseMenuItem(target, isImage ? 'scan-picture' : 'scan-page');
  const window = await opened;
  await expect(window.locator('.details')).toHaveCount(1);
  await expect(window.locator('.details')).toContainText(label);
  await window.close();
}

for (const name of OWN_SOURCES) {
  test(`${name}: its own pixels are enough where the screen does not show it, and the page sees nothing of it`, async () => {
    const page = await openSource(`${name}?below`);
    const seen = await pageWatch(page);
    await expectImport(page, 'h1');
    expect(await seen()).toEqual({ requests: [], mutations: 0, messages: [] });
    await page.close();
  });
}

for (const name of SOURCES) {
  test(
    `${name}: a right click imports the account, and the page sees nothing of it`,
    tagOf(name),
    async () => {
      const page = await openSource(name);
      const seen = await pageWatch(page);
      await expectImport(page, '.qr');
      expect(await seen()).toEqual({ requests: [], mutations: 0, messages: [] });
      await page.close();
    },
  );
}

for (const name of ['svg-image', 'background-file', 'iframe-out-of-reach']) {
  test(`${name}: the screen has it where the page was scrolled to it`, async () => {
    const page = await openSource(`${name}?below`);
    await page.locator('.qr').evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await expectImport(page, '.qr');
    await page.close();
  });
}
