import type { Page } from '@playwright/test';
import { generate } from 'otplib';
import { importAccounts, openOptions, readGeneration, readTrash, secretOf } from './support/changes.ts';
import { type Extension, expect, test } from './support/chromium.ts';
import { saveFound, scanQr, setUpVault } from './support/journeys.ts';

const EACH = 24;
const COUNTED = Array.from({ length: EACH }, (_, i) => `C${100 + i}`);
const DELETED = Array.from({ length: EACH }, (_, i) => `K${100 + i}`);
/** So that lists which grow while they are scrolled are drawn whole. */
const TALL = { width: 800, height: 12_000 };

test('popup, options page and worker make two dozen changes each at once, and all are there', async ({
  extension,
  site,
}) => {
  await setUpVault(extension).then((page) => page.close());
  const web = await extension.context.newPage();
  await web.goto(`${site.url}/setup/hotp`);
  const secret = await web.locator('[data-key=hotp]').innerText();
  await saveFound(await scanQr(extension, web));
  await importAccounts(extension, [...COUNTED, ...DELETED]);
  await web.goto(`${site.url}/log-in/code/single`);
  await (await extension.pressAction(web)).close();

  const options = await openOptions(extension);
  await options.setViewportSize(TALL);
  await expect(options.getByRole('button', { name: /^Delete K/ })).toHaveCount(EACH);
  const popup = await openPopupTab(extension);
  const before = await readGeneration(options);
  await Promise.all([
    popup.getByRole('button', { name: /^C1/ }).evaluateAll(clickAll),
    options.getByRole('button', { name: /^Delete K/ }).evaluateAll(clickAll),
    fillRepeatedly(extension, web.url()),
  ]);

  await expect.poll(() => readGeneration(options), { timeout: 60_000 }).toBe(before + 3 * EACH);
  await options.reload();
  // The list is drawn in parts.
  await expect.poll(async () => (await readTrash(options)).trashed).toEqual(new Set(DELETED));
  const again = await openPopupTab(extension);
  for (const i of [0, 7, 16, EACH - 1]) {
    const code = await generate({ secret: secretOf(i), strategy: 'hotp', counter: 1 });
    expect(await takeCode(again, COUNTED[i] ?? '')).toBe(code);
  }
  // The import window had taken the first code.
  const next = await generate({ secret, strategy: 'hotp', counter: 1 + EACH });
  expect(await takeCode(again, 'Harbor')).toBe(next);
});

async function openPopupTab(extension: Extension): Promise<Page> {
  const popup = await extension.context.newPage();
  await popup.setViewportSize(TALL);
  await popup.goto(extension.url('popup.html'));
  await expect(popup.getByRole('button', { name: /^C1/ })).toHaveCount(EACH);
  return popup;
}

function clickAll(buttons: Element[]): void {
  for (const button of buttons) if (button instanceof HTMLElement) button.click();
}

/** As many presses of the fill command, one after the other without a pause, as the worker sees them. */
async function fillRepeatedly(extension: Extension, url: string): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate(
    async ([address, times]) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
      const event: unknown = chrome.commands.onCommand;
      for (let i = 0; i < times; i++) (event as { dispatch(...args: unknown[]): void }).dispatch('fill', tab);
    },
    [url, EACH] as const,
  );
}

/** Takes the next code of an account. */
async function takeCode(popup: Page, name: string): Promise<string> {
  await popup.getByRole('searchbox').fill(name);
  await popup.locator('.row-main').click();
  await expect(popup.locator('.row-code')).toHaveText(/\d{3}\s?\d{3}/);
  return (await popup.locator('.row-code').innerText()).replace(/\s/g, '');
}
