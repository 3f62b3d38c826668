import { bindAccount, codesOf } from './support/bound-account.ts';
import { expect, test } from './support/chromium.ts';
import { serveAnywhere } from './support/hostile-pages.ts';
import { FILL_SHORTCUT } from './support/journeys.ts';

const FIELDS = `<h1>Two-step sign-in</h1><p>Enter the code from your authenticator app.</p>
<label>Authentication code <input id="found" autocomplete="one-time-code" maxlength="6"></label>
<p>Reference</p><input id="meant" name="reference"><button>Continue</button>`;

test('the field that a person pointed at is filled from then on, until it is gone or another is pointed at', async ({
  extension,
  site,
}) => {
  const { page, secret } = await bindAccount(extension, site.url);
  await serveAnywhere(page, FIELDS);
  const fresh = () => page.goto(`${site.url}/attack`);
  const expectIn = async (id: string) => {
    await expect(page.locator(id)).toHaveValue(/^\d{6}$/);
    expect(codesOf(secret)).toContain(await page.locator(id).inputValue());
    await expect(page.locator(id === '#found' ? '#meant' : '#found')).toHaveValue('');
  };
  await fresh();
  await extension.pressCommand(page, FILL_SHORTCUT);
  await expectIn('#found');

  await fresh();
  await extension.chooseMenuItem(page.locator('#meant'), 'fill-here');
  await expectIn('#meant');
  await fresh();
  await extension.pressCommand(page, FILL_SHORTCUT);
  await expectIn('#meant');

  await serveAnywhere(page, FIELDS.replace('id="meant"', 'id="meant" hidden'));
  await fresh();
  await extension.pressCommand(page, FILL_SHORTCUT);
  await expectIn('#found');

  await serveAnywhere(page, FIELDS);
  await fresh();
  await extension.chooseMenuItem(page.locator('#found'), 'fill-here');
  await expectIn('#found');
  await fresh();
  await extension.pressCommand(page, FILL_SHORTCUT);
  await expectIn('#found');
});
