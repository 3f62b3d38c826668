import type { Page } from '@playwright/test';
import { expect, test } from './support/chromium.ts';
import { PASSPHRASE, scanQr, setUpVault } from './support/journeys.ts';
import { importUris, uriOf } from './support/many-accounts.ts';
import type { Popup } from './support/popup.ts';

test.use({ ownBrowser: true });

const NAMES = ['Anchor', 'Buoy', 'Compass', 'Dinghy'];

/** The name of what has the focus: its row's account, else its own text or label; `body` when nothing has it. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  if (element === document.body) return 'body';
  const row = element.closest('.row, tr[data-account]');
  const named = row?.querySelector('.row-first, strong') ?? element;
  return (named.innerText || element.getAttribute('aria-label') || element.id).trim();
})()`;

async function expectFocus(view: Page | Popup, name: string): Promise<void> {
  await expect.poll(() => view.evaluate(FOCUSED)).toBe(name);
}

test('the focus goes on after deleting, undoing, unlocking and showing a QR code', async ({ extension }) => {
  const page = await setUpVault(extension);
  await importUris(
    extension,
    NAMES.map((name) => uriOf(name, 'ann')),
  );
  const row = (name: string) => page.locator('tr[data-account]', { hasText: name });
  await row('Buoy').getByRole('button', { name: 'Delete' }).focus();
  await page.keyboard.press('Enter');
  await expect(row('Buoy')).toHaveCount(0);
  await expectFocus(page, 'Compass');
  await page.keyboard.press('Control+z');
  await expect(row('Buoy')).toHaveCount(1);
  await expectFocus(page, 'Compass');
  await row('Dinghy').getByRole('button', { name: 'Delete' }).focus();
  await page.keyboard.press('Enter');
  await expect(row('Dinghy')).toHaveCount(0);
  await expectFocus(page, 'Compass');
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(row('Dinghy')).toHaveCount(1);
  await expectFocus(page, 'Compass');

  await page.goto(
    `${extension.url('options.html')}#accounts/${await row('Anchor').getAttribute('data-account')}/qr`,
  );
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await expect(page.locator('.problem')).toBeVisible();
  // Selected: what is typed now is in its place.
  await expect(page.locator('#qr-passphrase')).toBeFocused();
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.locator('.qr')).toBeVisible();
  await expectFocus(page, 'Hide it');

  await page.getByRole('button', { name: 'Lock now' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#passphrase')).toBeFocused();
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.locator('nav').waitFor();
  await expect.poll(() => page.evaluate(FOCUSED)).not.toBe('body');

  const popup = await extension.pressAction(page);
  await popup.waitFor('.row');
  await popup.press('ArrowDown');
  await popup.press('ArrowDown');
  await expectFocus(popup, 'Buoy');
  await popup.press('Delete');
  await popup.until(`document.querySelectorAll('.row').length === 3`);
  await expectFocus(popup, 'Compass');
  await popup.press('Control+z');
  await popup.until(`document.querySelectorAll('.row').length === 4`);
  await expectFocus(popup, 'Compass');
  await popup.close();
});

test('the bar of what can be done to those chosen covers nothing that has the focus', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  await importUris(
    extension,
    Array.from({ length: 12 }, (_, i) => uriOf(`Harbor ${i}`, 'ann')),
  );
  for (const [width, height] of [
    [320, 256],
    [1280, 400],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.getByRole('checkbox', { name: /Harbor 9/ }).check();
    const last = page.getByRole('checkbox', { name: /Harbor 11/ });
    await last.focus();
    for (let i = 0; i < 30; i += 1) {
      await page.keyboard.press('Shift+Tab');
      const isCovered = await page.evaluate(() => {
        const focused = document.activeElement;
        const bar = document.querySelector('.bulk');
        if (!focused || !bar || bar.contains(focused)) return false;
        const [inner, outer] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()];
        return focused.closest('table') !== null && inner.top < outer.bottom && inner.bottom > outer.top;
      });
      expect(isCovered, `${width} × ${height}, after ${i + 1} steps back`).toBe(false);
    }
    await page.getByRole('button', { name: 'Clear selection' }).click();
  }
});

test('the import window has the focus on its button: Enter saves, and Escape closes', async ({
  extension,
  site,
}) => {
  await setUpVault(extension);
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/setup/img`);
  const cancelled = await scanQr(extension, page);
  await expect(cancelled.getByRole('button', { name: 'Save' })).toBeFocused();
  await Promise.all([
    cancelled.waitForEvent('close'),
    cancelled.keyboard.press('Escape').catch(() => undefined),
  ]);
  const saved = await scanQr(extension, page);
  await expect(saved.getByRole('button', { name: 'Save' })).toBeFocused();
  await saved.keyboard.press('Enter');
  await expect(saved.locator('.big-code')).toBeVisible();
  await expect.poll(() => saved.evaluate(FOCUSED)).not.toBe('body');
});
