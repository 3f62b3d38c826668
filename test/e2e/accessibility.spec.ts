import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe.ts';
import { codesOf } from './support/bound-account.ts';
import { expect, test } from './support/chromium.ts';
import { fieldText, PASSPHRASE, SCAN_SHORTCUT, scanQr, setUpVault } from './support/journeys.ts';
import { buildWithPseudo, FEW_LANGUAGES, MORE_LANGUAGES, misfitsOf } from './support/languages.ts';
import { Popup } from './support/popup.ts';
import { showAs } from './support/show-as.ts';
import { PARTS, type View, walkStates } from './support/states.ts';

test.use({ ownBrowser: true });

/** The fewest states that each part has: a walk that breaks off must not look like success. */
const LEAST = { popup: 10, panel: 2, import: 9, options: 23 } as const;

for (const part of PARTS) {
  test(`${part}: axe finds nothing in any state and theme, nothing moves that should not, and long languages fit, in 320 pixels too`, async ({
    site,
  }) => {
    test.setTimeout(600_000);
    const seen: string[] = [];
    const found: string[] = [];
    const see = async (name: string, view: View) => {
      seen.push(name);
      for (const theme of ['light', 'dark'] as const) {
        await showAs(view, theme, 'reduce');
        for (const violation of await violationsOf(view)) found.push(`${name}, ${theme}: ${violation}`);
      }
      if ((await view.evaluate(ENDLESS)) !== 0) found.push(`${name}: something moves without end`);
      await showAs(view, 'light');
      if (!(view instanceof Popup)) found.push(...(await overflowOf(name, view as Page)));
      found.push(...(await misfitsOf(name, view, FEW_LANGUAGES)));
    };
    await walkStates(part, site, see, await buildWithPseudo());
    expect(found).toEqual([]);
    expect(seen.length, seen.join()).toBeGreaterThanOrEqual(LEAST[part]);
  });

  test(`${part}: German and Finnish fit in any state, in 320 pixels too`, { tag: '@thorough' }, async ({
    site,
  }) => {
    test.setTimeout(600_000);
    const seen: string[] = [];
    const found: string[] = [];
    await walkStates(part, site, async (name, view) => {
      seen.push(name);
      found.push(...(await misfitsOf(name, view, MORE_LANGUAGES)));
    });
    expect(found).toEqual([]);
    expect(seen.length, seen.join()).toBeGreaterThanOrEqual(LEAST[part]);
  });
}

const ENDLESS = `document.getAnimations().filter((one) => one.effect.getTiming().iterations === Infinity).length`;
/** What sticks out of the page, were it to scroll sideways. */
const STICKING_OUT = `document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll('body *')].filter((one) => {
    const { left, right } = one.getBoundingClientRect();
    return right > innerWidth + 1 || left < -1;
  }).slice(0, 3).map((one) => one.outerHTML.slice(0, 80))`;

/** Looks at 320 CSS pixels, which is also 1280 at 400 % (WCAG 2.2, 1.4.10), from left to right and from right to left. */
async function overflowOf(name: string, page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const found: string[] = [];
  await page.setViewportSize({ width: 320, height: 640 });
  for (const dir of ['rtl', 'ltr']) {
    await page.evaluate(`document.documentElement.dir = '${dir}'`);
    const out = (await page.evaluate(STICKING_OUT)) as string[];
    found.push(...out.map((element) => `${name}, ${dir}, 320 px: ${element}`));
  }
  if (before) await page.setViewportSize(before);
  return found;
}

test('copying, saving and unlocking go by keyboard alone', async ({ extension, site }) => {
  await setUpVault(extension);
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/setup/img`);
  const window = await scanQr(extension, page);
  await window.locator('.details').waitFor();
  await tabTo(window, 'Save');
  await window.keyboard.press('Enter');
  await window.locator('.big-code').waitFor();
  await tabTo(window, 'Copy code');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('status')).toContainText('Copied');
  await window.close();

  const popup = await extension.pressAction(page);
  await popup.waitFor('.row');
  await popup.type('har');
  await expect.poll(() => popup.count('.row')).toBe(1);
  await popup.press('ArrowDown');
  await expect.poll(() => popup.evaluate('document.activeElement.className')).toBe('row-main');
  await popup.press('Enter');
  await expect.poll(() => popup.text('.toast')).toContain('Copied');
  await popup.press('ArrowUp');
  await expect.poll(() => popup.evaluate('document.activeElement.type')).toBe('search');
  await popup.press('Escape');
  await expect.poll(() => popup.value('input[type=search]')).toBe('');
  await popup.evaluate(`document.querySelector('[aria-label="Lock"]').focus()`);
  await popup.press('Enter');
  await popup.waitFor('#passphrase');
  await expect.poll(() => popup.evaluate('document.activeElement.id')).toBe('passphrase');
  await popup.type(PASSPHRASE);
  await popup.press('Enter');
  await popup.waitFor('.row');
  await popup.close();
});

test('scanning, filling and generating go by keyboard alone', async ({ extension, site }) => {
  const options = await setUpVault(extension);
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/setup/img`);
  const opened = extension.context.waitForEvent('page', (one) => one.url().includes('/import.html'));
  await extension.pressCommand(page, SCAN_SHORTCUT);
  const window = await opened;
  await window.locator('.details').waitFor();
  await tabTo(window, 'Save');
  await window.keyboard.press('Enter');
  await window.locator('.big-code').waitFor();
  await window.close();

  await page.goto(`${site.url}/log-in/code/boxes`);
  const popup = await extension.pressAction(page);
  await popup.waitFor('.row .button.primary');
  for (let i = 0; i < 30; i++) {
    await popup.press('Tab');
    if ((await popup.evaluate('document.activeElement.textContent.trim()')) === 'Fill') break;
  }
  await popup.press('Enter');
  await expect.poll(() => fieldText(page)).toMatch(/^\d{6}$/);

  await options.bringToFront();
  await tabTo(options, 'Add account');
  await options.keyboard.press('Enter');
  await expect(options.getByRole('heading', { name: 'Add account' })).toBeFocused();
  await options.keyboard.press('Tab');
  for (let i = 0; i < 3; i++) await options.keyboard.press('ArrowDown');
  await tabToId(options, 'issuer');
  await options.keyboard.type('Lighthouse');
  const secret = (await options.locator('.key-letters').innerText()).replace(/\s/g, '');
  await tabToId(options, 'verify-code');
  await options.keyboard.type(codesOf(secret)[0] ?? '');
  await options.keyboard.press('Enter');
  await expect(options.getByText('The code is right.')).toBeVisible();
  await tabTo(options, 'Save to Latchkey');
  await options.keyboard.press('Enter');
  await expect(options.getByRole('button', { name: 'Edit Lighthouse' })).toBeVisible();
});

/** Presses Tab until the field with this id has the focus. */
async function tabToId(page: Page, id: string): Promise<void> {
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
  }
  throw new Error(`Tab never reaches #${id}`);
}

/** Presses Tab until the element with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim());
    if (focused === name) return;
  }
  throw new Error(`Tab never reaches ${name}`);
}
