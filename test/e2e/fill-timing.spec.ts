import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { bindAccount, codesOf } from './support/bound-account.ts';
import { type Extension, expect, test } from './support/chromium.ts';
import { FILL_SHORTCUT, saveFound, scanQr, setUpVault } from './support/journeys.ts';

const CODE = '#code';

/**
 * Runs in a context of the extension: sets its clock to so many milliseconds before a time step ends. Answers with the
 * Unix time at which the next step begins.
 */
function setClockBefore(leftMs: number): number {
  const step = 30_000;
  const next = (Math.ceil(Date.now() / step) + 1) * step;
  const start = performance.now();
  Date.now = () => next - leftMs + (performance.now() - start);
  return next / 1000;
}

const totpAt = (secret: string, at: number): string =>
  execFileSync('oathtool', ['--totp', '-b', '--now', `@${at}`, secret])
    .toString()
    .trim();
const hotpAt = (secret: string, counter: number): string =>
  execFileSync('oathtool', ['--hotp', '-b', '-c', String(counter), secret])
    .toString()
    .trim();

/** What the toolbar button says. */
async function button(extension: Extension): Promise<{ badge: string; title: string }> {
  const worker = await extension.worker();
  return worker.evaluate(async () => ({
    badge: await chrome.action.getBadgeText({}),
    title: await chrome.action.getTitle({}),
  }));
}

async function expectFill(extension: Extension, page: Page, url: string, code: string): Promise<void> {
  await page.goto(url);
  await extension.pressCommand(page, FILL_SHORTCUT);
  await expect(page.locator(CODE)).toHaveValue(code);
}

test('a code that is about to end is not filled: the next one is waited for, and the button says so', async ({
  extension,
  site,
}) => {
  const { page, secret } = await bindAccount(extension, site.url);
  await page.goto(`${site.url}/log-in/code/single`);
  const next = await (await extension.worker()).evaluate(setClockBefore, 2_900);
  await extension.pressCommand(page, FILL_SHORTCUT);
  await expect.poll(() => button(extension)).toMatchObject({ badge: /^[123]$/, title: /^Waiting \d second/ });
  await expect(page.locator(CODE)).toHaveValue(totpAt(secret, next));
  await expect.poll(async () => (await button(extension)).title).not.toContain('Waiting');
});

test('the popup says that it waits, and the wait can be given up', async ({ extension, site }) => {
  const { page } = await bindAccount(extension, site.url);
  await page.goto(`${site.url}/log-in/code/single`);
  const popup = await extension.pressAction(page);
  await popup.waitFor('.row .button.primary');
  await popup.evaluate(`(${setClockBefore})(2_900)`);
  await popup.click('.row .button.primary');
  expect(await popup.text('.toast')).toMatch(/Waiting \d seconds? for the next code/);
  await popup.screenshot(test.info().outputPath('waiting.png'));
  await popup.click('.toast .button');
  await expect.poll(() => popup.text('.toast')).toContain('Nothing was filled');
  await expect(page.locator(CODE)).toHaveValue('');
});

test("a counter's code is used up by a fill, stored before it is shown, and by nothing else", async ({
  extension,
  site,
}) => {
  await setUpVault(extension);
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/setup/hotp`);
  const secret = await page.locator('[data-key=hotp]').innerText();
  await saveFound(await scanQr(extension, page));
  const first = await usedCounters(extension, page, site.url, secret);

  await page.goto(`${site.url}/checkout`);
  await extension.pressCommand(page, FILL_SHORTCUT);
  const popup = await extension.findPopup();
  expect(await popup.text('.problem')).toContain('No code field');
  await popup.close();
  await extension.stopWorker();
  await extension.worker();
  await expectFill(extension, page, `${site.url}/log-in/code/single`, hotpAt(secret, first + 1));

  await page.goto(`${site.url}/setup/img`);
  const plain = await page.locator('[data-key=plain]').innerText();
  await saveFound(await scanQr(extension, page));
  await page.goto(`${site.url}/log-in/code/single`);
  await extension.pressCommand(page, FILL_SHORTCUT);
  const choice = await extension.findPopup();
  expect(await choice.text('.problem')).toContain('Several accounts belong to this site');
  expect(await choice.text('.codes-title')).toBe('This site');
  const rows = `document.querySelector('section').querySelectorAll('.row .button.primary').length`;
  await expect.poll(() => choice.evaluate(rows)).toBe(2);
  await choice.click('.row:nth-of-type(2) .button.primary');
  await expect(page.locator(CODE)).toHaveValue(/^\d{6}$/);
  expect(codesOf(plain)).toContain(await page.locator(CODE).inputValue());
});

/** Fills once, and answers with the counter of the code. The import has shown the first code already. */
async function usedCounters(extension: Extension, page: Page, url: string, secret: string): Promise<number> {
  await page.goto(`${url}/log-in/code/single`);
  await extension.pressCommand(page, FILL_SHORTCUT);
  await expect(page.locator(CODE)).toHaveValue(/^\d{6}$/);
  const code = await page.locator(CODE).inputValue();
  const counter = [0, 1].findIndex((one) => hotpAt(secret, one) === code);
  expect(counter).toBeGreaterThanOrEqual(0);
  return counter;
}

test('a field that cannot be remembered is filled all the same, and the popup says what failed', async ({
  extension,
  site,
}) => {
  const { page, secret } = await bindAccount(extension, site.url);
  await page.goto(`${site.url}/log-in`);
  await (await extension.worker()).evaluate(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    Object.getPrototypeOf(chrome.storage.local).set = () => Promise.reject(new Error('no room'));
    chrome.storage.local.set = () => Promise.reject(new Error('no room'));
  });
  await page.locator('#password').evaluate((field) => field.setAttribute('type', 'text'));
  await extension.chooseMenuItem(page.locator('#password'), 'fill-here');
  const popup = await extension.findPopup();
  expect(await popup.text('.problem')).toContain('could not remember the field');
  expect(codesOf(secret)).toContain(await page.locator('#password').inputValue());
});
