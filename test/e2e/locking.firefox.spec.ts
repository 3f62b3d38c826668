import { expect, test } from './support/firefox.ts';
import { PASSPHRASE } from './support/journeys.ts';

test.use({ file: import.meta.filename });

test('Firefox never says that the screen is locked: the vault locks after a time without input, and says so', async ({
  extension,
}) => {
  test.setTimeout(240_000);
  const page = await extension.open('options.html', '#new-passphrase');
  await page.type('#new-passphrase', PASSPHRASE);
  await page.type('#new-passphrase-again', PASSPHRASE);
  await page.locator('aria/Create my vault').click();
  await page.waitForSelector('nav');
  await page.locator('aria/Settings').click();
  await page.waitForSelector('#lock-when-idle');
  expect(await page.$eval('#lock-when-idle', (field) => (field as HTMLSelectElement).value)).toBe('15');
  const text = await page.$eval('main', (main) => main.textContent ?? '');
  expect(text).toContain('Firefox does not tell Latchkey when the screen locks');
  expect(text).not.toContain('Lock when the screen locks');
  await page.select('#lock-when-idle', '1');
  await page.waitForSelector('#passphrase', { timeout: 180_000 });
  await page.close();
});
