import { bindAccount, bindTo, codesOf } from './support/bound-account.ts';
import { expect, test } from './support/chromium.ts';
import { serveAnywhere, takenCodes } from './support/hostile-pages.ts';
import { FILL_SHORTCUT } from './support/journeys.ts';

// Routers and storage boxes that are reached by http: a person may choose one, and says so by typing it.

const ASK = `<h1>Two-step sign-in</h1><p>Enter the code from your authenticator app.</p><label>Authentication code
<input id="code" autocomplete="one-time-code" maxlength="6" inputmode="numeric"></label>`;
const ROUTER = 'http://192.168.1.1';

test('a page by http on a home network is filled only where its exact address was chosen, with a warning', async ({
  extension,
  site,
}) => {
  const bound = await bindAccount(extension, site.url);
  const { page, options, secret } = bound;
  await serveAnywhere(page, ASK);

  await page.goto(`${ROUTER}/`);
  await extension.pressCommand(page, FILL_SHORTCUT);
  const refused = await extension.findPopup();
  expect(await refused.text('.problem, .warning')).toContain('No account for this site yet');
  expect(await refused.isShown('.row .button.primary'), 'the popup offers to choose it').toBe(false);
  await refused.close();
  expect(await takenCodes(page)).toEqual([]);

  await bindTo(bound, ROUTER);
  await options
    .getByRole('button', { name: /^Edit / })
    .first()
    .click();
  await expect(options.getByText(`${ROUTER} is not encrypted`)).toBeVisible();

  await page.bringToFront();
  for (const other of ['http://192.168.1.1:8080/', 'https://192.168.1.1/', 'http://192.168.1.2/']) {
    await page.goto(other);
    await extension.pressCommand(page, FILL_SHORTCUT);
    await (await extension.findPopup()).close();
    expect(await takenCodes(page), other).toEqual([]);
  }

  await page.goto(`${ROUTER}/`);
  await extension.pressCommand(page, FILL_SHORTCUT);
  await expect(page.locator('#code')).toHaveValue(/^\d{6}$/);
  expect(codesOf(secret)).toContain(await page.locator('#code').inputValue());

  await page.goto(`${ROUTER}/`);
  const popup = await extension.pressAction(page);
  await popup.waitFor('.row .button.primary');
  expect(await popup.isShown('.foot input'), 'the popup offers to fill by itself').toBe(false);
  await popup.close();
});
