import type { Page } from '@playwright/test';
import { expect, test } from './support/chromium.ts';
import { setUpVault } from './support/journeys.ts';
import { importUris, uriOf } from './support/many-accounts.ts';
import { openSection, passCheck } from './support/vault-page.ts';

const NAMES = ['Anchor', 'Buoy', 'Compass', 'Dinghy'];
const URIS = NAMES.map((name) => uriOf(name, 'ann'));

/** What the rows of the table say, in their order. */
function rows(page: Page): Promise<string[]> {
  return page.locator('tbody .account-names strong').allInnerTexts();
}

test('several accounts are chosen, tagged, pinned, exported, deleted, and each is taken back', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  await importUris(extension, URIS);
  await page.bringToFront();
  await page.getByRole('checkbox', { name: 'Select Buoy (ann)' }).click();
  await page.getByRole('checkbox', { name: 'Select Dinghy (ann)' }).click({ modifiers: ['Shift'] });
  const bulk = page.getByRole('region', { name: 'Selected accounts' });
  await expect(bulk.getByRole('status')).toHaveText('3 selected');

  await bulk.getByRole('combobox', { name: 'Tag' }).fill('harbour');
  await bulk.getByRole('button', { name: 'Add tag' }).click();
  await expect(page.locator('.tag')).toHaveText(['harbour', 'harbour', 'harbour']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.tag')).toHaveCount(0);

  await bulk.getByRole('button', { name: 'Pin to the top' }).click();
  await expect.poll(() => rows(page)).toEqual(['Buoy', 'Compass', 'Dinghy', 'Anchor']);
  await bulk.getByRole('button', { name: 'Unpin' }).click();
  await expect.poll(() => rows(page)).toEqual(NAMES);

  await bulk.getByRole('link', { name: 'Export' }).click();
  await expect(page.getByRole('heading', { name: 'Export 3 accounts' })).toBeFocused();
  await expect(page.getByText('3 accounts export completely')).toBeVisible();
  await page.goBack();

  await page.getByRole('searchbox', { name: 'Search' }).fill('buo');
  await expect.poll(() => rows(page)).toEqual(['Buoy']);
  await bulk.getByRole('button', { name: 'Move to trash' }).click();
  await expect(page.getByText('Deleted Buoy (ann)')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search' }).fill('');
  await expect.poll(() => rows(page)).toEqual(['Anchor', 'Compass', 'Dinghy']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => rows(page)).toEqual(NAMES);
  await page.getByLabel('Order').selectOption('Name, Z to A');
  await expect.poll(() => rows(page)).toEqual(NAMES.toReversed());
});

test('unsaved edits are asked about by link, back button and lock; staying stays in the history', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  await importUris(extension, URIS);
  await page.goto(extension.url('options.html#settings'));
  await page.getByRole('link', { name: 'Accounts', exact: true }).click();
  await page.getByRole('button', { name: 'Edit Anchor' }).click();
  await expect(page.getByRole('heading', { name: 'Edit account' })).toBeFocused();
  const editor = page.url();
  await page.getByRole('textbox', { name: 'Note' }).fill('by the gate');
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });

  for (const leave of [
    () => page.getByRole('link', { name: 'Security' }).click(),
    () => page.goBack(),
    () => page.getByRole('button', { name: 'Lock now' }).click(),
  ]) {
    await leave();
    await question.getByRole('button', { name: 'Keep editing' }).click();
    await expect(question).toBeHidden();
    await expect(page).toHaveURL(editor);
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('by the gate');
  }
  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe('beforeunload');
  await (await asked).dismiss();
  await closing;

  await page.goBack();
  await question.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page.getByRole('button', { name: 'Edit Anchor' })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expect(page).toHaveTitle('Settings – Latchkey');
  await page.goForward();
  await page.goForward();
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('');

  // What is being saved needs no question, and does not lead away from where the person went on to.
  const saveAndGoOn = async (said: string) => {
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('main .primary')?.click();
      document.querySelector<HTMLElement>('nav a[href="#help"]')?.click();
    });
    await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Help', level: 1 })).toBeVisible();
    await expect(question).toBeHidden();
    await expect(page).toHaveURL(/#help$/);
  };
  await page.getByRole('textbox', { name: 'Note' }).fill('by the gate');
  await saveAndGoOn('Saved the changes to Anchor');
  await openSection(page, 'Add account');
  await page.getByRole('radio', { name: 'Make a random key' }).click();
  await page.getByRole('textbox', { name: 'Service' }).fill('Lighthouse');
  await saveAndGoOn('Saved Lighthouse');
  await page.goto(editor);
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('by the gate');
});

test('an address opens an account or its QR code, which asks for the passphrase; pictures are kept and removed', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  await importUris(extension, [uriOf('Anchor', 'ann'), uriOf('Anchor', 'bob'), uriOf('Buoy', 'ann')]);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Edit Anchor (ann)' }).click();
  await page.locator('.own-picture input[type=file]').setInputFiles('public/icon/128.png');
  await expect(page.locator('.own-picture img')).toBeVisible();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.locator('tbody img.monogram')).toHaveCount(2);
  const src = await page.locator('tbody img.monogram').first().getAttribute('src');
  expect(src).toMatch(/^data:image\/(webp|png);base64,/);

  await page.getByRole('button', { name: 'Edit Anchor (bob)' }).click();
  await page.locator('.own-picture input[type=file]').setInputFiles('package.json');
  await expect(page.getByRole('alert').filter({ hasText: 'cannot read this picture' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove' }).click();
  const { hash } = new URL(page.url());
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.locator('tbody img.monogram')).toHaveCount(0);

  const other = await extension.context.newPage();
  await other.goto(extension.url(`options.html${hash}/qr`));
  await expect(other.getByRole('heading', { name: 'QR code of Anchor (bob)' })).toBeVisible();
  await other.getByLabel('Confirm with your passphrase').fill('not the passphrase');
  await other.getByRole('button', { name: 'Continue' }).click();
  await expect(other.getByText('Wrong passphrase')).toBeVisible();
  await expect(other.locator('.qr')).toHaveCount(0);
  await passCheck(other.locator('main'));
  await expect(other.locator('.qr')).toBeVisible();
  const key = await other.locator('.key-letters').innerText();
  expect(uriOf('Anchor', 'bob')).toContain(key.replace(/\s/g, ''));
  await other.goto('about:blank');
  await other.goto(extension.url('options.html#accounts/gone'));
  await expect(other.getByText('This account is gone')).toBeVisible();
});

test('diagnostics tell how the stores are, and neither key nor name of an account', async ({ extension }) => {
  const page = await setUpVault(extension);
  await importUris(extension, URIS);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Edit Anchor' }).click();
  await page.getByLabel('Filled on').fill('login.harbour.example');
  await page.getByRole('textbox', { name: 'Tags' }).fill('quayside');
  await page.getByRole('textbox', { name: 'Note' }).fill('by the gate');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await openSection(page, 'Help');
  await extension.context.grantPermissions(['clipboard-read']);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  for (const fact of [
    /^Latchkey: \d+\.\d+\.\d+$/m,
    /^Browser: .*Chrome/m,
    /^Extension storage: In order \(change number 3/m,
    /^Database: In order \(change number 3/m,
    /^Snapshots: 3$/m,
    /^Accounts: 4, and 0 in the trash$/m,
    /^Last checked backup: None$/m,
    /^Permissions: .*sidePanel/m,
  ]) {
    expect(text).toMatch(fact);
  }
  const secrets = URIS.flatMap((uri) => /secret=([A-Z2-7]+)/.exec(uri)?.[1] ?? []);
  for (const word of [...NAMES, ...secrets, 'ann', 'harbour', 'quayside', 'by the gate']) {
    expect(text.toLowerCase()).not.toMatch(new RegExp(`\\b${word.toLowerCase()}\\b`));
  }
});

test('a thousand accounts are drawn as they are scrolled to, and changed as one', async ({ extension }) => {
  const page = await setUpVault(extension);
  await importUris(
    extension,
    Array.from({ length: 1_000 }, (_, i) => uriOf(`Service ${i}`, 'ann')),
  );
  await page.bringToFront();
  const drawn = page.locator('tbody tr');
  await expect(page.getByText('1,000 accounts')).toBeVisible();
  expect(await drawn.count()).toBeLessThan(200);
  await page.getByRole('checkbox', { name: 'Select all accounts' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('1,000 selected')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(page.getByText('Deleted 1,000 accounts')).toBeVisible({ timeout: 30_000 });
  expect(await page.locator('.account-line').count()).toBeLessThan(200);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('searchbox', { name: 'Search' }).fill('service 99');
  await expect(drawn).toHaveCount(19);
});
