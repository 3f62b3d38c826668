import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe.ts';
import { Extension, expect, test } from './support/chromium.ts';
import { PASSPHRASE, scanQr, setUpVault } from './support/journeys.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ site }) => {
    test.setTimeout(180_000);
    const extension = await Extension.launch({ colorScheme });
    const found: Record<string, string[]> = {};
    const look = async (name: string, page: Page) => {
      found[name] = await violationsOf(page);
    };
    const popup = await extension.context.newPage();
    const openPopup = async (name: string, ready: string) => {
      await popup.goto(extension.url('popup.html'));
      await popup.locator(ready).first().waitFor();
      await look(name, popup);
    };
    const setup = await extension.context.newPage();
    await setup.goto(extension.url('options.html'));
    await setup.locator('#new-passphrase').waitFor();
    await look('first run', setup);
    await setup.close();
    await openPopup('popup before set-up', '.gate');
    const options = await setUpVault(extension);
    await openPopup('popup, empty', '.empty');

    const page = await extension.context.newPage();
    await page.goto(`${site.url}/checkout`);
    const nothing = await scanQrOfPage(extension, page);
    await nothing.getByRole('heading', { name: 'No QR code found' }).waitFor();
    await look('import, nothing found', nothing);
    await nothing.close();
    await page.goto(`${site.url}/setup/several`);
    const window = await scanQrOfPage(extension, page);
    await window.getByRole('button', { name: 'Save 2 accounts' }).waitFor();
    await look('import, several found', window);
    await window.close();
    await page.goto(`${site.url}/setup/img`);
    const single = await scanQr(extension, page);
    await single.locator('.details').waitFor();
    await look('import, found', single);
    await single.getByRole('button', { name: 'Save' }).click();
    await single.locator('.big-code').waitFor();
    await look('import, saved', single);
    await single.goto(extension.url('import.html'));
    await single.locator('.drop').waitFor();
    await look('import, start', single);
    await single.close();

    await openPopup('popup', '.row');
    await popup.getByRole('searchbox').fill('nothing like it');
    await popup.locator('.nothing').waitFor();
    await look('popup, nothing found', popup);
    for (const section of ['accounts', 'add', 'transfer', 'history', 'security', 'settings', 'help']) {
      await options.goto('about:blank');
      await options.goto(extension.url(`options.html#${section}`));
      await options.locator('main h1').waitFor();
      await look(`options, ${section}`, options);
    }
    await options.goto(extension.url('options.html#accounts'));
    await options.getByRole('button', { name: /^Edit/ }).click();
    await look('options, editing', options);
    await options.getByRole('button', { name: 'Lock now' }).click();
    await options.locator('#passphrase').waitFor();
    await look('options, locked', options);
    await openPopup('popup, locked', '#passphrase');
    await extension.close();
    expect(Object.entries(found).filter(([, violations]) => violations.length > 0)).toEqual([]);
    expect(Object.keys(found).length).toBeGreaterThan(15);
  });
}

async function scanQrOfPage(extension: Extension, page: Page): Promise<Page> {
  const opened = extension.context.waitForEvent('page', (one) => one.url().includes('/import.html'));
  await extension.chooseMenuItem(page, 'scan-page');
  return opened;
}

test('copying, saving and unlocking go by keyboard alone', async ({ extension, site }) => {
  await setUpVault(extension);
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/setup/img`);
  const window = await scanQr(extension, page);
  await window.locator('.details').waitFor();
  await tabTo(window, 'Save');
  await window.keyboard.press('Enter');
  await window.locator('.big-code').waitFor();
  await tabTo(window, 'Copy code');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('status')).toContainText('Copied');
  await window.close();

  const popup = await extension.pressAction(page);
  await popup.waitFor('.row');
  await popup.type('har');
  expect(await popup.count('.row')).toBe(1);
  await popup.press('ArrowDown');
  expect(await popup.evaluate('document.activeElement.className')).toBe('row-main');
  await popup.press('Enter');
  expect(await popup.text('.toast')).toContain('Copied');
  await popup.press('ArrowUp');
  expect(await popup.evaluate('document.activeElement.type')).toBe('search');
  await popup.press('Escape');
  expect(await popup.value('input[type=search]')).toBe('');
  await popup.evaluate(`document.querySelector('[aria-label="Lock"]').focus()`);
  await popup.press('Enter');
  await popup.waitFor('#passphrase');
  expect(await popup.evaluate('document.activeElement.id')).toBe('passphrase');
  await popup.type(PASSPHRASE);
  await popup.press('Enter');
  await popup.waitFor('.row');
  await popup.close();
});

/** Presses Tab until the element with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim());
    if (focused === name) return;
  }
  throw new Error(`Tab never reaches ${name}`);
}
