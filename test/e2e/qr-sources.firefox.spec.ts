import type { Page } from 'puppeteer-core';
import { expect, type FirefoxExtension, test } from './support/firefox.ts';
import { OWN_SOURCES, SOURCES, tagInFirefox, tagOf } from './support/qr-sources.ts';

test.use({ file: import.meta.filename });

// Every way of showing a code, right-clicked in Firefox's real menu, up to the import window.

// So many that both workers take some, each with a browser of its own.
test.describe.configure({ mode: 'parallel' });

const PICTURE = 'Import the QR code in this picture';
const PAGE = 'Import a QR code from this page';
/** Firefox has a menu of its own for a frame: the page around it is clicked. */
const FRAMES = 'iframe, object, embed';
/** Headless Firefox has no WebGL here. */
const isPossible = (name: string) => !name.startsWith('webgl');

async function expectImport(extension: FirefoxExtension, page: Page, clicked: '.qr' | 'h1') {
  const isPicture = await page.$eval(
    clicked,
    (code) => code.matches('img, input') || code.querySelector('image') !== null,
  );
  await extension.chooseMenuItem(page, clicked, isPicture ? PICTURE : PAGE);
  const window = await extension.findPage('import.html');
  await window.waitForSelector('.details, .actions');
  const shown = await window.$eval('body', (body) => body.textContent ?? '');
  await window.close();
  expect(shown).toContain(await page.$eval('main', (main) => main.dataset['label'] ?? ''));
}

for (const name of SOURCES.filter(isPossible)) {
  test(`${name}: a right click imports the account`, tagOf(name), async ({ extension, site }) => {
    const page = await extension.browser.newPage();
    await page.goto(`${site.url}/sources/${name}`);
    await page.waitForSelector('html[data-ready]');
    const isFrame = await page.$eval('.qr', (code, frames) => code.matches(frames), FRAMES);
    await expectImport(extension, page, isFrame ? 'h1' : '.qr');
    await page.close();
  });
}

for (const name of OWN_SOURCES.filter(isPossible)) {
  test(
    `${name}: its own pixels are enough where the screen does not show it`,
    tagInFirefox(name),
    async ({ extension, site }) => {
      const page = await extension.browser.newPage();
      await page.goto(`${site.url}/sources/${name}?below`);
      await page.waitForSelector('html[data-ready]');
      await expectImport(extension, page, 'h1');
      await page.close();
    },
  );
}
