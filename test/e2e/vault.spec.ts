import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe.ts';
import { changeCopies } from './support/change-copies.ts';
import { expect, test } from './support/chromium.ts';
import { PASSPHRASE, setUpVault } from './support/journeys.ts';
import { savedBy } from './support/save-picker.ts';
import {
  addAccount,
  addAuthenticator,
  card,
  expectOpen,
  lock,
  makeRecoveryCode,
  openSection,
  passCheck,
  showRecoveryCode,
  tryPassphrase,
} from './support/vault-page.ts';

const NEXT = 'another set of calm words';

test('a recovery code counts once it is typed back, opens the vault and replaces the passphrase', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  await extension.context.grantPermissions(['clipboard-read']);
  await addAccount(page, 'Harbor');
  const code = await showRecoveryCode(page);
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied the recovery code' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code.replaceAll(' ', '-'));

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.recovery-code')).toBeVisible();
  await expect(page.getByRole('button', { name: 'I have kept it' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: 'I have kept it' }).click();
  await expect(page.locator('.recovery-code')).toHaveCount(0);
  const other = code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`;
  await page.getByLabel('Type the recovery code back').fill(other);
  await page.getByRole('button', { name: 'Turn the code on' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'not the code that was shown' })).toBeVisible();
  const ways = card(page, 'Ways to unlock');
  await expect(ways.getByRole('listitem')).toHaveCount(1);
  await page.getByLabel('Type the recovery code back').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Turn the code on' }).click();
  await expect(ways.getByRole('listitem')).toHaveCount(2);

  await lock(page);
  await page.getByRole('button', { name: 'Forgot the passphrase?' }).click();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByLabel('Recovery code').fill(other);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'does not open this vault' })).toBeVisible();
  await page.getByLabel('Recovery code').fill(code);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByRole('heading', { name: 'Choose a new passphrase' }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByLabel('New passphrase', { exact: true }).fill(NEXT);
  await page.getByLabel('Repeat new passphrase').fill(NEXT);
  await page.getByRole('button', { name: 'Set the new passphrase' }).click();
  await expectOpen(page);

  await lock(page);
  await tryPassphrase(page, PASSPHRASE);
  await expect(page.getByRole('alert').filter({ hasText: 'Wrong passphrase.' })).toBeVisible();
  await tryPassphrase(page, NEXT);
  await expectOpen(page);
  await openSection(page, 'Accounts');
  await expect(page.getByRole('button', { name: 'Edit Harbor' })).toBeVisible();
});

test('ways in are renamed and removed, but never the last passphrase', async ({ extension }) => {
  const page = await setUpVault(extension);
  await makeRecoveryCode(page);
  const ways = card(page, 'Ways to unlock');
  await ways.getByRole('button', { name: 'Rename Recovery code' }).click();
  await ways.getByLabel('Name').fill('Sheet in the drawer');
  await ways.getByRole('button', { name: 'Save name' }).click();
  await expect(ways.locator('strong', { hasText: 'Sheet in the drawer' })).toBeVisible();
  await expect(ways.getByRole('button', { name: 'Remove Passphrase' })).toHaveCount(0);
  await expect(ways.getByText('Can be changed, not removed')).toBeVisible();

  await ways.getByRole('button', { name: 'Remove Sheet in the drawer' }).click();
  expect(await violationsOf(page)).toEqual([]);
  await ways.getByRole('button', { name: 'Keep' }).click();
  await expect(ways.getByRole('listitem')).toHaveCount(2);
  await ways.getByRole('button', { name: 'Remove Sheet in the drawer' }).click();
  await ways.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(ways.getByRole('listitem')).toHaveCount(1);

  await lock(page);
  await page.getByRole('button', { name: 'Forgot the passphrase?' }).click();
  await expect(page.getByText('This vault has no recovery code')).toBeVisible();
});

test('a recovery code stands in for the forgotten passphrase while the vault is open', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  const code = await makeRecoveryCode(page);
  const change = card(page, 'Change passphrase');
  await change.getByRole('button', { name: 'Use the recovery code instead' }).click();
  await change.getByLabel('Recovery code').fill(code);
  await change.getByLabel('New passphrase', { exact: true }).fill(NEXT);
  await change.getByLabel('Repeat new passphrase').fill(NEXT);
  await change.getByRole('button', { name: 'Change passphrase' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Passphrase changed' })).toBeVisible();
  await lock(page);
  await tryPassphrase(page, NEXT);
  await expectOpen(page);
});

test('a passkey with PRF is added, opens the vault, and opens it no more once removed', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  const [cdp, authenticatorId] = await addAuthenticator(page, true);
  await addPasskey(page, 'Desk');
  const ways = card(page, 'Ways to unlock');
  await expect(ways.locator('strong', { hasText: 'Desk' })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await lock(page);
  await page.getByRole('button', { name: 'Unlock with a passkey' }).click();
  await expectOpen(page);

  await lock(page);
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.getByRole('button', { name: 'Unlock with a passkey' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'No passkey was given' })).toBeVisible();
  await tryPassphrase(page, PASSPHRASE);
  await expectOpen(page);

  await openSection(page, 'Security');
  await ways.getByRole('button', { name: 'Remove Desk' }).click();
  await ways.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(ways.getByRole('listitem')).toHaveCount(1);
  await lock(page);
  await page.getByRole('button', { name: 'Forgot the passphrase?' }).waitFor();
  await expect(page.getByRole('button', { name: 'Unlock with a passkey' })).toHaveCount(0);
});

test('a passkey without PRF is refused and leaves the vault as it was', async ({ extension }) => {
  const page = await setUpVault(extension);
  await addAuthenticator(page, false);
  await addPasskey(page, 'Old key');
  await expect(page.getByRole('alert').filter({ hasText: 'no PRF extension' })).toBeVisible();
  await expect(card(page, 'Ways to unlock').getByRole('listitem')).toHaveCount(1);
});

async function addPasskey(page: Page, name: string): Promise<void> {
  await openSection(page, 'Security');
  const passkeys = card(page, 'Passkeys');
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
  await passCheck(passkeys);
  await passkeys.getByLabel('Name').fill(name);
  await passkeys.getByRole('button', { name: 'Create the passkey' }).click();
}

test('an earlier state is looked at, restored and undone', async ({ extension }) => {
  const page = await setUpVault(extension);
  await addAccount(page, 'Harbor');
  await addAccount(page, 'Lighthouse');
  await page.getByRole('button', { name: 'Delete Harbor' }).click();
  await openSection(page, 'History');
  const states = page.getByRole('listitem').filter({ has: page.locator('time') });
  await expect(states).toHaveCount(4);
  await expect(states.first()).toContainText('Now');

  // The third: Harbor alone, before Lighthouse came.
  await states
    .nth(2)
    .getByRole('button', { name: /^See what would change/ })
    .click();
  await expect(states.nth(2)).toContainText('Would go away');
  await expect(states.nth(2)).toContainText('Lighthouse');
  await expect(states.nth(2)).toContainText('Harbor: Out of the trash');
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Restore this state' }).click();
  const status = page.getByRole('status');
  await expect(status).toContainText('Restored this earlier state');
  await expect(states).toHaveCount(5);
  await status.getByRole('button', { name: 'Undo' }).click();
  await expect(status).toContainText('Your accounts are as before');
  await openSection(page, 'Accounts');
  await expect(page.getByRole('button', { name: 'Edit Lighthouse' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit Harbor' })).toHaveCount(0);
});

test('the trash tells the days, asks before it is emptied, and even that is undone', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  await addAccount(page, 'Harbor');
  await page.getByRole('button', { name: 'Delete Harbor' }).click();
  await expect(page.getByText('30 days left')).toBeVisible();
  await page.getByRole('button', { name: 'Empty the trash' }).click();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByRole('heading', { name: 'Recently deleted' })).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'Recently deleted' })).toBeVisible();
  await page.getByRole('button', { name: 'Restore Harbor' }).click();
  await expect(page.getByRole('button', { name: 'Edit Harbor' })).toBeVisible();
});

test('what another window saved meanwhile outlives the undoing of a restoration and of an emptied trash', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  await addAccount(page, 'Harbor');
  await addAccount(page, 'Lighthouse');
  await addAccount(page, 'Mill');
  const other = await extension.context.newPage();
  await other.goto(page.url());
  await page.getByRole('button', { name: 'Delete Harbor' }).click();
  await page.getByRole('button', { name: 'Empty the trash' }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByRole('heading', { name: 'Recently deleted' })).toHaveCount(0);
  await other.getByRole('button', { name: 'Delete Lighthouse' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  for (const name of ['Harbor', 'Lighthouse'])
    await expect(page.getByRole('button', { name: `Restore ${name}` })).toBeVisible();

  await openSection(page, 'History');
  const states = page.getByRole('listitem').filter({ has: page.locator('time') });
  // Before anything was deleted.
  await states
    .nth(4)
    .getByRole('button', { name: /^See what would change/ })
    .click();
  await page.getByRole('button', { name: 'Restore this state' }).click();
  await expect(page.getByRole('status')).toContainText('Restored this earlier state');
  await other.getByRole('button', { name: 'Delete Mill' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await openSection(page, 'Accounts');
  for (const name of ['Harbor', 'Lighthouse', 'Mill'])
    await expect(page.getByRole('button', { name: `Restore ${name}` })).toBeVisible();
});

test('wrong passphrases in a row are slowed, in the page and in the popup, and the wait is told', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  await lock(page);
  for (let i = 0; i < 5; i++) {
    await tryPassphrase(page, `wrong guess number ${i}`);
    await expect(page.getByRole('alert').filter({ hasText: 'Wrong passphrase.' })).toBeVisible();
  }
  await expect(page.getByRole('alert').filter({ hasText: 'Too many wrong passphrases' })).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/^Try again in [1-5] seconds?\.$/);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeDisabled();
  expect(await violationsOf(page)).toEqual([]);
  await expect(page.getByRole('timer')).toHaveCount(0);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expectOpen(page);

  // A wait that is long enough for a busy machine to open the popup meanwhile.
  await lock(page);
  await page.evaluate(() =>
    chrome.storage.session.set({ tries: { failures: 12, until: Math.floor(Date.now() / 1000) + 300 } }),
  );
  const popup = await extension.context.newPage();
  await popup.goto(extension.url('popup.html'));
  await expect(popup.getByRole('timer')).toHaveText(/^Try again in \d+ seconds\.$/);
});

test('a weak passphrase needs an explicit choice', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  const create = page.getByRole('button', { name: 'Create my vault' });
  await page.getByLabel('Passphrase', { exact: true }).fill('password12');
  await page.getByLabel('Repeat passphrase').fill('password12');
  await expect(page.getByText('This passphrase is weak')).toBeVisible();
  await expect(create).toBeDisabled();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByLabel('Use it anyway').check();
  await expect(create).toBeEnabled();
  await page.getByLabel('Passphrase', { exact: true }).fill('password123');
  await page.getByLabel('Repeat passphrase').fill('password123');
  await expect(page.getByLabel('Use it anyway')).not.toBeChecked();
  await expect(create).toBeDisabled();
  await page.getByLabel('Use it anyway').check();
  await create.click();
  await expectOpen(page);
});

test('the popup leads to the other ways in', async ({ extension }) => {
  const page = await setUpVault(extension);
  await lock(page);
  await page.close();
  const popup = await extension.context.newPage();
  await popup.goto(extension.url('popup.html'));
  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Forgot the passphrase?' }).click();
  await (await opened).getByRole('heading', { name: 'Latchkey is locked' }).waitFor();
});

test('a damaged vault has its screen, and its bytes can be saved', async ({ extension }) => {
  const page = await setUpVault(extension);
  await lock(page);
  await changeCopies(page, 'damage');
  await page.reload();
  await page.getByRole('heading', { name: 'The vault cannot be read' }).waitFor();
  await expect(page.getByText('Nothing was deleted or overwritten')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  const { text } = await savedBy(page, () => page.getByRole('button', { name: 'Save these copies' }).click());
  const copies = JSON.parse(text);
  expect(copies[0]).toContain('latchkey-vault');
  expect(copies[0].length).toBe(100);
});

test('a vault of a newer version is left alone, and says so', async ({ extension }) => {
  const page = await setUpVault(extension);
  await lock(page);
  await changeCopies(page, 'make newer');
  await page.reload();
  await page.getByRole('heading', { name: 'A newer Latchkey made this vault' }).waitFor();
  await expect(page.getByText('Update Latchkey')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test('a store that does not answer is no first run', async ({ extension }) => {
  const page = await setUpVault(extension);
  await lock(page);
  await changeCopies(page, 'hide');
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('the disk is gone', 'UnknownError');
    };
  });
  await page.reload();
  await page.getByRole('heading', { name: "The browser's storage does not answer" }).waitFor();
  await expect(page.getByText('Restart the browser')).toBeVisible();
});

test('a copy that was damaged while others are whole is put aside, and can be saved', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  await addAccount(page, 'Harbor');
  await lock(page);
  await page.evaluate(() => chrome.storage.local.set({ 'vault.a': 'torn', 'vault.b': 'torn' }));
  await page.reload();
  await tryPassphrase(page, PASSPHRASE);
  await expect(page.getByText('was set aside')).toBeVisible();
  await page.getByRole('link', { name: 'Show it' }).click();
  await expect(page.getByRole('button', { name: 'Save these copies' })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});
