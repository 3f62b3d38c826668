import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { openBackupFile } from '../../lib/vault/backup/open-backup-file';
import { envelopeContext, formatEnvelope } from '../../lib/vault/format/envelope';
import { seal } from '../../lib/vault/format/sealed';
import { importVaultKey } from '../../lib/vault/unlock/read-vault';
import { findChromium } from '../../scripts/browsers.ts';
import { buildRescuePage } from '../../scripts/rescue-page.ts';
import { violationsOf } from './support/axe.ts';
import { type Extension, expect, test } from './support/chromium.ts';
import { PASSPHRASE, setUpVault } from './support/journeys.ts';
import { damaged, expectCodes, LINKS, READ_CODES, type ShownCodes } from './support/rescue.ts';
import { downloadOf, savedBy } from './support/save-picker.ts';
import { openImportPage, saveAll } from './support/transfer.ts';
import { makeRecoveryCode, openSection } from './support/vault-page.ts';
import { goodVectors, VECTORS, type Vector } from './support/vectors.ts';

test('the saved page opens the saved backup from disk without a network, in a browser without Latchkey', async ({
  extension,
}) => {
  const { backup, recoveryCode, rescue } = await saveBoth(extension);
  await withRescuePage(rescue.path, async (page) => {
    expect(await page.title()).toBe('Latchkey rescue page');
    for (const secret of [PASSPHRASE, recoveryCode.toLowerCase()]) {
      await page.reload();
      await openFile(page, backup.path, secret);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('4 accounts in this backup');
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      expectCodes((await page.evaluate(READ_CODES)) as ShownCodes, 7);
    }
    await page.getByRole('button', { name: 'Show the one after: Lighthouse (ann)' }).click();
    await expect(page.getByText('The next code (counter 8)')).toBeVisible();
    expectCodes((await page.evaluate(READ_CODES)) as ShownCodes, 8);

    const links = await downloadOf(page, () =>
      page.getByRole('button', { name: 'Save as a text file' }).click(),
    );
    const lines = links.text.trim().split('\n');
    expect(lines).toHaveLength(LINKS.length);
    for (const [i, link] of LINKS.entries()) expectSameKey(lines[i] ?? '', link, '8');
    await page.getByRole('button', { name: 'QR code and key of Harbor (ann)' }).click();
    expect(readQr(await page.locator('.qr').screenshot())).toBe(lines[0]);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied the link of Harbor' })).toBeVisible();
    await expectGoodLooks(page);
  });
});

test('what cannot be opened is refused, each with its own sentence, and nothing is shown', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  await openSection(page, 'Import & export');
  const { text } = await savedBy(page, () => page.getByRole('button', { name: 'Save a backup' }).click());
  await withRescuePage(await builtPage(), async (page) => {
    const rows = [
      ['{"accounts":[]}', 'This is no Latchkey backup.'],
      [text.slice(0, -40), 'was cut off or changed'],
      [text.replace('"version":1', '"version":2'), 'A newer Latchkey'],
      [text.replace('"memoryKiB":65536', '"memoryKiB":4194304'), 'too much memory or time'],
    ] as const;
    for (const [file, sentence] of rows) {
      await choose(page, file);
      await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
      await expect(page.locator('#secret')).toHaveCount(0);
    }
    await choose(page, text);
    await typeSecret(page, `${PASSPHRASE}!`);
    await expect(page.getByRole('alert').filter({ hasText: 'neither the passphrase nor' })).toBeVisible();
    await expectGoodLooks(page);
    await choose(page, damaged(text));
    await typeSecret(page, PASSPHRASE);
    await expect(page.getByRole('alert').filter({ hasText: 'is right, but the accounts' })).toBeVisible();
    await expect(page.locator('.rescue-row')).toHaveCount(0);

    const whole = { ...VAULT_ACCOUNT, id: 'b', issuer: 'Bank' };
    await choose(page, await holding(text, [{ ...VAULT_ACCOUNT, kind: 'of another kind' }, whole]));
    await typeSecret(page, PASSPHRASE);
    const left = page.getByRole('alert').filter({ hasText: '1 entry is damaged and not shown' });
    await expect(left.getByRole('listitem')).toHaveText('Harbor, ann');
    await expect(page.locator('.rescue-row')).toHaveText(/Bank/);

    await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    await page.reload();
    await expect(page.getByText('cannot decrypt files on disk')).toBeVisible();
  });
});

/** An account as the contents of a backup have it. */
const VAULT_ACCOUNT = {
  id: 'a',
  kind: 'totp',
  issuer: 'Harbor',
  label: 'ann',
  secret: btoa('12345678901234567890'),
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
  tags: [],
  sites: [],
  createdAt: 1,
  updatedAt: 1,
  position: 1,
};

/** A backup of the same vault that holds something else. */
async function holding(text: string, accounts: unknown[]): Promise<string> {
  const { envelope, vaultKey } = await openBackupFile(text, PASSPHRASE, undefined);
  const bytes = new TextEncoder().encode(JSON.stringify({ accounts }));
  const contents = await seal(await importVaultKey(vaultKey), bytes, envelopeContext(envelope));
  return formatEnvelope({ ...envelope, contents });
}

test('every vector of the format opens', async () => {
  await withRescuePage(await builtPage(), async (page) => {
    for (const vector of await goodVectors()) {
      for (const { secret } of vector.ways.filter(({ type }) => type !== 'passkey')) {
        await expectVector(page, vector, secret);
      }
    }
  });
});

/** Opens one at each of its times and compares. */
async function expectVector(page: Page, { file, accounts, codes }: Vector, secret: string): Promise<void> {
  const times = Map.groupBy(codes, ({ at }) => at);
  for (const [at, codesThen] of times.size > 0 ? times : [[0, []] as const]) {
    await page.clock.setFixedTime(at * 1_000);
    await page.reload();
    await openFile(page, join(VECTORS, file), secret);
    const title = page.getByRole('heading', { level: 1 });
    await expect(title, file).toContainText('in this backup');
    for (const details of await page.locator('details').all()) await details.click();
    const listed = Number.parseInt(`${await title.textContent()}`.replace(/^No/, '0'), 10);
    const trashed = Number.parseInt((await page.locator('summary').allTextContents())[0] ?? '0', 10);
    expect(listed + trashed, file).toBe(accounts);
    const shown = await page.locator('.rescue-code .code').allTextContents();
    for (const { code } of codesThen) expect(shown, `${file} at ${at}`).toContain(code);
  }
}

/** Saves a backup of all links, and the rescue page that is offered beside it. */
async function saveBoth(extension: Extension) {
  const page = await setUpVault(extension);
  const from = await openImportPage(extension);
  const buffer = Buffer.from(LINKS.join('\n'));
  await from
    .locator('.drop input[type=file]')
    .setInputFiles({ name: 'l.txt', mimeType: 'text/plain', buffer });
  await saveAll(from, LINKS.length);
  await from.close();
  const recoveryCode = await makeRecoveryCode(page);
  await openSection(page, 'Import & export');
  const offer = page.locator('.rescue-offer');
  await expect(page.getByRole('heading', { name: 'Rescue page' })).toBeVisible();
  await expect(offer).toHaveCount(0);
  const backup = await savedBy(page, () => page.getByRole('button', { name: 'Save a backup' }).click());
  await expect(offer).toContainText('opens this backup even without Latchkey');
  await page.reload();
  const rescue = await savedBy(page, () =>
    offer.getByRole('button', { name: 'Save the rescue page' }).click(),
  );
  expect(rescue.name).toBe('latchkey-rescue.html');
  expect(rescue.text).toBe(await buildRescuePage());
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Rescue page' })).toBeVisible();
  await expect(offer).toHaveCount(0);
  return { backup, recoveryCode, rescue };
}

/** The page as a build makes it, on this disk. */
async function builtPage(): Promise<string> {
  const path = test.info().outputPath('rescue.html');
  await writeFile(path, await buildRescuePage());
  return path;
}

/** Opens the page from disk in a browser that has never heard of Latchkey; it may ask for nothing and complain of nothing. */
async function withRescuePage(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium() });
  const url = `file://${path}`;
  const unwanted: string[] = [];
  try {
    const context = await browser.newContext();
    await context.setOffline(true);
    const page = await context.newPage();
    page.on('request', (request) => request.url() === url || unwanted.push(request.url()));
    page.on('console', (message) => unwanted.push(message.text()));
    page.on('pageerror', (error) => unwanted.push(error.message));
    await page.goto(url);
    await use(page);
    expect(unwanted).toEqual([]);
  } finally {
    await browser.close();
  }
}

async function openFile(page: Page, path: string, secret: string): Promise<void> {
  await choose(page, await readFile(path, 'utf8'));
  await typeSecret(page, secret);
}

async function choose(page: Page, text: string): Promise<void> {
  const file = { name: 'latchkey-backup.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
}

async function typeSecret(page: Page, secret: string): Promise<void> {
  await page.getByLabel("The backup's passphrase or recovery code").fill(secret);
  await page.keyboard.press('Enter');
}

/** No violation in either theme, and nothing that sticks out at 320 pixels. */
async function expectGoodLooks(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page), colorScheme).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
}

/** Whether two links say the same where both say something. */
function expectSameKey(written: string, given: string, counter: string): void {
  const [one, other] = [new URL(written), new URL(given)];
  expect(one.host).toBe(other.host);
  for (const [name, value] of other.searchParams) {
    expect(one.searchParams.get(name), name).toBe(name === 'counter' ? counter : value);
  }
}

function readQr(png: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(png);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}
