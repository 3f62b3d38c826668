import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Extension } from '../test/e2e/support/chromium.ts';
import { readCode, scanQr, setUpVault } from '../test/e2e/support/journeys.ts';
import { startSite } from '../test/site/server.ts';

/** Draws the pictures of the README and the docs anew, from the built extension: `npm run screenshots`. */
const FOLDER = 'docs/screens';
const SCALE = 2;
const ACCOUNTS = [
  ['GitHub', 'ann@example.com'],
  ['Proton', 'ann.mailer'],
  ['Fastmail', 'ann@example.com'],
  ['Cloudflare', 'ops@example.com'],
] as const;

mkdirSync(FOLDER, { recursive: true });
const site = await startSite();
for (const theme of ['light', 'dark'] as const) {
  const extension = await Extension.launch({ colorScheme: theme });
  const file = (name: string) => join(FOLDER, `${name}-${theme}.png`);
  await drawAll({ extension, page: await extension.context.newPage(), theme }, file);
  await extension.close();
  rmSync(extension.profileDir, { recursive: true, force: true });
}
await site.close();

/** A browser, the tab that popups open over, and the colours. */
interface Desk {
  extension: Extension;
  page: Page;
  theme: 'light' | 'dark';
}

async function drawAll(desk: Desk, file: (name: string) => string): Promise<void> {
  const { extension, page } = desk;
  await page.goto(`${site.url}/setup/img`);
  await drawPopup(desk, file('popup-welcome'), '.gate');
  const options = await setUpVault(extension);
  await drawPopup(desk, file('popup-empty'), '.empty');

  const window = await scanQr(extension, page);
  await window.setViewportSize({ width: 480, height: 560 });
  await window.locator('.details').waitFor();
  await window.screenshot({ path: file('import-found') });
  await window.getByRole('button', { name: 'Save' }).click();
  await readCode(window);
  await window.screenshot({ path: file('import-saved') });
  await window.close();

  for (const [issuer, label] of ACCOUNTS) await addAccount(options, issuer, label);
  await page.goto(`${site.url}/log-in/code/single`);
  await drawPopup(desk, file('popup'), '.row .button.primary');
  await drawOptions(options, extension, file);

  await options.getByRole('button', { name: 'Lock now' }).click();
  await options.locator('#passphrase').waitFor();
  await options.screenshot({ path: file('options-locked') });
  await drawPopup(desk, file('popup-locked'), '#passphrase');
}

async function addAccount(options: Page, issuer: string, label: string): Promise<void> {
  await options.getByRole('link', { name: 'Add account' }).click();
  await options.getByRole('textbox', { name: 'Service' }).fill(issuer);
  await options.getByRole('textbox', { name: 'Account' }).fill(label);
  await options.getByRole('button', { name: 'Save to Latchkey' }).click();
  await options.getByRole('button', { name: `Edit ${issuer}` }).waitFor();
}

async function drawPopup({ extension, page, theme }: Desk, file: string, ready: string): Promise<void> {
  const popup = await extension.pressAction(page);
  await popup.waitFor(ready);
  const features = [{ name: 'prefers-color-scheme', value: theme }];
  await popup.send('Emulation.setEmulatedMedia', { features });
  // The browser fits the popup's window to what is in it, and that takes a few frames.
  await new Promise((settled) => setTimeout(settled, 500));
  await popup.screenshot(file, SCALE);
  await popup.close();
}

async function drawOptions(
  options: Page,
  extension: Extension,
  file: (name: string) => string,
): Promise<void> {
  await options.bringToFront();
  for (const section of ['accounts', 'add', 'transfer', 'security', 'settings', 'help']) {
    await options.goto('about:blank');
    await options.goto(extension.url(`options.html#${section}`));
    await options.locator('main h1').waitFor();
    await options.screenshot({ path: file(`options-${section}`) });
  }
}
