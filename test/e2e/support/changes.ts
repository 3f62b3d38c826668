import type { Page } from '@playwright/test';
import type { Extension } from './chromium.ts';
import { PASSPHRASE } from './journeys.ts';
import { openImportPage, saveAll } from './transfer.ts';
import { expectOpen, tryPassphrase } from './vault-page.ts';

/** Changes of a vault that can be told from each other afterwards: accounts that go to the trash and come back. */

/** `K000`, `K001`, … */
export function accountNames(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `K${String(i).padStart(3, '0')}`);
}

/** Imports accounts of these names as one change, each with a key of its own. */
export async function importAccounts(extension: Extension, names: string[]): Promise<void> {
  const page = await openImportPage(extension);
  const links = names.map((name, i) => `otpauth://hotp/${name}?secret=${secretOf(i)}&counter=0`);
  await page.locator('.drop input[type=file]').setInputFiles({
    name: 'links.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(links.join('\n')),
  });
  await saveAll(page, names.length);
  await page.close();
}

/** Twenty bytes in base32 that no other number has. */
export function secretOf(number: number): string {
  const digits = number.toString(8).padStart(4, '0');
  return `${digits.replace(/\d/g, (digit) => 'ABCDEFGH'[Number(digit)] ?? 'A')}${'A'.repeat(28)}`;
}

/** Opens the options page in a tab. */
export async function openOptions(extension: Extension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  return page;
}

/** Opens the options page of a locked vault, and the vault. */
export async function openVault(extension: Extension): Promise<Page> {
  const page = await openOptions(extension);
  await tryPassphrase(page, PASSPHRASE);
  await expectOpen(page);
  return page;
}

/** Which accounts are in the trash, and how many are not. */
export async function readTrash(page: Page): Promise<{ listed: number; trashed: Set<string> }> {
  const count = await page.getByText(/^\d+ accounts?$/).innerText();
  const buttons = page.getByRole('button', { name: /^Restore K\d+$/ });
  const texts = await buttons.evaluateAll((all) => all.map((one) => one.textContent ?? ''));
  return { listed: Number.parseInt(count, 10), trashed: new Set(texts.map((text) => text.slice(-4))) };
}

/** Moves an account to the trash, or back. Ends when the page shows it there, which it does once it is committed. */
export async function moveAccount(page: Page, name: string, isInTrash: boolean): Promise<void> {
  const button = (act: string) => page.getByRole('button', { name: `${act} ${name}`, exact: true });
  const [act, opposite] = isInTrash ? ['Restore', 'Delete'] : ['Delete', 'Restore'];
  await button(act).click();
  await button(opposite).waitFor();
}

/** The newest generation at rest: it is not encrypted. */
export function readGeneration(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const copies = await chrome.storage.local.get<Record<string, string>>(['vault.a', 'vault.b']);
    return Math.max(...Object.values(copies).map((text) => JSON.parse(text).generation));
  });
}
