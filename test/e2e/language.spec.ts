import { execFileSync } from 'node:child_process';
import { codesOf } from './support/bound-account.ts';
import { Extension, expect, test } from './support/chromium.ts';
import {
  FILL_SHORTCUT,
  logIn,
  PASSPHRASE,
  readCode,
  scanQr,
  sendFilledCode,
  signUp,
  turnOn,
} from './support/journeys.ts';
import { wordsIn } from './support/languages.ts';

test.use({ ownBrowser: true });

const oathtool = (secret: string): string =>
  execFileSync('oathtool', ['--totp', '-b', secret]).toString().trim();

for (const [lang, dir] of [
  ['de', 'ltr'],
  ['ru', 'ltr'],
  ['ar', 'rtl'],
  ['ja', 'ltr'],
] as const) {
  test(`the four journeys in a browser that speaks ${lang}`, async ({ site }) => {
    const words = wordsIn(lang);
    const extension = await Extension.launch({ lang });
    try {
      const options = await extension.context.newPage();
      await options.goto(extension.url('options.html'));
      await expect(options.locator('html')).toHaveAttribute('lang', lang);
      await expect(options.locator('html')).toHaveAttribute('dir', dir);
      await options.getByLabel(words('gate.passphrase'), { exact: true }).fill(PASSPHRASE);
      await options.getByLabel(words('gate.passphraseAgain'), { exact: true }).fill(PASSPHRASE);
      await options.getByRole('button', { name: words('gate.create') }).click();
      await options.getByRole('navigation', { name: words('options.navigation') }).waitFor();

      // A key is made, and checked by what a phone says.
      await options
        .getByRole('navigation')
        .getByRole('link', { name: words('options.add') })
        .click();
      await options.getByRole('radio', { name: words('adding.generate') }).click();
      await options.locator('#issuer').fill('Lighthouse');
      const made = (await options.locator('.key-letters').innerText()).replace(/\s/g, '');
      await options.locator('#verify-code').fill(oathtool(made));
      await options.getByRole('button', { name: words('add.verify') }).click();
      await options.locator('.success').waitFor();
      await options.getByRole('button', { name: words('add.save') }).click();
      await expect(options.locator('.account-line')).toContainText('Lighthouse');

      // A QR code is imported by a right click.
      const page = await extension.context.newPage();
      await signUp(page, site.url, `${lang}@example.com`);
      await page.goto(`${site.url}/setup/img`);
      const secret = await page.locator('[data-key=plain]').innerText();
      const window = await scanQr(extension, page);
      await expect(window.getByRole('heading', { name: words('import.foundTitle') })).toBeVisible();
      await window.getByRole('button', { name: words('import.save'), exact: true }).click();
      const code = await readCode(window);
      expect(codesOf(secret)).toContain(code);
      await window.close();
      await turnOn(page, code);

      // It is filled, and the popup has it on top.
      await logIn(page, site.url, `${lang}@example.com`, 'single');
      const popup = await extension.pressAction(page);
      await popup.waitFor('.codes-section.here .row');
      expect(await popup.text('.codes-section.here .codes-title')).toBe(words('codes.thisSite'));
      const shown = await popup.text('.codes-section.here .row-code .code');
      expect(codesOf(secret)).toContain(shown.replace(/\s/g, ''));
      await popup.close();
      await extension.pressCommand(page, FILL_SHORTCUT);
      await sendFilledCode(page);
    } finally {
      await extension.close();
    }
  });
}
