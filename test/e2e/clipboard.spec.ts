import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, Worker } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { BUILD, Extension } from './support/chromium.ts';
import { setUpVault } from './support/journeys.ts';
import { addAccount, openSection, showRecoveryCode } from './support/vault-page.ts';

/** Browsers' shortest alarm, and what they may be late by. */
const CLEARED_MS = 45_000;

/** Copies the build into `folder`, as if the browser had given what it asks for: headless Chromium draws no question. */
async function copyAllowed(folder: string): Promise<void> {
  await cp(BUILD, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  const permissions = [...manifest.permissions, ...manifest.optional_permissions];
  await writeFile(path, JSON.stringify({ ...manifest, permissions, optional_permissions: [] }));
}

/** What is in the clipboard, asked from a page that is in front. */
async function clipboardOf(page: Page): Promise<string> {
  await page.bringToFront();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** All that is stored in the worker's reach, on the disk and in memory. */
function storedIn(worker: Worker): Promise<string> {
  return worker.evaluate(async () => {
    const { local, session } = chrome.storage;
    return JSON.stringify([await local.get(null), await session.get(null), await chrome.alarms.getAll()]);
  });
}

test('a copied code goes from the clipboard when its time is over, with the popup closed and the worker stopped', async () => {
  test.setTimeout(180_000);
  const build = test.info().outputPath('build');
  await copyAllowed(build);
  const extension = await Extension.launch({ build });
  const page = await setUpVault(extension);
  await addAccount(page, 'Harbor');
  await extension.context.grantPermissions(['clipboard-read']);
  await openSection(page, 'Settings');
  const choice = page.getByLabel('Clear the clipboard after copying a code');
  await expect(choice).toHaveValue('0');
  await choice.selectOption('After 30 seconds');
  await expect(choice).toHaveValue('30');

  const popup = await extension.pressAction(page);
  await popup.waitFor('.row');
  await popup.press('Enter');
  expect(await popup.text('.toast')).toContain('Copied the code of Harbor');
  await popup.close();
  const code = await clipboardOf(page);
  expect(code).toMatch(/^\d{6}$/);
  expect(await storedIn(await extension.worker())).not.toContain(code);
  await extension.stopWorker();
  await expect.poll(() => clipboardOf(page), { timeout: CLEARED_MS, intervals: [2_000] }).toBe('');

  // What a person copies from here afterwards, and with "Never", stays.
  await choice.selectOption('Never');
  await expect
    .poll(async () => (await extension.worker()).evaluate(() => chrome.alarms.getAll()))
    .not.toContainEqual(expect.objectContaining({ name: 'clear-clipboard' }));
  await extension.close();
});

test('the recovery code is cleared from the clipboard by one click, which asks for nothing', async () => {
  const extension = await Extension.launch();
  const page = await setUpVault(extension);
  await extension.context.grantPermissions(['clipboard-read']);
  const code = await showRecoveryCode(page);
  await expect(page.getByRole('button', { name: 'Clear the clipboard' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  expect(await clipboardOf(page)).toBe(code.replaceAll(' ', '-'));
  await page.getByRole('button', { name: 'Clear the clipboard' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Cleared the clipboard' })).toBeVisible();
  expect(await clipboardOf(page)).toBe('');
  await extension.close();
});
