import type { Page } from '@playwright/test';
import { changeCopies } from './change-copies.ts';
import { setUpVault } from './journeys.ts';
import { importUris } from './many-accounts.ts';
import type { Walk } from './states.ts';
import { ACCOUNTS } from './states-popup.ts';
import { card, lock, openSection, passCheck, showRecoveryCode, tryPassphrase } from './vault-page.ts';

/** The options page: every section, and what is opened in it. */
export async function optionsStates({ extension, see }: Walk): Promise<void> {
  const first = await extension.context.newPage();
  await first.goto(extension.url('options.html'));
  await first.locator('#new-passphrase').fill('password12');
  await first.locator('.warning').first().waitFor();
  await see('options-first-run', first);
  await first.close();

  const page = await setUpVault(extension);
  await see('options-empty', page);
  await importUris(extension, ACCOUNTS);
  await page.bringToFront();
  await page.locator('.account-line').first().waitFor();
  const look = (name: string) => see(`options-${name}`, page);
  await accounts(page, look);
  await adding(page, look);
  await otherSections(page, look);
  await closed(page, look);
}

type Look = (name: string) => Promise<void>;

async function accounts(page: Page, look: Look): Promise<void> {
  await page.getByRole('checkbox', { name: 'Select Proton' }).click();
  await page.getByRole('checkbox', { name: 'Select Cloudflare' }).click({ modifiers: ['Shift'] });
  await page.getByRole('combobox', { name: 'Tag' }).fill('work');
  await page.getByRole('button', { name: 'Add tag' }).click();
  await page.locator('.tag').first().waitFor();
  await look('chosen');
  await page.getByRole('link', { name: 'Export' }).last().click();
  await page.getByRole('heading', { name: 'Export 3 accounts' }).waitFor();
  await look('export-chosen');
  await page.goBack();
  await page.getByRole('button', { name: 'Clear selection' }).click();
  await page.getByRole('button', { name: 'Delete Hetzner' }).click();
  await page.getByRole('heading', { name: 'Recently deleted' }).waitFor();
  // Without what was just said.
  await page.reload();
  await page.getByRole('heading', { name: 'Recently deleted' }).waitFor();
  await look('accounts');
  await page.getByRole('searchbox').fill('nothing like it');
  await page.locator('.account-line').nth(1).waitFor({ state: 'detached' });
  await look('nothing-found');
  await page.getByRole('searchbox').fill('');

  await page.getByRole('button', { name: 'Edit GitHub' }).click();
  await page.getByLabel('Filled on').fill('not a site!');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.locator('.problem').waitFor();
  await look('editor');
  await page.getByRole('link', { name: 'Security' }).click();
  await page.getByRole('dialog').waitFor();
  await look('unsaved');
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await page.getByRole('link', { name: 'Show QR code' }).click();
  await page.getByRole('button', { name: 'Leave without saving' }).click();
  await page.locator('#qr-passphrase').waitFor();
  await look('qr-question');
  await passCheck(page.locator('main'));
  await page.locator('.qr').waitFor();
  await look('qr');
}

async function adding(page: Page, look: Look): Promise<void> {
  await openSection(page, 'Add account');
  await look('add-picture');
  await page.getByRole('radio', { name: 'Make a random key' }).click();
  await page.getByRole('textbox', { name: 'Service' }).fill('Lighthouse');
  await page.getByRole('textbox', { name: 'Code' }).fill('000000');
  await page.getByRole('button', { name: 'Check' }).click();
  await page.locator('.problem').waitFor();
  await look('add');
  await page.getByRole('radio', { name: 'Type a key' }).click();
  await page.locator('#key').fill('not a key!');
  await page.getByRole('button', { name: 'Save to Latchkey' }).click();
  await page.locator('.problem').waitFor();
  await look('type-key');
  await page.getByRole('link', { name: 'Import & export' }).click();
  await page.getByRole('button', { name: 'Leave without saving' }).click();
}

async function otherSections(page: Page, look: Look): Promise<void> {
  await openSection(page, 'Import & export');
  await look('transfer');
  await openSection(page, 'History');
  await page.getByRole('button', { name: 'See what would change' }).nth(1).click();
  await page.getByRole('button', { name: 'Restore this state' }).waitFor();
  await look('history');
  await openSection(page, 'Settings');
  await look('settings');
  await openSection(page, 'Help');
  await page.locator('.diagnostics').waitFor();
  await look('help');
  await openSection(page, 'Security');
  await card(page, 'Change passphrase').waitFor();
  await look('security');
  await showRecoveryCode(page);
  await look('recovery-code');
}

async function closed(page: Page, look: Look): Promise<void> {
  await lock(page);
  await look('locked');
  await tryPassphrase(page, 'not the passphrase');
  await page.locator('.problem').waitFor();
  await look('wrong-passphrase');
  await page.getByRole('button', { name: 'Forgot the passphrase?' }).click();
  await page.getByRole('heading', { name: 'Forgot the passphrase?' }).waitFor();
  await look('forgot');
  await changeCopies(page, 'make newer');
  await page.reload();
  await page.getByRole('alert').first().waitFor();
  await look('newer');
  await changeCopies(page, 'damage');
  await page.reload();
  await page.getByRole('heading', { name: 'The vault cannot be read' }).waitFor();
  await look('damaged');
}
