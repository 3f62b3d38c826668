import { bindAccount, codesOf } from './support/bound-account.ts';
import { readGeneration } from './support/changes.ts';
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
  const { page, options, secret } = await bindAccount(extension, site.url);
  await serveAnywhere(page, FIELDS);
  const fresh = () => page.goto(`${site.url}/attack`);
  const expectIn = async (id: string) => {
    await expect(page.locator(id)).toHaveValue(/^\d{6}$/);
    expect(codesOf(secret)).toContain(await page.locator(id).inputValue());
    await expect(page.locator(id === '#found' ? '#meant' : '#found')).toHaveValue('');
  };
  /** Points at a field, and waits until that is stored: it is after the field is filled. */
  const pointAt = async (id: string) => {
    const before = await readGeneration(options);
    await extension.chooseMenuItem(page.locator(id), 'fill-here');
    await expectIn(id);
    await expect.poll(() => readGeneration(options)).toBeGreaterThan(before);
  };
  await fresh();
  await extension.pressCommand(page, FILL_SHORTCUT);
  await expectIn('#found');

  await fresh();
  await pointAt('#meant');
  await fresh();
  await extension.pressCommand(page, FILL_SHORTCUT);
  await expectIn('#meant');

  await serveAnywhere(page, FIELDS.replace('id="meant"', 'id="meant" hidden'));
  await fresh();
  await extension.pressCommand(page, FILL_SHORTCUT);
  await expectIn('#found');

  await serveAnywhere(page, FIELDS);
  await fresh();
  await pointAt('#found');
  await fresh();
  await extension.pressCommand(page, FILL_SHORTCUT);
  await expectIn('#found');
});
