import type { Page } from '@playwright/test';
import type { Extension } from './chromium.ts';
import { type KeptVault, keepVault, putVault } from './kept-vault.ts';

/** The four journeys, as a person makes them. The tests and the demo command walk the same ones. */

export const PASSPHRASE = 'four unrelated quiet words';
const PASSWORD = 'a quiet harbour';
export const FILL_SHORTCUT = 'Ctrl+Shift+6';
export const SCAN_SHORTCUT = 'Ctrl+Shift+3';

/** The first vault that was made in this process. */
let kept: KeptVault | undefined;

/** A new vault, unlocked, and the options page on it: made as a person does the first time, then put there as it was kept. */
export async function setUpVault(extension: Extension): Promise<Page> {
  if (!kept) {
    const made = await createVault(extension);
    kept = await keepVault(made);
    return made;
  }
  const page = await extension.context.newPage();
  // A page of the extension that runs nothing.
  await page.goto(extension.url('manifest.json'));
  await putVault(page, kept);
  await page.goto(extension.url('options.html'));
  await page.getByRole('navigation', { name: 'Sections' }).waitFor();
  return page;
}

/** First run: chooses a passphrase on the options page. */
export async function createVault(extension: Extension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Repeat passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Create my vault' }).click();
  await page.getByRole('navigation', { name: 'Sections' }).waitFor();
  return page;
}

/** Makes an account at the demo service, which leaves one logged in. */
export async function signUp(page: Page, siteUrl: string, email: string): Promise<void> {
  await page.goto(`${siteUrl}/sign-up`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'Two-step sign-in' }).waitFor();
}

/** Right-clicks the QR code that a set-up page shows, and answers with the import window. */
export async function scanQr(extension: Extension, page: Page): Promise<Page> {
  const picture = page.locator('.qr').first();
  const isImage = await picture.evaluate((element) => element instanceof HTMLImageElement);
  const opened = extension.context.waitForEvent('page', (one) => one.url().includes('/import.html'));
  await extension.chooseMenuItem(isImage ? picture : page, isImage ? 'scan-picture' : 'scan-page');
  return opened;
}

/** Confirms what the import window found and answers with the account's first code, closing the window. */
export async function saveFound(window: Page): Promise<string> {
  await window.getByRole('button', { name: 'Save' }).click();
  const code = await readCode(window);
  await window.close();
  return code;
}

/** The large code that a page shows, without its gaps. */
export async function readCode(page: Page): Promise<string> {
  return (await page.locator('.big-code .code').innerText()).replace(/\s/g, '');
}

/** Types the first code into the set-up page, which turns two-step sign-in on if it is right. */
export async function turnOn(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code').first().fill(code);
  await page.getByRole('button', { name: 'Turn on' }).first().click();
  await page.getByRole('heading', { name: 'Two-step sign-in is on' }).waitFor();
}

/** Logs in up to the page that asks for a code; `asks` names its kind of field. */
export async function logIn(page: Page, siteUrl: string, email: string, asks: string): Promise<void> {
  await page.goto(`${siteUrl}/log-out`);
  await page.goto(`${siteUrl}/log-in?code=${asks}`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('heading', { name: 'Two-step sign-in' }).waitFor();
  await page.locator('main').locator('input:visible, iframe').first().waitFor();
}

/** Everything that stands in the fields of the page, joined. */
export async function fieldText(page: Page): Promise<string> {
  const values = await page
    .locator('input:not([type=hidden])')
    .evaluateAll((inputs) => inputs.map((input) => (input instanceof HTMLInputElement ? input.value : '')));
  return values.join('');
}

/** Waits until a code stands in the page, sends it, and waits until the service says that one is in. */
export async function sendFilledCode(page: Page): Promise<void> {
  await waitUntil(async () => /^\d{6}$/.test(await fieldText(page)));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'You are in' }).waitFor();
}

async function waitUntil(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('waited in vain for the code to be filled');
    await new Promise((again) => setTimeout(again, 50));
  }
}
