import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Extension, expect, test } from './support/chromium.ts';
import { setUpVault } from './support/journeys.ts';
import { importUris, uriOf } from './support/many-accounts.ts';
import type { Popup } from './support/popup.ts';

test.use({ ownBrowser: true });

interface Size {
  width: number;
  height: number;
}

async function sizeOf(popup: Popup): Promise<Size> {
  await popup.settle();
  return (await popup.evaluate('({ width: innerWidth, height: innerHeight })')) as Size;
}

async function anyPage(extension: Extension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto('data:text/html,<title>any page</title>');
  return page;
}

/** Whether all of each match can be seen without scrolling sideways. */
const fitsSideways = (popup: Popup, selector: string) =>
  popup.evaluate(`[...document.querySelectorAll('${selector}')].every((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left >= 0 && right <= innerWidth;
  })`);

/** Zoom levels as Chromium keeps them: each is a fifth more than the one before. */
const levelOf = (zoom: number) => Math.log(zoom) / Math.log(1.2);

for (const zoom of [2.5, 3]) {
  test(`the popup shows its codes where all pages are zoomed to ${zoom * 100} %`, async () => {
    const profileDir = await mkdtemp(join(tmpdir(), 'latchkey-zoom-'));
    await mkdir(join(profileDir, 'Default'));
    const partition = { default_zoom_level: { x: levelOf(zoom) } };
    await writeFile(join(profileDir, 'Default', 'Preferences'), JSON.stringify({ partition }));
    const extension = await Extension.launch({ profileDir });
    await setUpVault(extension);
    await importUris(
      extension,
      ['A name that is much longer than a popup is wide', 'Harbor'].map((name) =>
        uriOf(name, 'ann@a.example'),
      ),
    );
    const popup = await extension.pressAction(await anyPage(extension));
    await popup.waitFor('.row');
    await popup.settle();
    expect(await popup.evaluate('devicePixelRatio')).toBeCloseTo(zoom, 1);
    expect(await popup.evaluate('innerWidth')).toBeLessThan(330);
    expect(await fitsSideways(popup, '.code, .bar .icon-button, .row-menu')).toBe(true);
    await extension.close();
  });
}

test('the popup is of one width, and keeps its size while one searches', async ({ extension }) => {
  await setUpVault(extension);
  await importUris(
    extension,
    Array.from({ length: 12 }, (_, i) =>
      uriOf(`Harbor ${i} with a name that is quite long`, 'ann@example.com'),
    ),
  );
  const page = await anyPage(extension);
  const popup = await extension.pressAction(page);
  await popup.waitFor('.row');
  const before = await sizeOf(popup);
  await popup.evaluate(`document.body.style.fontFamily = 'monospace'`);
  await popup.type('Harbor 11');
  await popup.until(`document.querySelectorAll('.row').length === 1`);
  expect(await sizeOf(popup)).toEqual(before);
  await popup.type(' nothing');
  await popup.waitFor('.nothing');
  expect(await sizeOf(popup)).toEqual(before);
  await popup.close();
});

test('the groups of a code stand apart in both directions of writing', async ({ extension }) => {
  await setUpVault(extension);
  await importUris(
    extension,
    ['Harbor', 'Buoy'].map((name) => uriOf(name, 'ann')),
  );
  const popup = await extension.pressAction(await anyPage(extension));
  await popup.waitFor('.row');
  for (const dir of ['ltr', 'rtl']) {
    const gap = await popup.evaluate(`(() => {
      document.documentElement.dir = '${dir}';
      const [first, second] = [...document.querySelectorAll('.row-code .code-group')].map((one) => one.getBoundingClientRect());
      return second.left - first.right;
    })()`);
    expect(gap, dir).toBeGreaterThan(4);
  }
  await popup.close();
});
