import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BUILD, Extension, expect, test } from './support/chromium.ts';
import { PASSPHRASE, setUpVault } from './support/journeys.ts';
import { expectOpen, lock, openSection, tryPassphrase } from './support/vault-page.ts';

// What wakes the worker is made up here, because a screen that locks and a deadline that passes cannot be had in a test;
// what it does then is real.

async function wake(extension: Extension, api: 'alarms' | 'idle', ...args: unknown[]): Promise<void> {
  await (await extension.worker()).evaluate(
    ([name, given]) => {
      const event: unknown = name === 'idle' ? chrome.idle.onStateChanged : chrome.alarms.onAlarm;
      (event as { dispatch(...all: unknown[]): void }).dispatch(...given);
    },
    [api, args] as const,
  );
}

function isOpen(page: Page): Promise<boolean> {
  return page.evaluate(async () => 'unlocked' in (await chrome.storage.session.get('unlocked')));
}

test('the vault locks with the screen unless a person turned that off, and at its deadline', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  const alarm = () => page.evaluate(async () => (await chrome.alarms.get('lock'))?.scheduledTime ?? 0);
  const minutes = (await alarm()) / 60_000 - Date.now() / 60_000;
  expect(minutes).toBeGreaterThan(55);
  expect(minutes).toBeLessThanOrEqual(60);

  await wake(extension, 'idle', 'idle');
  expect(await isOpen(page)).toBe(true);
  await wake(extension, 'idle', 'locked');
  await page.getByRole('heading', { name: 'Latchkey is locked' }).waitFor();
  expect(await alarm()).toBe(0);

  await tryPassphrase(page, PASSPHRASE);
  await expectOpen(page);
  await openSection(page, 'Settings');
  await page.getByLabel('Lock when the screen locks').uncheck();
  await expect
    .poll(() => page.evaluate(async () => JSON.stringify(await chrome.storage.local.get('settings'))))
    .toContain('"lockWithScreen":false');
  await wake(extension, 'idle', 'locked');
  await wake(extension, 'alarms', { name: 'another', scheduledTime: 0 });
  expect(await isOpen(page)).toBe(true);
  await wake(extension, 'alarms', { name: 'lock', scheduledTime: 0 });
  await page.getByRole('heading', { name: 'Latchkey is locked' }).waitFor();
  expect(await isOpen(page)).toBe(false);
});

test('a page that missed its deadline shows nothing once it is asked again', async ({ extension }) => {
  const page = await setUpVault(extension);
  await page.evaluate(async () => {
    const { unlocked } = await chrome.storage.session.get<Record<string, object>>('unlocked');
    await chrome.storage.session.set({ unlocked: { ...unlocked, until: Math.floor(Date.now() / 1000) } });
  });
  await page.getByRole('heading', { name: 'Latchkey is locked' }).waitFor();
  await tryPassphrase(page, PASSPHRASE);
  await expectOpen(page);
  await lock(page);
});

test('a worker tries the passphrase and ends; where it does not start, the page does', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  await lock(page);
  await page.getByLabel('Passphrase', { exact: true }).fill('f');
  await expect.poll(() => page.workers().length).toBe(1);
  await tryPassphrase(page, PASSPHRASE);
  await expectOpen(page);
  await expect.poll(() => page.workers().length).toBe(0);

  await lock(page);
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await tryPassphrase(page, PASSPHRASE);
  await expectOpen(page);
});

test('a worker that fails before the passphrase is complete keeps nobody out', async () => {
  const build = test.info().outputPath('build');
  await cp(BUILD, build, { recursive: true });
  await rm(join(build, 'kdf-worker.js'));
  const browser = await Extension.launch({ build });
  const page = await setUpVault(browser);
  await lock(page);
  const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/kdf-worker.js'));
  await page.getByLabel('Passphrase', { exact: true }).fill('f');
  await failed;
  await tryPassphrase(page, PASSPHRASE);
  await expectOpen(page);
  await browser.close();
  await rm(browser.profileDir, { recursive: true, force: true });
});
