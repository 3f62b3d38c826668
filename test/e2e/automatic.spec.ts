import type { Page } from '@playwright/test';
import { allowedSites, allowSite } from './support/automatic.ts';
import { type BoundAccount, bindAccount, bindTo, codesOf } from './support/bound-account.ts';
import { type Extension, expect, test } from './support/chromium.ts';
import { serveAnywhere, takenCodes } from './support/hostile-pages.ts';

const FIELD = '<input name="otp" autocomplete="one-time-code" maxlength="6" inputmode="numeric">';
const ASK = `<h1>Two-step sign-in</h1><p>Enter the code from your authenticator app.</p>
<form action="/sent"><label>Authentication code ${FIELD}</label><button>Verify</button></form>`;
const SITE = 'https://bank.example/';
const HERE = '.foot input';

/** An account that is bound to a site, which is filled without asking from now on, as the popup does it. */
async function fillUnasked(extension: Extension, siteUrl: string, html = ASK): Promise<BoundAccount> {
  const account = await bindAccount(extension, siteUrl);
  await bindTo(account, 'bank.example');
  await allowSite(extension, 'bank.example');
  await serveAnywhere(account.page, '<h1>Welcome</h1>');
  await account.page.goto(SITE);
  const popup = await extension.pressAction(account.page);
  await popup.click(HERE);
  expect(await popup.text('.toast')).toContain('bank.example is filled as soon as its field appears');
  await popup.close();
  await serveAnywhere(account.page, html);
  return account;
}

async function expectCode(page: Page, secret: string, field = '[name=otp]'): Promise<void> {
  await expect(page.locator(field)).toHaveValue(/^\d{6}$/);
  expect(codesOf(secret)).toContain(await page.locator(field).inputValue());
}

/** Time enough for a watching script to see a field, and for a fill. */
const settle = (page: Page) => page.waitForTimeout(1_200);

test('a site is filled without asking from one click to the next, in the page that is open too', async ({
  extension,
  site,
}) => {
  const { page, secret, options } = await fillUnasked(extension, site.url);
  expect(await allowedSites(extension)).toEqual({
    origins: ['https://bank.example/*'],
    scripts: ['https://bank.example/*'],
  });
  await page.evaluate((html) => {
    document.body.innerHTML = html;
  }, ASK);
  await expectCode(page, secret);

  const popup = await extension.pressAction(page);
  await popup.screenshot(test.info().outputPath('popup.png'), 2);
  await popup.click(HERE);
  expect(await popup.text('.toast')).toContain('only when you ask');
  await popup.close();
  expect(await allowedSites(extension)).toEqual({ origins: [], scripts: [] });
  await page.goto(SITE);
  await settle(page);
  expect(await takenCodes(page)).toEqual([]);
  await options.bringToFront();
  await options.goto(`${extension.url('options.html')}#settings`);
  await expect(options.getByText('None. Open a site')).toBeVisible();
});
