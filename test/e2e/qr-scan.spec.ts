import type { Page } from '@playwright/test';
import type { PageScan } from '../../lib/page/scan/scan-page.ts';
import { Extension, expect, test } from './support/chromium.ts';

// What the injected script answers, and what it costs the page.

async function open(extension: Extension, url: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(url);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  return page;
}

/** Runs the built script as the background does, after a real gesture. */
async function scan(extension: Extension, page: Page): Promise<PageScan> {
  await (await extension.pressAction(page)).close();
  const worker = await extension.worker();
  const result = await worker.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({ active: true });
    const tabId = tabs.find((tab) => tab.url === url)?.id ?? 0;
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: ['/scan.js'],
    });
    return answer?.result;
  }, page.url());
  return result as PageScan;
}

for (const name of ['key-groups', 'key-spans', 'key-field']) {
  test(`${name}: the key that is shown for typing is offered`, async ({ extension, site }) => {
    const page = await open(extension, `${site.url}/sources/${name}`);
    const secret = await page.locator('main').getAttribute('data-secret');
    expect((await scan(extension, page)).keyTexts).toEqual([secret]);
  });
}

test('a batch and a link are texts of the page, hidden keys are not', async ({ extension, site }) => {
  const page = await open(extension, `${site.url}/sources/link`);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<p>otpauth-migration://offline?data=AAAA</p><p hidden>Secret key: JBSWY3DPEHPK3PXP</p>
<input type="password" readonly value="JBSWY3DPEHPK3PXP" aria-label="key">`,
    );
  });
  const { texts, keyTexts } = await scan(extension, page);
  expect(texts).toEqual([
    await page.locator('a').getAttribute('href'),
    'otpauth-migration://offline?data=AAAA',
  ]);
  expect(keyTexts).toEqual([]);
});

test('a code is found on a page of 10,000 elements', async ({ extension, site }) => {
  const page = await open(extension, `${site.url}/sources/img-data`);
  await page.evaluate(() => {
    const parts = Array.from(
      { length: 1_250 },
      (_, i) =>
        `<div class="card"><p>Lorem <b>ipsum</b> <a href="#${i}">dolor</a></p><ul><li>one</li><li>two</li></ul><i></i></div>`,
    );
    document.body.insertAdjacentHTML('beforeend', parts.join(''));
  });
  expect(await page.locator('*').count()).toBeGreaterThan(10_000);
  const { pictures } = await scan(extension, page);
  expect(pictures[0]?.dataUrl).toMatch(/^data:image\/png/);
});

test('a page of pictures is cut to 24, and to what may be handed on', async ({ extension, site }) => {
  const page = await open(extension, `${site.url}/sources/img-data`);
  await page.evaluate(async () => {
    for (let i = 0; i < 60; i++) {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 900;
      const paint = canvas.getContext('2d');
      const noise = new ImageData(900, 900);
      for (let at = 0; at < noise.data.length; at += 65_536)
        crypto.getRandomValues(noise.data.subarray(at, at + 65_536));
      paint?.putImageData(noise, 0, 0);
      document.body.append(canvas);
    }
  });
  const { pictures } = await scan(extension, page);
  expect(pictures).toHaveLength(24);
  expect(JSON.stringify(pictures).length).toBeLessThan(6_000_000);
});

test('a page cannot have its own code run by a scan', async ({ extension, site }) => {
  const page = await open(extension, `${site.url}/sources/svg-use`);
  const calls = await page.evaluateHandle(() => {
    const seen: string[] = [];
    const trap = (owner: object, name: string) =>
      Object.defineProperty(owner, name, {
        configurable: true,
        get: () => {
          seen.push(name);
          return undefined;
        },
      });
    class Watching extends HTMLElement {
      constructor() {
        super();
        seen.push('constructor');
      }
      attributeChangedCallback() {
        seen.push('attribute');
      }
    }
    customElements.define('x-watching', Watching);
    document
      .querySelector('svg')
      ?.insertAdjacentHTML('beforeend', '<foreignObject><x-watching></x-watching></foreignObject>');
    seen.length = 0;
    trap(Element.prototype, 'getBoundingClientRect');
    trap(Element.prototype, 'getAttribute');
    trap(Node.prototype, 'cloneNode');
    trap(HTMLCanvasElement.prototype, 'toDataURL');
    trap(window, 'OffscreenCanvas');
    trap(document, 'createTreeWalker');
    return seen;
  });
  await scan(extension, page);
  expect(await calls.jsonValue()).toEqual([]);
});

const RATIOS = [1, 1.25, 1.5, 2, 3];

for (const ratio of RATIOS) {
  test(`the box of what is out of reach is right at ${ratio} device pixels a pixel`, async ({ site }) => {
    const extension = await Extension.launch({ args: [`--force-device-scale-factor=${ratio}`] });
    const page = await open(extension, `${site.url}/sources/background-file`);
    await expectImport(extension, page);
    await extension.close();
  });
}

for (const zoom of [0.67, 1.5, 2]) {
  test(`the box of what is out of reach is right at a zoom of ${zoom}`, async ({ extension, site }) => {
    const page = await open(extension, `${site.url}/sources/background-file`);
    const worker = await extension.worker();
    await page.bringToFront();
    await worker.evaluate(async (factor) => {
      const [tab] = await chrome.tabs.query({ active: true });
      await chrome.tabs.setZoom(tab?.id ?? 0, factor);
    }, zoom);
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(zoom, 1);
    await page.locator('.qr').evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await expectImport(extension, page);
  });
}

async function expectImport(extension: Extension, page: Page) {
  const opened = extension.context.waitForEvent('page', (one) => one.url().includes('import.html'));
  await extension.chooseMenuItem(page.locator('.qr'), 'scan-page');
  const label = (await page.locator('main').getAttribute('data-label')) ?? '';
  await expect((await opened).locator('.details')).toContainText(label);
}
