import { execFileSync } from 'node:child_process';
import { bindAccount } from './support/bound-account.ts';
import { type Extension, expect, test } from './support/chromium.ts';
import { FILL_SHORTCUT, fieldText, setUpVault } from './support/journeys.ts';
import type { Popup } from './support/popup.ts';

/** The codes around a time that is so many seconds from now, by an independent program. */
function codesAt(secret: string, offset: number): string[] {
  return [offset - 30, offset, offset + 30].map((seconds) =>
    execFileSync('oathtool', ['--totp', '-b', '--now', `${seconds} seconds`, secret])
      .toString()
      .trim(),
  );
}

/** Asks about the clock on the page that is in front. */
async function askAboutClock(
  extension: Extension,
  page: Parameters<Extension['pressAction']>[0],
): Promise<Popup> {
  const popup = await extension.pressAction(page);
  await popup.waitFor('.row');
  await popup.press('Escape');
  await popup.evaluate(
    `[...document.querySelectorAll('button')].find((one) => one.textContent === 'Codes not accepted?').focus()`,
  );
  await popup.press('Enter');
  await popup.waitFor('.clock-help .success, .clock-help .problem');
  return popup;
}

test("codes are corrected by a site's clock when a person says so, and no more when it is removed", async ({
  extension,
  site,
}) => {
  const { page, secret } = await bindAccount(extension, site.url);
  const { host } = new URL(site.url);
  await page.goto(`${site.url}/log-in/code/single?clock-ahead=3600`);
  const popup = await askAboutClock(extension, page);
  const told = await popup.text('.clock-help .problem');
  expect(told).toMatch(new RegExp(`^Your computer's clock is (1 hr|59 min, 5\\d sec) behind ${host}\\.$`));
  await popup.click('.clock-help .button.primary');
  expect(await popup.text('.clock-notice')).toContain('Codes are corrected by +');
  await popup.click('.clock-help .button:not(.primary)');
  const shown = async (one: Popup) => (await one.text('.row-code')).replace(/\s/g, '');
  expect(codesAt(secret, 3_600)).toContain(await shown(popup));
  await popup.close();

  await extension.pressCommand(page, FILL_SHORTCUT);
  await expect.poll(() => fieldText(page)).toMatch(/^\d{6}$/);
  expect(codesAt(secret, 3_600)).toContain(await fieldText(page));

  const again = await extension.pressAction(page);
  await again.click('.clock-notice .button');
  await expect.poll(() => again.isShown('.clock-notice')).toBe(false);
  expect(codesAt(secret, 0)).toContain(await shown(again));
  await again.close();
});

test('a clock in step, one that is absurd, a cached answer and an own page are told apart', async ({
  extension,
  site,
}) => {
  const { page } = await bindAccount(extension, site.url);
  const cases = [
    [`${site.url}/checkout`, '.success', 'agrees with'],
    [`${site.url}/checkout?clock-ahead=-125`, '.problem', 'ahead of'],
    [`${site.url}/checkout?clock-ahead=100000`, '.clock-help', 'more than a day'],
    [`${site.url}/checkout?cached-for=7`, '.problem', 'does not tell the time'],
    [extension.url('manifest.json'), '.problem', 'lets no extension into this page'],
  ] as const;
  for (const [url, where, sentence] of cases) {
    await page.goto(url);
    const popup = await askAboutClock(extension, page);
    expect(await popup.text(where), url).toContain(sentence);
    const offers = await popup.count('.clock-help .button.primary');
    expect(offers, url).toBe(sentence === 'ahead of' ? 1 : 0);
    await popup.close();
  }
});

test('a correction moves no lock, and the phone check offers one', async ({ extension }) => {
  const page = await setUpVault(extension);
  const deadline = () =>
    page.evaluate(async () => {
      const { unlocked } = await chrome.storage.session.get('unlocked');
      return Math.round((unlocked as { until: number }).until - Date.now() / 1_000);
    });
  const before = await deadline();
  await page.getByRole('link', { name: 'Add account' }).click();
  await page.getByRole('radio', { name: 'Make a random key' }).click();
  const secret = (await page.locator('.key-letters').innerText()).replace(/\s/g, '');
  await page.getByRole('textbox', { name: 'Code' }).fill(codesAt(secret, 1_800)[1] ?? '');
  await page.getByRole('button', { name: 'Check' }).click();
  await page.getByRole('button', { name: 'Correct codes by +30 min' }).click();
  await expect(page.getByText('Codes are corrected by +30 min.')).toBeVisible();
  await page.getByRole('button', { name: 'Save to Latchkey' }).click();
  expect(before - (await deadline())).toBeLessThan(60);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText('measured against a phone')).toBeVisible();
  await page.getByRole('button', { name: 'Remove the correction' }).click();
  await expect(page.getByText('follow this computer')).toBeVisible();
});
