import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { violationsOf } from './support/axe.ts';
import { Extension, expect, test } from './support/chromium.ts';
import {
  createVault,
  FILL_SHORTCUT,
  fieldText,
  PASSPHRASE,
  readCode,
  scanQr,
  setUpVault,
} from './support/journeys.ts';
import { importUris, uriOf } from './support/many-accounts.ts';
import { openImportPage } from './support/transfer.ts';
import { addAuthenticator, card, lock, openSection, passCheck } from './support/vault-page.ts';

const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** Clicks, and counts them: what each way takes is a promise. `count` is for those that a test makes by other means. */
function counter() {
  let clicks = 0;
  return {
    click: async (target: Locator) => {
      clicks++;
      await target.click();
    },
    count: (more: number) => {
      clicks += more;
    },
    clicks: () => clicks,
  };
}

async function typeNewPassphrase(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Repeat passphrase').fill(PASSPHRASE);
}

test('the welcome page opens once, at the installation, with ways that lead on, and axe finds nothing in it', async () => {
  const extension = await Extension.launch({ keepsWelcome: true });
  const { profileDir } = extension;
  const page = await extension.findWelcome();
  await expect(page.getByRole('heading', { name: 'Welcome to Latchkey' })).toBeVisible();
  await page.getByText('Google Authenticator', { exact: true }).click();
  await expect(page.getByText('Menu, Transfer accounts, Export accounts')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 600 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole('link', { name: 'Bring the file' }).click();
  await expect(page.getByRole('heading', { name: 'Import' })).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: 'Restore a backup' }).click();
  await expect(page.getByRole('button', { name: 'Create my vault' })).toBeVisible();

  // Not again: neither where the browser starts anew, nor where the extension is updated.
  await extension.close();
  const again = await Extension.launch({ profileDir });
  await (await again.context.newPage()).goto(again.url('options.html'));
  const worker = await again.worker();
  await worker.evaluate(async () => {
    const event: unknown = chrome.runtime.onInstalled;
    (event as { dispatch(details: object): void }).dispatch({ reason: 'update', previousVersion: '0.0.1' });
    await new Promise((later) => setTimeout(later, 1_000));
  });
  expect(again.context.pages().map((one) => one.url())).not.toContain(again.url('welcome.html'));
  await again.discard();
});

test('the first account by a right click without a vault takes four clicks', async ({ extension, site }) => {
  const { click, count, clicks } = counter();
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/setup/img`);
  count(2);
  const window = await scanQr(extension, page);
  await typeNewPassphrase(window);
  await click(window.getByRole('button', { name: 'Create and save' }));
  expect(await readCode(window)).toMatch(/^\d{6}$/);
  await click(window.getByRole('button', { name: 'Copy code' }));
  await expect(window.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(clicks()).toBeLessThanOrEqual(4);
});

test("the popup's scan without a vault takes no more than six clicks to the first code", async ({
  extension,
  site,
}) => {
  const { click, count, clicks } = counter();
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/setup/img`);
  const popup = await extension.pressAction(page);
  await popup.waitFor('.gate');
  const opened = extension.context.waitForEvent('page', (one) => one.url().includes('/import.html'));
  await popup.click('.gate .button:not(.primary)');
  count(2);
  const window = await opened;
  await typeNewPassphrase(window);
  await click(window.getByRole('button', { name: 'Create and save' }));
  expect(await readCode(window)).toMatch(/^\d{6}$/);
  expect(clicks()).toBeLessThanOrEqual(6);
});

test('a typed key shows its first code after four clicks, and one without a name is asked for one', async ({
  extension,
}) => {
  const { click, count, clicks } = counter();
  const page = await setUpVault(extension);
  count(1);
  await click(page.getByRole('link', { name: 'Add account' }));
  await click(page.getByRole('radio', { name: 'Type a key' }));
  await page.getByLabel('Key or otpauth:// link').fill(KEY);
  await page.getByRole('button', { name: 'Save to Latchkey' }).click();
  await expect(page.getByText('Name the service or the account.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Service' }).fill('Lighthouse');
  await page.getByRole('radio', { name: 'Make a random key' }).click();
  await expect(page.getByText('No site knows this key yet')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Service' })).toHaveValue('Lighthouse');
  await page.getByRole('radio', { name: 'Type a key' }).click();
  await page.getByLabel('Key or otpauth:// link').fill(KEY);
  await click(page.getByRole('button', { name: 'Save to Latchkey' }));
  expect(await readCode(page)).toMatch(/^\d{6}$/);
  await expect(page.getByRole('heading', { name: 'Lighthouse' })).toBeFocused();
  expect(clicks()).toBeLessThanOrEqual(4);
});

test('a file with 120 accounts takes four clicks', async ({ extension }) => {
  const { click, count, clicks } = counter();
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-many-'));
  const file = join(folder, 'accounts.txt');
  await writeFile(file, Array.from({ length: 120 }, (_, i) => uriOf(`Service ${i}`, `ann${i}`)).join('\n'));
  const options = await setUpVault(extension);
  const opened = extension.context.waitForEvent('page');
  await click(options.getByRole('link', { name: 'Import from another app' }));
  await (await opened).close();
  count(1);
  const page = await openImportPage(extension, file);
  await click(page.getByRole('button', { name: 'Save 120 accounts' }));
  await expect(page.getByText('120 accounts saved.')).toBeVisible();
  count(1);
  const closed = page.waitForEvent('close');
  // The window may be gone before the click is answered.
  await page
    .getByRole('button', { name: 'Done' })
    .click()
    .catch(() => undefined);
  await closed;
  expect(clicks()).toBeLessThanOrEqual(4);
  await rm(folder, { recursive: true });
});

test('the checklist makes a recovery code in three clicks right after the set-up, and stays until all is done', async ({
  extension,
}) => {
  const { click, clicks } = counter();
  const page = await createVault(extension);
  const steps = page.locator('.first-steps');
  await click(steps.getByRole('button', { name: 'Make a recovery code' }));
  const groups = await page.locator('.recovery-code span').allInnerTexts();
  await click(page.getByRole('button', { name: 'I have kept it' }));
  await page.getByLabel('Type the recovery code back').fill(groups.join(' '));
  await click(page.getByRole('button', { name: 'Turn the code on' }));
  await expect(steps.locator('.done')).toHaveCount(2);
  expect(clicks()).toBe(3);
  expect(await violationsOf(page)).toEqual([]);
  await steps.getByRole('link', { name: 'Save a backup' }).click();
  await expect(page.getByRole('heading', { name: 'Import & export' })).toBeVisible();
});

test('the checklist asks for the passphrase before a recovery code where the vault was opened later', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  await page.reload();
  await page.locator('.first-steps').getByRole('button', { name: 'Make a recovery code' }).click();
  await expect(page.getByLabel('Confirm with your passphrase')).toBeVisible();
  await expect(page.locator('.recovery-code')).toHaveCount(0);
});

test('a passkey is asked for at once where the popup leads, and once only', async ({ extension }) => {
  const page = await setUpVault(extension);
  await addAuthenticator(page, true);
  await openSection(page, 'Security');
  const passkeys = card(page, 'Passkeys');
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
  await passCheck(passkeys);
  await passkeys.getByLabel('Name').fill('Desk');
  await passkeys.getByRole('button', { name: 'Create the passkey' }).click();
  await expect(card(page, 'Ways to unlock').locator('strong', { hasText: 'Desk' })).toBeVisible();
  await lock(page);
  await page.goto(extension.url('options.html?passkey#accounts'));
  await page.getByRole('navigation', { name: 'Sections' }).waitFor();
  await lock(page);
  await expect(page.getByRole('button', { name: 'Unlock with a passkey' })).toBeEnabled();

  const opened = extension.context.waitForEvent('page', (one) => one.url().includes('options.html?passkey'));
  const popup = await extension.pressAction(page);
  await popup.waitFor('.gate .button.plain');
  await expect.poll(() => popup.text('.gate .button.plain')).toBe('Unlock with a passkey');
  await popup.click('.gate .button.plain');
  await opened;
});

test('what was asked for while the vault was locked is filled after unlocking', async ({
  extension,
  site,
}) => {
  const options = await setUpVault(extension);
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/setup/img`);
  const window = await scanQr(extension, page);
  await window.getByRole('button', { name: 'Save' }).click();
  await readCode(window);
  await window.close();
  await lock(options);
  await page.goto(`${site.url}/log-in/code/single`);
  await extension.pressCommand(page, FILL_SHORTCUT);
  const popup = await extension.findPopup();
  await popup.waitFor('#passphrase');
  await popup.type(PASSPHRASE);
  await popup.press('Enter');
  await expect.poll(() => fieldText(page)).toMatch(/^\d{6}$/);
});

test('Ctrl+Enter fills and remembers an account that was searched for, and no other', async ({
  extension,
  site,
}) => {
  await setUpVault(extension);
  await importUris(extension, [uriOf('Anchor', 'ann'), uriOf('Buoy', 'ann')]);
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/log-in/code/single`);
  const popup = await extension.pressAction(page);
  await popup.waitFor('.row');
  // The first row is nobody's choice.
  await popup.press('Control+Enter');
  await popup.waitFor('.toast');
  expect(await fieldText(page)).toBe('');
  await popup.type('buoy');
  await expect.poll(() => popup.count('.row')).toBe(1);
  await popup.press('Control+Enter');
  await expect.poll(() => fieldText(page)).toMatch(/^\d{6}$/);
});
