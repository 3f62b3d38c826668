import type { Page } from '@playwright/test';
import { allowSite } from './support/autofill.ts';
import { bindAccount, bindTo, codesOf } from './support/bound-account.ts';
import { Extension, expect, test } from './support/chromium.ts';
import { serveAnywhere, takenCodes } from './support/hostile-pages.ts';
import { FILL_SHORTCUT, PASSPHRASE, saveFound, scanQr, setUpVault } from './support/journeys.ts';

// Documents that their server sandboxed: the address is the bound site's, `location.origin` says so too, and yet the page
// is a stranger's, with an origin of its own.

const CLOSED_OFF = 'This page is sandboxed';
const SANDBOX = { 'content-security-policy': 'sandbox allow-scripts allow-forms' };
const BANK = 'https://bank.example/';
const ASK = `<!doctype html><title>A page</title><h1>Two-step sign-in</h1>
<p>Enter the code from your authenticator app.</p><label>Authentication code
<input name="otp" autocomplete="one-time-code" maxlength="6" inputmode="numeric"></label>`;

/** Why nothing was filled, as the popup says that opens for it. */
async function reasonOf(extension: Extension): Promise<string> {
  const popup = await extension.findPopup();
  const reason = await popup.text('.problem, .warning');
  await popup.close();
  return reason;
}

async function expectFilled(page: Page, secret: string, field = '#code'): Promise<void> {
  await expect(page.locator(field)).toHaveValue(/^\d{6}$/);
  expect(codesOf(secret)).toContain(await page.locator(field).inputValue());
}

test('a sandboxed page of a bound site is filled in no way that a person has', async ({
  extension,
  site,
}) => {
  const { page, secret } = await bindAccount(extension, site.url);
  const own = `${site.url}/log-in/code/single`;
  const uploaded = `${own}?sandboxed`;
  await page.goto(uploaded);
  expect(await page.evaluate(() => [location.origin, self.origin])).toEqual([site.url, 'null']);

  await extension.pressCommand(page, FILL_SHORTCUT);
  expect.soft(await reasonOf(extension)).toContain(CLOSED_OFF);
  expect.soft(await takenCodes(page), 'by the shortcut').toEqual([]);

  await page.goto(uploaded);
  await extension.chooseMenuItem(page.locator('#code'), 'fill-here');
  expect.soft(await reasonOf(extension)).toContain(CLOSED_OFF);
  expect.soft(await takenCodes(page), 'by the menu').toEqual([]);

  await page.goto(uploaded);
  const popup = await extension.pressAction(page);
  await popup.waitFor('.row');
  await page.waitForTimeout(600);
  expect.soft(await popup.isShown('.row .button.primary'), 'the popup offers to fill').toBe(false);
  expect.soft(await popup.isShown('.foot input'), 'the popup offers to fill by itself').toBe(false);
  await popup.close();

  await page.goto(own);
  await extension.pressCommand(page, FILL_SHORTCUT);
  await expectFilled(page, secret);
});

test('a sandboxed page neither tells the time nor binds a scanned account', async ({ extension, site }) => {
  await setUpVault(extension);
  const page = await extension.context.newPage();
  for (const [query, binds] of [
    ['?sandboxed', false],
    ['', true],
  ] as const) {
    await page.goto(`${site.url}/setup/img${query}`);
    const window = await scanQr(extension, page);
    await window.getByRole('button', { name: 'Save' }).waitFor();
    const bindHere = window.getByRole('checkbox', { name: new URL(site.url).host });
    await expect.soft(bindHere).toHaveCount(binds ? 1 : 0);
    if (binds) await saveFound(window);
    else await window.close();
  }
  await page.goto(`${site.url}/checkout?sandboxed`);
  const popup = await extension.pressAction(page);
  await popup.waitFor('.row');
  await popup.press('Escape');
  await popup.evaluate(
    `[...document.querySelectorAll('button')].find((one) => one.textContent === 'Codes not accepted?').focus()`,
  );
  await popup.press('Enter');
  await popup.waitFor('.clock-help .success, .clock-help .problem');
  expect(await popup.text('.clock-help .problem')).toContain(CLOSED_OFF);
  await popup.close();
});

test('a sandboxed page of a site that is filled by itself gets nothing, when the vault is unlocked either', async ({
  extension,
  site,
}) => {
  const account = await bindAccount(extension, site.url);
  await bindTo(account, 'bank.example');
  await allowSite(extension, 'bank.example');
  const { page, secret } = account;
  await serveAnywhere(page, '<h1>Welcome</h1>');
  await page.goto(BANK);
  const popup = await extension.pressAction(page);
  await popup.click('.foot input');
  await popup.text('.toast');
  await popup.close();
  await serveSandboxed(page);
  await page.goto(BANK);
  await page.waitForTimeout(1_000);
  expect.soft(await takenCodes(page), 'on opening').toEqual([]);

  const { profileDir } = extension;
  await page.close();
  await extension.close();
  const restarted = await Extension.launch({ profileDir });
  const uploaded = await restarted.context.newPage();
  await serveSandboxed(uploaded);
  await uploaded.goto(BANK);
  await unlock(restarted, uploaded);
  await uploaded.waitForTimeout(1_500);
  expect.soft(await takenCodes(uploaded), 'on unlocking').toEqual([]);
  await restarted.pressCommand(uploaded, FILL_SHORTCUT);
  expect.soft(await reasonOf(restarted)).toContain(CLOSED_OFF);
  expect(await takenCodes(uploaded), 'by the shortcut').toEqual([]);

  await uploaded.unrouteAll();
  await serveAnywhere(uploaded, ASK);
  await uploaded.goto(BANK);
  await restarted.pressCommand(uploaded, FILL_SHORTCUT);
  await expectFilled(uploaded, secret, '[name=otp]');
  await restarted.close();
});

async function serveSandboxed(page: Page): Promise<void> {
  await page.unrouteAll();
  await page.route(/bank\.example/, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', headers: SANDBOX, body: ASK }),
  );
}

async function unlock(extension: Extension, page: Page): Promise<void> {
  const popup = await extension.pressAction(page);
  await popup.waitFor('#passphrase');
  await popup.click('#passphrase');
  await popup.type(PASSPHRASE);
  await popup.press('Enter');
  await popup.waitFor('.row');
  await popup.close();
}
