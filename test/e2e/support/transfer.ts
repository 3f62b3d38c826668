import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Extension } from './chromium.ts';
import { expect } from './chromium.ts';

const FIXTURES = resolve('test/backup/fixtures');

/** The path of one of the other apps' files. */
export function fixturePath(name: string): string {
  return join(FIXTURES, name);
}

/** Opens the import page and gives it files. */
export async function openImportPage(extension: Extension, ...files: string[]): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('import.html'));
  if (files.length > 0) await chooseFiles(page, ...files);
  return page;
}

/** Chooses files on a page that asks for them. */
export async function chooseFiles(page: Page, ...files: string[]): Promise<void> {
  await page.locator('.drop input[type=file]').setInputFiles(files);
}

/** Types a file's passphrase on the import page. */
export async function typeFilePassphrase(page: Page, passphrase: string): Promise<void> {
  await page.locator('#file-passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

/** Saves everything that the import page has chosen, and says how many accounts came in. */
export async function saveAll(page: Page, count: number): Promise<void> {
  const written = count.toLocaleString('en');
  await page.getByRole('button', { name: `Save ${written} accounts` }).click();
  await expect(page.getByText(`${written} accounts saved.`)).toBeVisible({ timeout: 30_000 });
}
