import { randomBytes } from 'node:crypto';
import { base32 } from '@scure/base';
import { Extension, expect, test } from './support/chromium.ts';
import { heapOfPage, heapOfWorker, WHOLE_STRINGS } from './support/heap.ts';
import { createVault, FILL_SHORTCUT, fieldText, PASSPHRASE, saveFound, scanQr } from './support/journeys.ts';
import { filesWith, shapesOfKey, shapesOfText } from './support/secret-shapes.ts';
import { openImportPage, saveAll } from './support/transfer.ts';
import { expectOpen, lock, makeRecoveryCode, openSection, tryPassphrase } from './support/vault-page.ts';

test.use({ ownBrowser: true });

const LOCKED = { name: 'Latchkey is locked' };

test('once it is locked, no page, worker, file or log line holds a secret any more', async ({ site }) => {
  test.slow();
  const extension = await Extension.launch({ args: [WHOLE_STRINGS] });
  const { context } = extension;
  const lines: string[] = [];
  context.on('console', (message) => lines.push(message.text()));
  context.on('weberror', (error) => lines.push(String(error.error().stack)));
  const keys = [base32.encode(randomBytes(20)), base32.encode(randomBytes(20))];

  const options = await createVault(extension);
  const web = await context.newPage();
  await web.goto(`${site.url}/setup/hotp`);
  keys.push(await web.locator('[data-key=hotp]').innerText());
  await saveFound(await scanQr(extension, web));
  const importing = await openImportPage(extension);
  const links = keys.slice(0, 2).map((key, i) => `otpauth://totp/Quokka${i}?secret=${key}`);
  await importing.locator('.drop input[type=file]').setInputFiles({
    name: 'links.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(links.join('\n')),
  });
  await saveAll(importing, 2);
  const code = await makeRecoveryCode(options);
  await lock(options);
  await importing.getByRole('heading', LOCKED).waitFor();
  await tryPassphrase(options, PASSPHRASE);
  await expectOpen(options);
  await openSection(options, 'Accounts');
  await options.getByRole('button', { name: 'Edit Quokka0' }).click();
  const popup = await context.newPage();
  await popup.goto(extension.url('popup.html'));
  await popup.getByRole('button', { name: /^Quokka1/ }).click();
  await web.goto(`${site.url}/log-in/code/single`);
  await extension.pressCommand(web, FILL_SHORTCUT);
  await expect.poll(() => fieldText(web)).toMatch(/^\d{6}$/);
  const vaultKey = await options.evaluate(async () => {
    const { unlocked } = await chrome.storage.session.get<Record<string, { vaultKey: string }>>('unlocked');
    return unlocked?.vaultKey ?? '';
  });
  expect(vaultKey).toHaveLength(44);
  const words = ['Quokka0', 'Quokka1', PASSPHRASE, code, vaultKey];
  const secrets = [...keys.flatMap(shapesOfKey), ...words.flatMap(shapesOfText)];
  const found = (heap: string) => secrets.filter((secret) => heap.includes(secret));
  // The search itself works: an open page holds the names, at least.
  expect(found(await heapOfPage(options))).toContain('Quokka0');
  expect(found(await heapOfPage(popup))).toContain('Quokka1');

  const worker = await extension.worker();
  await worker.evaluate(() => {
    const event: unknown = chrome.commands.onCommand;
    (event as { dispatch(...args: unknown[]): void }).dispatch('lock');
  });
  const pages = { options, popup, importing };
  for (const page of Object.values(pages)) await page.getByRole('heading', LOCKED).waitFor();
  for (const [name, page] of Object.entries(pages)) {
    expect(found(await heapOfPage(page)), name).toEqual([]);
  }
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('the browser gives no DevTools session');
  expect(found(await heapOfWorker(browser)), 'worker').toEqual([]);

  expect(found(lines.join('\n')), 'log').toEqual([]);
  await extension.close();
  expect(await filesWith(extension.profileDir, secrets, keys)).toEqual([]);
});
