import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect } from './chromium.ts';
import { PASSPHRASE } from './journeys.ts';

/** The options page, as the tests of the vault use it. */

/** Opens a section by its link. */
export async function openSection(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** The card with this heading. */
export function card(page: Page, heading: string): Locator {
  return page.locator('.card').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });
}

export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByRole('heading', { name: 'Latchkey is locked' }).waitFor();
}

export async function tryPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}

/** Waits until the vault is open. */
export async function expectOpen(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).waitFor();
}

/** Types the passphrase where it is asked for once more. */
export async function passCheck(where: Locator): Promise<void> {
  await where.getByLabel('Confirm with your passphrase').fill(PASSPHRASE);
  await where.getByRole('button', { name: 'Continue' }).click();
}

/** Makes a recovery code and turns it on; answers with the code as it was shown. */
export async function makeRecoveryCode(page: Page): Promise<string> {
  const code = await showRecoveryCode(page);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByLabel('Type the recovery code back').fill(code);
  await page.getByRole('button', { name: 'Turn the code on' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'now opens this vault' })).toBeVisible();
  return code;
}

/** Makes a recovery code up to where it is shown. */
export async function showRecoveryCode(page: Page): Promise<string> {
  await openSection(page, 'Security');
  const recovery = card(page, 'Recovery code');
  await recovery.getByRole('button', { name: 'Make a recovery code' }).click();
  await passCheck(recovery);
  await recovery.locator('.recovery-code').waitFor();
  const groups = await recovery.locator('.recovery-code span').allInnerTexts();
  return groups.join(' ');
}

/** Saves an account with a new key. */
export async function addAccount(page: Page, issuer: string): Promise<void> {
  await openSection(page, 'Add account');
  await page.getByRole('radio', { name: 'Make a random key' }).click();
  await page.getByRole('textbox', { name: 'Service' }).fill(issuer);
  await page.getByRole('button', { name: 'Save to Latchkey' }).click();
  await page.getByRole('button', { name: `Edit ${issuer}` }).waitFor();
}

/** An authenticator that is always willing, as a device with a fingerprint reader has one. */
export async function addAuthenticator(page: Page, hasPrf: boolean): Promise<[CDPSession, string]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  });
  return [cdp, authenticatorId];
}
