import { execFileSync } from 'node:child_process';
import { Extension, expect, test } from './support/chromium.ts';
import {
  FILL_SHORTCUT,
  fieldText,
  logIn,
  PASSPHRASE,
  saveFound,
  scanQr,
  sendFilledCode,
  setUpVault,
  signUp,
  turnOn,
} from './support/journeys.ts';

/** What an independent program makes of a key right now. */
const oathtool = (secret: string): string =>
  execFileSync('oathtool', ['--totp', '-b', secret]).toString().trim();

for (const picture of ['img', 'canvas', 'svg', 'cross-origin']) {
  test(`a QR code shown as ${picture} is imported by right click, and its code is accepted`, async ({
    extension,
    site,
  }) => {
    await setUpVault(extension);
    const page = await extension.context.newPage();
    await signUp(page, site.url, `${picture}@example.com`);
    await page.goto(`${site.url}/setup/${picture}`);
    const window = await scanQr(extension, page);
    await expect(window.getByRole('heading', { name: 'Add this account?' })).toBeVisible();
    await expect(window.locator('.details')).toContainText('Harbor');
    await expect(window.locator('.details')).toContainText(`${picture}@example.com`);
    await expect(window.locator('.details')).toContainText(new URL(site.url).host);
    await turnOn(page, await saveFound(window));
  });
}

for (const asks of ['single', 'boxes', 'react', 'react-boxes']) {
  test(`the command fills the ${asks} field, and the service lets in`, async ({ extension, site }) => {
    await setUpVault(extension);
    const page = await extension.context.newPage();
    const email = `${asks}@example.com`;
    await signUp(page, site.url, email);
    await page.goto(`${site.url}/setup/img`);
    await turnOn(page, await saveFound(await scanQr(extension, page)));
    await logIn(page, site.url, email, asks);
    await extension.pressCommand(page, FILL_SHORTCUT);
    await sendFilledCode(page);
  });
}

test('the context menu and the popup fill too, and the popup copies', async ({ extension, site }) => {
  await setUpVault(extension);
  const page = await extension.context.newPage();
  await signUp(page, site.url, 'ways@example.com');
  await page.goto(`${site.url}/setup/img`);
  const secret = await page.locator('[data-key=plain]').innerText();
  await turnOn(page, await saveFound(await scanQr(extension, page)));

  await logIn(page, site.url, 'ways@example.com', 'single');
  await extension.chooseMenuItem(page.locator('#code'), 'fill-here');
  await sendFilledCode(page);

  await logIn(page, site.url, 'ways@example.com', 'boxes');
  const popup = await extension.pressAction(page);
  expect(await popup.text('.codes-title')).toBe('This site');
  expect(await popup.text('.row-first')).toBe('Harbor');
  await popup.click('.row .button.primary');
  await sendFilledCode(page);

  await page.goto(`${site.url}/home`);
  const again = await extension.pressAction(page);
  await again.waitFor('.row');
  await again.press('Enter');
  expect(await again.text('.toast')).toContain('Copied the code of Harbor');
  expect((await again.text('.row-code')).replace(/\s/g, '')).toBe(oathtool(secret));
  await extension.context.grantPermissions(['clipboard-read']);
  await again.close();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\d{6}$/);
});

test('no code goes to another site, to a frame, to a text message field, or where there is no field', async ({
  extension,
  site,
}) => {
  await setUpVault(extension);
  const page = await extension.context.newPage();
  await signUp(page, site.url, 'careful@example.com');
  await page.goto(`${site.url}/setup/img`);
  await turnOn(page, await saveFound(await scanQr(extension, page)));

  const neighbour = site.url.replace('localhost', 'harbor.localhost');
  const refusals = [
    [`${neighbour}/log-in/code/single`, 'No account for this site yet'],
    [`${site.otherUrl}/code`, 'No account for this site yet'],
    [`${site.url}/log-in/code/frame`, 'No code field'],
    [`${site.url}/log-in/code/sms`, 'text message'],
    [`${site.url}/checkout`, 'No code field'],
  ] as const;
  for (const [url, reason] of refusals) {
    await page.goto(url);
    await extension.pressCommand(page, FILL_SHORTCUT);
    const popup = await extension.findPopup();
    expect(await popup.text('.problem'), url).toContain(reason);
    await popup.close();
    expect(await fieldText(page), url).toBe('');
  }
});

test('a locked vault fills nothing, and fills once it is unlocked', async ({ extension, site }) => {
  const options = await setUpVault(extension);
  const page = await extension.context.newPage();
  await signUp(page, site.url, 'locked@example.com');
  await page.goto(`${site.url}/setup/img`);
  await turnOn(page, await saveFound(await scanQr(extension, page)));
  await options.getByRole('button', { name: 'Lock now' }).click();
  await expect(options.getByRole('heading', { name: 'Latchkey is locked' })).toBeVisible();

  await logIn(page, site.url, 'locked@example.com', 'single');
  await extension.pressCommand(page, FILL_SHORTCUT);
  const popup = await extension.findPopup();
  await popup.waitFor('#passphrase');
  expect(await fieldText(page)).toBe('');
  await popup.click('#passphrase');
  await popup.type('not the passphrase');
  await popup.press('Enter');
  expect(await popup.text('.problem')).toContain('Wrong passphrase');
  await popup.evaluate(`document.querySelector('#passphrase').select()`);
  await popup.type(PASSPHRASE);
  await popup.press('Enter');
  await popup.waitFor('.row .button.primary');
  await popup.click('.row .button.primary');
  await sendFilledCode(page);
});

test('the unlocked vault outlives its worker and not the browser', async ({ extension }) => {
  const options = await setUpVault(extension);
  await extension.stopWorker();
  await options.reload();
  await expect(options.getByRole('navigation', { name: 'Sections' })).toBeVisible();

  const { profileDir } = extension;
  await extension.close();
  const restarted = await Extension.launch({ profileDir });
  const page = await restarted.context.newPage();
  await page.goto(restarted.url('options.html'));
  await expect(page.getByRole('heading', { name: 'Latchkey is locked' })).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await restarted.close();
});

test('a key that is there is recognised, and another under its name is kept beside it', async ({
  extension,
  site,
}) => {
  const options = await setUpVault(extension);
  const page = await extension.context.newPage();
  await signUp(page, site.url, 'twice@example.com');
  await page.goto(`${site.url}/setup/img`);
  await saveFound(await scanQr(extension, page));
  const again = await scanQr(extension, page);
  await expect(again.getByText('Already in your vault')).toBeVisible();
  await expect(again.getByRole('heading', { name: 'You have this account' })).toBeVisible();
  await expect(again.getByRole('button', { name: 'Save' })).toHaveCount(0);
  await again.getByRole('button', { name: 'Done' }).click();

  await page.goto(`${site.url}/setup/hotp`);
  const other = await scanQr(extension, page);
  await expect(other.getByText('Both stay')).toBeVisible();
  await saveFound(other);
  await options.bringToFront();
  await expect(options.locator('.account-line')).toHaveCount(2);
});

test('a key is generated, scanned by a phone, verified, saved, edited, deleted and brought back', async ({
  extension,
}) => {
  const page = await setUpVault(extension);
  await page.getByRole('link', { name: 'Add account' }).click();
  await page.getByRole('radio', { name: 'Make a random key' }).click();
  await page.getByRole('textbox', { name: 'Service' }).fill('Lighthouse');
  await page.getByRole('textbox', { name: 'Account' }).fill('keeper@example.com');
  const secret = (await page.locator('.key-letters').innerText()).replace(/\s/g, '');
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  const phone = (offset: number) =>
    execFileSync('oathtool', ['--totp', '-b', '--now', `${offset} seconds`, secret])
      .toString()
      .trim();

  await page.getByRole('textbox', { name: 'Code' }).fill('000000');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('No code of this key')).toBeVisible();
  await page.getByRole('textbox', { name: 'Code' }).fill(phone(60));
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText("clock is about 1 min behind your phone's")).toBeVisible();
  await page.getByRole('textbox', { name: 'Code' }).fill(phone(0));
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('agree on the time')).toBeVisible();

  await page.getByRole('button', { name: 'Save to Latchkey' }).click();
  await page.getByRole('button', { name: 'Edit Lighthouse' }).click();
  await page.getByRole('textbox', { name: 'Service' }).fill('Old lighthouse');
  await page.getByLabel('Filled on').fill('not a site!');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('is not a site')).toBeVisible();
  await page.getByLabel('Filled on').fill('https://light.example/login');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.locator('.account-line')).toContainText('light.example');

  await page.getByRole('button', { name: 'Delete Old lighthouse' }).click();
  await expect(page.getByRole('heading', { name: 'Recently deleted' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'Recently deleted' })).toBeHidden();
  await expect(page.locator('.account-line')).toContainText('Old lighthouse');
});
