import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from './support/chromium.ts';
import { setUpVault } from './support/journeys.ts';
import { chooseFiles, fixturePath, openImportPage, typeFilePassphrase } from './support/transfer.ts';

const FILE_PASSPHRASE = 'correct horse 馬 battery';
/** Of 64 MiB each: the most that a file may ask for. */
const MOST_PASSES = 160;

test('a key that takes long is made beside the page, and can be stopped', async ({ extension }, testInfo) => {
  await setUpVault(extension);
  const path = testInfo.outputPath('ente.txt');
  const ente = await readFile(fixturePath('ente.encrypted.txt'), 'utf8');
  await writeFile(path, ente.replace(/"opsLimit":\d+/, `"opsLimit":${MOST_PASSES}`));
  const page = await openImportPage(extension, path);
  const bar = page.getByRole('progressbar', { name: 'Making the key' });

  await typeFilePassphrase(page, FILE_PASSPHRASE);
  await expect(page.getByText(/takes about \d+ .* on this computer/)).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/^\d+ seconds? so far$/);
  expect(page.workers()).toHaveLength(1);
  await page.getByRole('button', { name: 'Show passphrase' }).click();
  await expect(page.locator('#file-passphrase')).toHaveAttribute('type', 'text');

  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Stopped. Nothing of this file was read.')).toBeVisible();
  await expect(bar).toBeHidden();
  await expect.poll(() => page.workers()).toHaveLength(0);
  await expect(page.locator('#file-passphrase')).toBeFocused();

  await page.getByRole('button', { name: 'Skip this file' }).click();
  await chooseFiles(page, fixturePath('ente.encrypted.txt'));
  await typeFilePassphrase(page, FILE_PASSPHRASE);
  await expect(page.getByRole('heading', { name: '7 accounts found' })).toBeVisible();
  expect(page.workers()).toHaveLength(0);
});

test('the one worker can be started, and no other script by its address', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(extension.url('import.html'));
  const refused = await page.evaluate(() => {
    const outcomeOf = (act: () => unknown) => {
      try {
        act();
        return 'allowed';
      } catch (error) {
        return error instanceof Error ? error.name : 'unknown';
      }
    };
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
    };
    const rules = { createScriptURL: (url: string) => url };
    return {
      text: outcomeOf(() => new Worker('/kdf-worker.js')),
      otherName: outcomeOf(() => trustedTypes.createPolicy('other', rules)),
      once: outcomeOf(() => trustedTypes.createPolicy('latchkey-worker', rules)),
      twice: outcomeOf(() => trustedTypes.createPolicy('latchkey-worker', rules)),
    };
  });
  expect(refused).toEqual({ text: 'TypeError', otherName: 'TypeError', once: 'allowed', twice: 'TypeError' });
});
