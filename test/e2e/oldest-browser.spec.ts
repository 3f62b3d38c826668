import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILD, Extension, expect, test } from './support/chromium.ts';
import { setUpVault } from './support/journeys.ts';
import { importUris, uriOf } from './support/many-accounts.ts';

// No older browser can be had: what Chromium 124 to 127 brought is taken away from every page and from the worker.
const NEWER = `
delete URL.parse;
if (globalThis.chrome?.action) Object.defineProperty(chrome.action, 'openPopup', { value: undefined });
`;

/** Copies the build into `folder`, changed so that all its own scripts run in an older browser. */
async function copyForOlder(folder: string): Promise<void> {
  await cp(BUILD, folder, { recursive: true });
  await writeFile(join(folder, 'older.js'), NEWER);
  for (const page of ['popup', 'options', 'import']) {
    const path = join(folder, `${page}.html`);
    const html = await readFile(path, 'utf8');
    await writeFile(path, html.replace('<head>', '<head><script src="/older.js"></script>'));
  }
  for (const script of ['background.js', 'fill.js', 'scan.js']) {
    const path = join(folder, script);
    await writeFile(path, NEWER + (await readFile(path, 'utf8')));
  }
}

test('the popup draws its codes in the oldest browser that the manifest admits', async ({ site }) => {
  const build = test.info().outputPath('build');
  await copyForOlder(build);
  const extension = await Extension.launch({ build });
  try {
    await setUpVault(extension);
    await importUris(extension, [uriOf('Anchor', 'ann'), uriOf('Buoy', 'ann')]);
    const page = await extension.context.newPage();
    // A page that has a site: the popup asks which accounts belong there.
    await page.goto(site.url);
    const popup = await extension.pressAction(page);
    await popup.waitFor('.row');
    expect(await popup.text('.row-first')).toBe('Anchor');
    expect(await popup.evaluate(`typeof URL.parse + typeof chrome.action.openPopup`)).toBe(
      'undefinedundefined',
    );
  } finally {
    await extension.close();
  }
});
