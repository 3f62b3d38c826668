import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readBackup } from '../../lib/backup/read';
import { canCarry, type ExportFormat, lossOf } from '../../lib/backup/writers/export-capabilities';
import type { OtpAccount } from '../../lib/otp/account';
import { violationsOf } from './support/axe.ts';
import { Extension, expect, test } from './support/chromium.ts';
import { PASSPHRASE, setUpVault } from './support/journeys.ts';
import { answerPicker, downloadOf, savedBy, takePicker } from './support/save-picker.ts';
import { fixturePath, openImportPage, saveAll, typeFilePassphrase } from './support/transfer.ts';

const FILE_PASSPHRASE = 'quite another set of words';

/** The format, and what it is called on the page. */
const FILES: [ExportFormat, string][] = [
  ['aegis-encrypted', 'Aegis, encrypted'],
  ['aegis', 'Aegis, plain'],
  ['ente', 'Ente Auth, plain'],
  ['stratum', 'Stratum, plain'],
  ['2fas', '2FAS, plain'],
  ['bitwarden-authenticator', 'Bitwarden Authenticator, plain'],
  ['keepassxc-csv', 'KeePassXC, plain CSV'],
  ['cxf', 'FIDO Credential Exchange, plain'],
  ['key-uri-list', 'List of otpauth links, plain'],
];

test('every format is written after a warning, and comes back as it was', async ({ extension }) => {
  test.setTimeout(180_000);
  const { page, accounts } = await setUpWithAccounts(extension);
  for (const [format, name] of FILES) {
    await page.getByLabel('Format').selectOption(name);
    await expect(page.getByText('This file is not encrypted')).toBeVisible({
      visible: format !== 'aegis-encrypted',
    });
    const leftOut = accounts.filter((account) => !canCarry(format, account)).length;
    await expect(page.locator('.export-loss summary', { hasText: 'left out' })).toHaveCount(
      leftOut > 0 ? 1 : 0,
    );
    if (format === 'aegis-encrypted') await typeNewPassphrase(page, FILE_PASSPHRASE);
    const file = await savedBy(page, () => confirm(page, 'Save file'));
    expect(file.name).toMatch(new RegExp(`^latchkey-${format}-\\d{4}-\\d\\d-\\d\\d\\.\\w+$`));
    const options = format === 'aegis-encrypted' ? { passphrase: FILE_PASSPHRASE } : {};
    const backup = await readBackup(await readFile(file.path), options);
    expect(backup.rejected, format).toEqual([]);
    expect(backup.accounts.map(essenceOf), format).toEqual(
      accounts.filter((account) => canCarry(format, account)).map(essenceOf),
    );
    const whole = accounts.filter((account) => lossOf(format, [account]).length === 0);
    for (const account of whole) expect(backup.accounts.map(plain), format).toContainEqual(plain(account));

    const again = await openImportPage(extension, file.path);
    if (format === 'aegis-encrypted') await typeFilePassphrase(again, FILE_PASSPHRASE);
    await expect(again.locator('.found-row', { hasText: 'Already in your vault' })).toHaveCount(
      accounts.length - leftOut,
    );
    await again.close();
  }
});

test('a wrong passphrase writes nothing, and leaving shows no codes again', async ({ extension }) => {
  const { page, accounts } = await setUpWithAccounts(extension);
  await page.getByLabel('Format').selectOption('Google Authenticator, QR codes');
  await expect(page.getByText('Whoever films the screen')).toBeVisible();
  await page.getByLabel('Your Latchkey passphrase').fill('not the passphrase');
  await page.getByRole('button', { name: 'Show QR codes' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Wrong passphrase' })).toBeVisible();
  await expect(page.locator('.qr')).toHaveCount(0);

  await confirm(page, 'Show QR codes');
  await expect(page.getByText('1 of 1')).toBeVisible();
  await readQrBack(extension, page, accounts.filter((account) => canCarry('google-batch', account)).length);
  await page.getByRole('link', { name: 'Security' }).click();
  await page.getByRole('link', { name: 'Import & export' }).click();
  await expect(page.locator('.qr')).toHaveCount(0);

  await page.getByLabel('Format').selectOption('Paper sheet with QR codes');
  await confirm(page, 'Show the sheet');
  await expect(page.locator('.sheet-entry')).toHaveCount(accounts.length);
  await expect(page.locator('.sheet-entry').first()).toContainText(/[A-Z2-7]{4} [A-Z2-7]{4}/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Close the sheet' }).click();
  await expect(page.locator('.sheet')).toHaveCount(0);
  expect(await page.content()).not.toContain('class="sheet');
});

test('Google codes of many accounts come one after another and are read back', async ({ extension }) => {
  await setUpVault(extension).then((page) => page.close());
  const links = Array.from(
    { length: 40 },
    (_, i) =>
      `otpauth://totp/Service%20${i}:ann?issuer=Service%20${i}&secret=${'ABCDEFGH'[i % 8]}${'ABCDEFGH'[i >> 3]}AAAAAAAAAAAAAA`,
  );
  const from = await openImportPage(extension);
  await from.locator('.drop input[type=file]').setInputFiles({
    name: 'links.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(links.join('\n')),
  });
  await saveAll(from, 40);
  const page = await openTransfer(extension);
  await page.getByLabel('Format').selectOption('Google Authenticator, QR codes');
  await confirm(page, 'Show QR codes');
  await expect(page.getByText(/^1 of \d$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Previous' })).toBeDisabled();
  await readQrBack(extension, page, 40);
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeDisabled();
  await page.getByRole('button', { name: 'Previous' }).click();
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeEnabled();
});

test('the own backup is saved, checked, and brings a deleted account back', async ({ extension }) => {
  const { page } = await setUpWithAccounts(extension);
  await expect(page.getByText('This vault has no checked backup.')).toBeVisible();
  const file = await savedBy(page, () => page.getByRole('button', { name: 'Save a backup' }).click());
  expect(file.name).toMatch(/^latchkey-backup-\d{4}-\d\d-\d\d\.json$/);
  await expect(page.getByText('No changes since the last checked backup')).toBeVisible();
  expect(file.text).not.toContain('Standard');

  await page.getByRole('link', { name: 'Accounts', exact: true }).click();
  await page.getByRole('button', { name: 'Delete Standard' }).click();
  await expect(page.locator('.account-line', { hasText: 'Standard' })).toHaveCount(1);
  await page.getByRole('link', { name: 'Import & export' }).click();
  await expect(page.getByText('1 change since the last checked backup')).toBeVisible();

  await page.getByLabel('Choose a backup file').setInputFiles(file.path);
  await page.getByLabel("The backup's passphrase or recovery code").fill('wrong passphrase');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Wrong passphrase' })).toBeVisible();
  await page.getByLabel("The backup's passphrase or recovery code").fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('1 account would change.')).toBeVisible();
  await expect(page.locator('.restore-list')).toContainText('Standard');
  await expect(page.locator('.restore-list')).toContainText('Back from the trash');
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('Restored.')).toBeVisible();
  await expectAccounts(page, 8);

  await page.getByRole('button', { name: 'Undo restore' }).click();
  await expect(page.getByText('The vault is as before.')).toBeVisible();
  await expectAccounts(page, 7);
});

const NEVER = 'This vault has no checked backup.';
const SAVED = /^Saved/;

test('nothing is called saved when the picker is closed, or the file is refused or comes out otherwise', async ({
  extension,
}) => {
  const { page } = await setUpWithAccounts(extension);
  const save = page.getByRole('button', { name: 'Save a backup' });
  await answerPicker(page, 'cancel');
  await save.click();
  await expect(page.getByText('Nothing was saved.')).toBeVisible();
  for (const answer of ['lose a byte', 'refuse at the end'] as const) {
    await answerPicker(page, answer);
    await save.click();
    await expect(page.getByRole('alert').filter({ hasText: 'could not be saved there' })).toBeVisible();
    await expect(page.getByText('Nothing was saved.')).toBeHidden();
  }
  await expect(page.getByText(SAVED)).toHaveCount(0);
  await expect(page.getByText(NEVER)).toBeVisible();
  await savedBy(page, () => save.click());
  await expect(page.getByText(NEVER)).toBeHidden();
});

test.describe('where the browser keeps refusing from then on', () => {
  test.use({ ownBrowser: true });

  test('a download that the browser refuses is not called saved', async ({ extension }) => {
    const { page } = await setUpWithAccounts(extension);
    const cdp = await extension.context.newCDPSession(page);
    await cdp.send('Page.setDownloadBehavior', { behavior: 'deny' });
    await takePicker(page);
    await page.getByRole('button', { name: 'Save a backup' }).click();
    const handed = page.getByText(/^Handed latchkey-backup-.* to the browser/);
    await expect(handed).toBeVisible();
    await expect(page.getByText(SAVED)).toHaveCount(0);
    await expect(page.getByText(NEVER)).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });
});

test('a file that was only handed to the browser counts once it was chosen and read', async ({
  extension,
}) => {
  const { page } = await setUpWithAccounts(extension);
  const file = await downloadOf(page, () => page.getByRole('button', { name: 'Save a backup' }).click());
  await page.getByLabel('Choose the saved file').setInputFiles(fixturePath('aegis.plain.json'));
  await expect(page.getByRole('alert').filter({ hasText: 'does not know this kind of file' })).toBeVisible();
  await expect(page.getByText(NEVER)).toBeVisible();
  await page.getByLabel('Choose the saved file').setInputFiles(file.path);
  await expect(page.getByText(/^Saved as .*, read back and checked/)).toBeVisible();
  await expect(page.getByText('No changes since the last checked backup')).toBeVisible();

  // An export for another app, the same way.
  await page.getByLabel('Format').selectOption('Aegis, plain');
  const plain = await downloadOf(page, () => confirm(page, 'Save file'));
  await expect(page.getByText(/^Handed latchkey-aegis-/)).toBeVisible();
  await page.getByLabel('Choose the saved file').setInputFiles(file.path);
  await expect(page.getByRole('alert').filter({ hasText: 'not the file just saved' })).toBeVisible();
  await page.getByLabel('Choose the saved file').setInputFiles(plain.path);
  await expect(page.getByText('and read it back.')).toBeVisible();
});

test('a damaged or foreign backup is told from a good one', async ({ extension }) => {
  const { page } = await setUpWithAccounts(extension);
  const file = await savedBy(page, () => page.getByRole('button', { name: 'Save a backup' }).click());
  const check = (text: string) =>
    page.getByLabel('Check a backup file').setInputFiles({
      name: 'some.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  await check(file.text);
  await expect(page.getByText('some.json is whole and belongs to this vault')).toBeVisible();
  await check(file.text.slice(0, -100));
  await expect(page.getByText('The file is damaged or incomplete')).toBeVisible();
  await check('{}');
  await expect(page.getByText('does not know this kind of file')).toBeVisible();

  // The import page takes the backup, too.
  const again = await openImportPage(extension, file.path);
  await typeFilePassphrase(again, PASSPHRASE);
  await expect(again.locator('.found-row', { hasText: 'Already in your vault' })).toHaveCount(8);
});

test('a backup becomes the vault of a browser that has none', async ({ extension }) => {
  const { page } = await setUpWithAccounts(extension);
  const file = await savedBy(page, () => page.getByRole('button', { name: 'Save a backup' }).click());

  const fresh = await Extension.launch();
  const first = await fresh.context.newPage();
  await first.goto(fresh.url('options.html'));
  await first.getByLabel('Choose a backup file').setInputFiles(file.path);
  const secret = first.getByLabel("The backup's passphrase or recovery code");
  await secret.fill('wrong passphrase');
  await first.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(first.getByRole('alert').filter({ hasText: 'Wrong passphrase' })).toBeVisible();
  await secret.fill(PASSPHRASE);
  await first.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(first.locator('.account-line')).toHaveCount(8);
  await fresh.close();
});

/** A vault with the eight accounts of the Aegis sample, open on the section. */
async function setUpWithAccounts(extension: Extension) {
  await setUpVault(extension).then((page) => page.close());
  const { accounts } = await readBackup(await readFile(fixturePath('aegis.plain.json')));
  const from = await openImportPage(extension, fixturePath('aegis.plain.json'));
  await saveAll(from, accounts.length);
  await from.close();
  return { page: await openTransfer(extension), accounts };
}

async function openTransfer(extension: Extension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html#transfer'));
  await page.getByRole('heading', { name: 'Import & export' }).waitFor();
  return page;
}

async function confirm(page: Page, button: string): Promise<void> {
  await page.getByLabel('Your Latchkey passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: button }).click();
}

async function typeNewPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('New passphrase for the file').fill(passphrase);
  await page.getByLabel("Repeat the file's passphrase").fill(passphrase);
}

/** Photographs each of the QR codes that the page shows and gives the pictures to the import page. */
async function readQrBack(extension: Extension, page: Page, count: number): Promise<void> {
  const pictures: { name: string; mimeType: string; buffer: Buffer }[] = [];
  const next = page.getByRole('button', { name: 'Next', exact: true });
  for (;;) {
    const buffer = await page.locator('.qr').screenshot();
    pictures.push({ name: `${pictures.length}.png`, mimeType: 'image/png', buffer });
    if ((await next.count()) === 0 || (await next.isDisabled())) break;
    await next.click();
  }
  const again = await openImportPage(extension);
  await again.locator('.drop input[type=file]').setInputFiles(pictures);
  await expect(again.locator('.found-row', { hasText: 'Already in your vault' })).toHaveCount(count, {
    timeout: 30_000,
  });
  await again.close();
}

/** Counts in a tab of its own: what the section has on show is gone when it is left. */
async function expectAccounts(page: Page, count: number): Promise<void> {
  const list = await page.context().newPage();
  await list.goto(page.url().replace('#transfer', '#accounts'));
  await expect(list.getByText(`${count} accounts`)).toBeVisible();
  await list.close();
}

/** What an account is, whatever its format has no room for. */
function essenceOf({ kind, secret, algorithm, digits, period, counter, issuer, label, pin }: OtpAccount) {
  return { kind, secret: [...secret], algorithm, digits, period, counter, issuer, label, pin };
}

function plain(account: OtpAccount) {
  return { ...account, secret: [...account.secret] };
}
