import { execFileSync } from 'node:child_process';
import { codesOf } from './support/bound-account.ts';
import { expect, FirefoxExtension, test } from './support/firefox.ts';
import { PASSPHRASE } from './support/journeys.ts';
import { wordsIn } from './support/languages.ts';

const oathtool = (secret: string): string =>
  execFileSync('oathtool', ['--totp', '-b', secret]).toString().trim();

for (const [lang, dir] of [
  ['pl', 'ltr'],
  ['he', 'rtl'],
] as const) {
  test(`the four journeys in a browser that speaks ${lang}`, async ({ site }) => {
    const words = wordsIn(lang);
    const extension = await FirefoxExtension.launch({ lang });
    try {
      const options = await extension.open('options.html', '#new-passphrase');
      const page = await options.evaluate(() => [
        document.documentElement.lang,
        document.documentElement.dir,
      ]);
      expect(page).toEqual([lang, dir]);
      await options.type('#new-passphrase', PASSPHRASE);
      await options.type('#new-passphrase-again', PASSPHRASE);
      await options.locator(`aria/${words('gate.create')}`).click();
      await options.waitForSelector('nav');
      await options.close();

      const adding = await extension.open('options.html#add/generate', '.key-letters');
      await adding.type('#issuer', 'Lighthouse');
      const made = await adding.$eval('.key-letters', (one) => (one.textContent ?? '').replace(/\s/g, ''));
      await adding.type('#verify-code', oathtool(made));
      await adding.locator(`aria/${words('add.verify')}`).click();
      await adding.waitForSelector('.success');
      await adding.locator(`aria/${words('add.save')}`).click();
      await adding.waitForSelector('.account-line');
      await adding.close();

      const service = await extension.browser.newPage();
      await service.goto(`${site.url}/setup/img`);
      const secret = await service.$eval('[data-key=plain]', (one) => one.textContent ?? '');
      await extension.chooseMenuItem(service, 'img.qr', words('menu.scanPicture'));
      const window = await extension.findPage('import.html');
      await window.locator(`aria/${words('import.save')}`).click();
      await window.waitForSelector('.big-code');
      await window.close();

      await service.goto(`${site.url}/log-in/code/single`);
      await extension.pressAction(service);
      await expect
        .poll(() => extension.inPopup(`document.querySelector('.codes-title')?.textContent`))
        .toBe(words('codes.thisSite'));
      await extension.closePopup();
      await extension.chooseMenuItem(service, '#code', words('menu.fillHere'));
      await service.waitForFunction(() =>
        /^\d{6}$/.test(document.querySelector<HTMLInputElement>('#code')?.value ?? ''),
      );
      expect(codesOf(secret)).toContain(
        await service.$eval('#code', (one) => (one as HTMLInputElement).value),
      );
    } finally {
      await extension.browser.close();
    }
  });
}
