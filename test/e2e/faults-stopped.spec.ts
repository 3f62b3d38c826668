import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { type Extension, expect, test } from './support/chromium.ts';
import { holdWaits, readWaits } from './support/held.ts';
import { createVault, FILL_SHORTCUT, fieldText, saveFound, scanQr } from './support/journeys.ts';

test.use({ ownBrowser: true });

const NEVER = 1_000;
/** In the short run: these parts of a commit. The change has landed by the last of them. */
const FEW = [0.3, 0.6, 0.97];

/** A counter-based account, which is committed each time that a code is taken. */
interface Counted {
  page: Page;
  url: string;
  codes: string[];
}

async function setUpCounter(extension: Extension, siteUrl: string): Promise<Counted> {
  await createVault(extension).then((page) => page.close());
  const page = await extension.context.newPage();
  await page.goto(`${siteUrl}/setup/hotp`);
  const secret = await page.locator('[data-key=hotp]').innerText();
  await saveFound(await scanQr(extension, page));
  const codes = execFileSync('oathtool', ['-b', '-c', '0', '-w', '999', secret])
    .toString()
    .trim()
    .split('\n');
  return { page, url: `${siteUrl}/log-in/code/single`, codes };
}

async function openPopupTab(extension: Extension): Promise<Page> {
  const popup = await extension.context.newPage();
  await popup.goto(extension.url('popup.html'));
  await popup.locator('.row-main').waitFor();
  return popup;
}

/** Takes the next code in the popup, and answers with the counter that it is of. */
async function takeNext(extension: Extension, { codes }: Counted): Promise<number> {
  const popup = await openPopupTab(extension);
  await popup.locator('.row-main').click();
  await expect(popup.locator('.row-code')).toHaveText(/^\d{3}\s?\d{3}$/);
  const code = (await popup.locator('.row-code').innerText()).replace(/\s/g, '');
  await popup.close();
  return codes.indexOf(code);
}

/** The points from 1 to `last` that a run looks at. */
function pointsOf(last: number, isThorough: boolean): number[] {
  const all = Array.from({ length: last }, (_, i) => i + 1);
  return isThorough ? all : FEW.map((part) => Math.floor(part * last));
}

for (const isThorough of [false, true]) {
  const tag = isThorough ? ['@thorough'] : [];
  const where = isThorough ? 'each await' : 'some awaits';

  test(`a worker stopped at ${where} of a commit leaves the old vault or the new one`, { tag }, async ({
    extension,
    site,
  }) => {
    const counted = await setUpCounter(extension, site.url);
    const fill = async (nth: number) => {
      await counted.page.goto(counted.url);
      await (await extension.worker()).evaluate(holdWaits, nth);
      await extension.pressCommand(counted.page, FILL_SHORTCUT);
    };
    await fill(NEVER);
    await expect.poll(() => fieldText(counted.page)).toMatch(/^\d{6}$/);
    const last = await (await extension.worker()).evaluate(readWaits);
    expect(last).toBeGreaterThan(20);
    await extension.stopWorker();

    let next = (await takeNext(extension, counted)) + 1;
    const landed: number[] = [];
    for (const point of pointsOf(last, isThorough)) {
      await fill(point);
      await expect
        .poll(async () => (await extension.worker()).evaluate(readWaits))
        .toBeGreaterThanOrEqual(point);
      await extension.stopWorker();
      const taken = await takeNext(extension, counted);
      expect([next, next + 1]).toContain(taken);
      if (taken > next) landed.push(point);
      next = taken + 1;
    }
    console.log(
      `worker stopped at ${pointsOf(last, isThorough).length} of ${last} awaits; new from ${landed[0]} on`,
    );
    expect(landed.length).toBeGreaterThan(0);
  });

  test(`a popup closed at ${where} of a commit leaves the old vault or the new one`, { tag }, async ({
    extension,
    site,
  }) => {
    const counted = await setUpCounter(extension, site.url);
    const press = async (nth: number) => {
      const popup = await openPopupTab(extension);
      await popup.evaluate(holdWaits, nth);
      await popup.locator('.row-main').click();
      return popup;
    };
    const whole = await press(NEVER);
    await expect(whole.locator('.row-code')).toHaveText(/\d{3}/);
    const last = await whole.evaluate(readWaits);
    expect(last).toBeGreaterThan(15);
    await whole.close();

    let next = (await takeNext(extension, counted)) + 1;
    const landed: number[] = [];
    for (const point of pointsOf(last, isThorough)) {
      const popup = await press(point);
      await expect.poll(() => popup.evaluate(readWaits)).toBeGreaterThanOrEqual(point);
      await popup.close();
      const taken = await takeNext(extension, counted);
      expect([next, next + 1]).toContain(taken);
      if (taken > next) landed.push(point);
      next = taken + 1;
    }
    console.log(
      `popup closed at ${pointsOf(last, isThorough).length} of ${last} awaits; new from ${landed[0]} on`,
    );
    expect(landed.length).toBeGreaterThan(0);
  });
}
