import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import type { Extension } from './chromium.ts';
import { saveFound, scanQr, setUpVault } from './journeys.ts';

/** An account of the demo service in the vault, bound to the service's site, and a tab to walk about in. */
export interface BoundAccount {
  page: Page;
  options: Page;
  secret: string;
}

/** Sets up a vault and imports an account from the demo service's set-up page. */
export async function bindAccount(extension: Extension, siteUrl: string): Promise<BoundAccount> {
  const options = await setUpVault(extension);
  const page = await extension.context.newPage();
  await page.goto(`${siteUrl}/setup/img`);
  const secret = await page.locator('[data-key=plain]').innerText();
  await saveFound(await scanQr(extension, page));
  return { page, options, secret };
}

/** The codes of this half minute and of the one before, by an independent program. */
export function codesOf(secret: string): string[] {
  return ['now', '30 seconds ago'].map((when) =>
    execFileSync('oathtool', ['--totp', '-b', '--now', when, secret]).toString().trim(),
  );
}
