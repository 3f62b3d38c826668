import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILD, Extension, expect, test } from './support/chromium.ts';
import { setUpVault } from './support/journeys.ts';
import { importUris, uriOf } from './support/many-accounts.ts';

/** APIs that Opera, Firefox for Android and others lack, and what a manifest must not ask for so that Chromium lacks them, too. */
const LACKING = ['sidePanel', 'contextMenus', 'commands', 'idle', 'offscreen', 'windows'] as const;
type Lacking = (typeof LACKING)[number];

/** Every Chromium has windows, whatever the manifest says. */
const NO_WINDOWS = "if (globalThis.chrome) Object.defineProperty(chrome, 'windows', { value: undefined });\n";

/** Copies the build into `folder`, changed so that none of its scripts finds an API. */
async function copyLacking(folder: string, api: Lacking): Promise<void> {
  await cp(BUILD, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  manifest.permissions = manifest.permissions.filter((one: string) => one !== api);
  if (api === 'sidePanel') delete manifest.side_panel;
  if (api === 'commands') delete manifest.commands;
  await writeFile(path, JSON.stringify(manifest));
  if (api !== 'windows') return;
  await writeFile(join(folder, 'lacking.js'), NO_WINDOWS);
  for (const page of ['popup', 'options', 'import', 'sidepanel']) {
    const file = join(folder, `${page}.html`);
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replace('<head>', '<head><script src="/lacking.js"></script>'));
  }
  const worker = join(folder, 'background.js');
  await writeFile(worker, NO_WINDOWS + (await readFile(worker, 'utf8')));
}

for (const api of LACKING) {
  test(`a browser without ${api} starts the worker, opens the popup, and shows settings and help`, async ({
    site,
  }) => {
    const build = test.info().outputPath('build');
    await copyLacking(build, api);
    const extension = await Extension.launch({ build });
    try {
      const worker = await extension.worker();
      expect(await worker.evaluate((name) => typeof Reflect.get(chrome, name), api)).toBe('undefined');
      const vault = await setUpVault(extension);
      await importUris(extension, [uriOf('Anchor', 'ann')]);
      const page = await extension.context.newPage();
      await page.goto(site.url);
      const popup = await extension.pressAction(page);
      await popup.waitFor('.row');
      expect(await popup.evaluate(`typeof chrome.${api}`)).toBe('undefined');
      const errors: Error[] = [];
      vault.on('pageerror', (error) => errors.push(error));
      await vault.goto(extension.url('options.html#settings'));
      await expect(vault.getByRole('heading', { name: 'Keep the codes open' })).toBeVisible();
      // There where it can do something, and nowhere else.
      const panel = vault.getByRole('button', { name: 'Beside the page' });
      await expect(panel).toHaveCount(api === 'sidePanel' ? 0 : 1);
      await vault.goto(extension.url('options.html#help'));
      await expect(vault.getByRole('heading', { level: 1 })).toBeVisible();
      expect(errors).toEqual([]);
    } finally {
      await extension.close();
    }
  });
}

for (const api of ['sidePanel', 'windows'] as const) {
  test(`without ${api}, the codes to keep open and a scan still find a place`, async ({ site }) => {
    const build = test.info().outputPath('build');
    await copyLacking(build, api);
    const extension = await Extension.launch({ build });
    try {
      const vault = await setUpVault(extension);
      await vault.goto(extension.url('options.html#settings'));
      const opening = extension.context.waitForEvent('page');
      await vault.getByRole('button', { name: 'In a window' }).click();
      await expect((await opening).locator('#app')).not.toBeEmpty();
      const page = await extension.context.newPage();
      await page.goto(site.url);
      const scanning = extension.context.waitForEvent('page');
      await extension.chooseMenuItem(page, 'scan-page');
      expect((await scanning).url()).toContain('/import.html#scan=');
    } finally {
      await extension.close();
    }
  });
}
