import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { type Extension, expect } from './chromium.ts';
import { openKept, saveFound, scanQr, setUpVault } from './journeys.ts';
import { type KeptVault, keepVault } from './kept-vault.ts';

/** An account of the demo service in the vault, bound to the service's site, and a tab to walk about in. */
export interface BoundAccount {
  page: Page;
  options: Page;
  secret: string;
}

/** The first account that was bound in this process, by the service's address. */
const bound = new Map<string, { vault: KeptVault; secret: string }>();

/** A vault with an account that was imported from the demo service's set-up page: there once, and put there as it was kept. */
export async function bindAccount(extension: Extension, siteUrl: string): Promise<BoundAccount> {
  const kept = bound.get(siteUrl);
  const options = await (kept ? openKept(extension, kept.vault) : setUpVault(extension));
  const page = await extension.context.newPage();
  await page.goto(`${siteUrl}/setup/img`);
  if (kept) return { page, options, secret: kept.secret };
  const secret = await page.locator('[data-key=plain]').innerText();
  await saveFound(await scanQr(extension, page));
  bound.set(siteUrl, { vault: await keepVault(options), secret });
  return { page, options, secret };
}

/** Binds the account to more sites, as a person does on the options page. */
export async function bindTo({ options }: BoundAccount, ...sites: string[]): Promise<void> {
  await options.bringToFront();
  await options.reload();
  await options
    .getByRole('button', { name: /^Edit / })
    .first()
    .click();
  const box = options.getByLabel('Filled on');
  await box.fill([await box.inputValue(), ...sites].join('\n'));
  await options.getByRole('button', { name: 'Save changes' }).click();
  await expect(options.getByText('Saved the changes')).toBeVisible();
}

/** The codes of this half minute and of the one before, by an independent program. */
export function codesOf(secret: string): string[] {
  return ['now', '30 seconds ago'].map((when) =>
    execFileSync('oathtool', ['--totp', '-b', '--now', when, secret]).toString().trim(),
  );
}
