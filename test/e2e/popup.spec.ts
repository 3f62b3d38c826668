import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe.ts';
import { bindAccount, codesOf } from './support/bound-account.ts';
import { type Extension, expect, test } from './support/chromium.ts';
import { setUpVault } from './support/journeys.ts';
import { importUris, uriOf } from './support/many-accounts.ts';
import type { Popup } from './support/popup.ts';
import { makeTrouble, tagAccount } from './support/trouble.ts';

test.use({ ownBrowser: true });

const NAMES = ['Anchor', 'Buoy', 'Compass', 'Dinghy', 'Ébauche'];
/** Of every letter of the alphabet that base32 has: any will do as a key. */
const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** The issuers that are listed, from the top. */
function issuers(popup: Popup): Promise<string> {
  return popup.evaluate(
    `[...document.querySelectorAll('.row-first')].map((e) => e.innerText).join()`,
  ) as Promise<string>;
}

async function expectIssuers(popup: Popup, expected: string): Promise<void> {
  await expect.poll(() => issuers(popup)).toBe(expected);
}

/** What holds the focus: the issuer of its row, else its type or text. */
function focus(popup: Popup): Promise<unknown> {
  return popup.evaluate(`(() => {
    const element = document.activeElement;
    const row = element.closest('.row');
    return row ? row.querySelector('.row-first').innerText : element.type === 'search' ? 'search' : element.innerText.trim();
  })()`);
}

async function openPopup(extension: Extension, uris: string[]): Promise<{ popup: Popup; page: Page }> {
  await setUpVault(extension);
  await importUris(extension, uris);
  const page = await extension.context.newPage();
  await page.goto('data:text/html,<title>any page</title>');
  const popup = await extension.pressAction(page);
  await popup.waitFor('.row');
  return { popup, page };
}

/** Presses `?` in the search with the first row, before anything else can happen. Runs in the page. */
function askForHelpAtOnce(): void {
  new MutationObserver((_, watcher) => {
    if (document.querySelector('.row') === null) return;
    watcher.disconnect();
    const press = new KeyboardEvent('keydown', { key: '?', bubbles: true, cancelable: true });
    const wasTyped = document.querySelector('input')?.dispatchEvent(press);
    Object.assign(globalThis, { wasTyped });
  }).observe(document, { childList: true, subtree: true });
}

test('the list goes by keyboard: search, walk, copy, help, menu, pin, move, trash and undo', async ({
  extension,
}) => {
  const { popup, page } = await openPopup(
    extension,
    NAMES.map((name) => uriOf(name, 'ann')),
  );
  // What listens for keys comes after the codes, and hears what was pressed before.
  await popup.press('ArrowDown');
  await popup.press('ArrowDown');
  await expect.poll(() => focus(popup)).toBe('Buoy');
  await popup.type('eb');
  await expectIssuers(popup, 'Ébauche');
  expect(await focus(popup)).toBe('search');
  await popup.press('Enter');
  expect(await popup.text('.toast')).toContain('Copied the code of Ébauche');
  expect(await popup.count('.row-code.copied')).toBe(1);
  await popup.press('Escape');
  await expectIssuers(popup, NAMES.join());

  await popup.press('?');
  await popup.waitFor('dialog[open]');
  const keys = await popup.tree();
  expect(keys).toContainEqual({ role: 'dialog', name: 'Keys' });
  await popup.press('Escape');
  await popup.until(`document.querySelector('dialog') === null`);
  expect(await focus(popup)).toBe('search');

  await popup.press('ArrowDown');
  await popup.press('End');
  await expect.poll(() => focus(popup)).toBe('Ébauche');
  await popup.press('Home');
  expect(await focus(popup)).toBe('Anchor');
  await popup.press('ArrowDown');
  await popup.press('ArrowRight');
  await popup.press('Enter');
  await popup.waitFor('[role=menu]');
  const menu = await popup.tree();
  expect(menu).toContainEqual({ role: 'menu', name: 'Buoy (ann)' });
  expect(menu.filter(({ role }) => role === 'menuitem').map(({ name }) => name)).toEqual([
    'Edit',
    'Show QR code',
    'Pin to the top',
    'Move to trash',
  ]);
  await popup.press('p');
  await popup.press('Enter');
  await expectIssuers(popup, 'Buoy,Anchor,Compass,Dinghy,Ébauche');
  expect(await popup.text('.toast')).toBe('Pinned Buoy (ann) to the top');
  expect(await focus(popup)).toBe('Buoy');

  await popup.press('ArrowDown');
  await popup.press('Alt+ArrowDown');
  await expectIssuers(popup, 'Buoy,Compass,Anchor,Dinghy,Ébauche');
  await popup.press('Alt+ArrowDown');
  await expectIssuers(popup, 'Buoy,Compass,Dinghy,Anchor,Ébauche');
  expect(await focus(popup)).toBe('Anchor');
  await popup.press('Alt+ArrowUp');
  await expectIssuers(popup, 'Buoy,Compass,Anchor,Dinghy,Ébauche');

  await popup.press('Delete');
  await expectIssuers(popup, 'Buoy,Compass,Dinghy,Ébauche');
  const said = await popup.tree();
  expect(said.filter(({ role }) => role === 'status').length).toBeGreaterThan(0);
  expect(said).toContainEqual({ role: 'StaticText', name: 'Deleted Anchor (ann)' });
  await popup.click('.toast .button');
  await expectIssuers(popup, 'Buoy,Compass,Anchor,Dinghy,Ébauche');
  await popup.close();

  // All of it was saved.
  const again = await extension.pressAction(page);
  await again.waitFor('.row');
  await expectIssuers(again, 'Buoy,Compass,Anchor,Dinghy,Ébauche');
  await again.close();

  // In the moment in which the codes come, help is not yet there, and what asks for it must not be typed.
  const early = await extension.context.newPage();
  await early.addInitScript(askForHelpAtOnce);
  await early.goto(extension.url('popup.html'));
  await expect(early.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  expect(await early.evaluate(() => (globalThis as { wasTyped?: boolean }).wasTyped)).toBe(false);
});

test('rows are dragged to their place by the mouse, and a click is still a click', async ({ extension }) => {
  const { popup } = await openPopup(
    extension,
    NAMES.map((name) => uriOf(name, 'ann')),
  );
  await popup.press('ArrowDown');
  await expect.poll(() => focus(popup)).toBe('Anchor');
  await popup.drag('.row:nth-child(1) .row-names', '.row:nth-child(3) .row-names');
  await expectIssuers(popup, 'Buoy,Compass,Anchor,Dinghy,Ébauche');
  expect(await popup.count('.row-code.copied')).toBe(0);
  await popup.click('.row:nth-child(2) .row-names');
  await expect.poll(() => popup.text('.toast')).toBe('Copied the code of Compass (ann)');
});

test('codes of every kind are those of oathtool: SHA-512, another period, and HOTP moved on', async ({
  extension,
}) => {
  const { popup } = await openPopup(extension, [
    `otpauth://totp/Long:ann?secret=${KEY}&issuer=Long&algorithm=SHA512&digits=8&period=60`,
    `otpauth://hotp/Counted:ann?secret=${KEY}&issuer=Counted&counter=7`,
  ]);
  const oathtool = (...words: string[]) =>
    execFileSync('oathtool', [...words, '-b', KEY])
      .toString()
      .trim();
  const shown = async (row: number) =>
    (await popup.text(`.row:nth-child(${row}) .row-code`)).replace(/\s/g, '');
  await expect
    .poll(async () => (await shown(1)) === oathtool('--totp=sha512', '-d', '8', '-s', '60'))
    .toBe(true);
  expect(await popup.count('.row:nth-child(1) .ring, .countdown')).toBe(1);
  await popup.click('.row:nth-child(2) .row-main');
  expect(await shown(2)).toBe(oathtool('--hotp', '-c', '7'));
  await popup.click('[aria-label="Next code"]');
  await expect.poll(() => shown(2)).toBe(oathtool('--hotp', '-c', '8'));
});

test('the next code is shown at the end of a step, and hidden codes only where one is', async ({
  extension,
}) => {
  const options = await setUpVault(extension);
  const anchor = `otpauth://totp/Anchor:ann?secret=${KEY}&issuer=Anchor`;
  await importUris(extension, [anchor, uriOf('Buoy', 'ann')]);
  await unlockUntil2031(options);
  // Its own deadline is over as soon as the clock says 2030.
  await options.close();
  const page = await extension.context.newPage();
  await page.clock.install({ time: new Date('2030-01-01T00:00:10Z') });
  const at = (seconds: number) =>
    execFileSync('oathtool', ['--totp', '-b', '--now', `@${1_893_456_000 + seconds}`, KEY])
      .toString()
      .trim();
  const row = page.locator('.row').first();
  const code = async (selector: string) => (await row.locator(selector).innerText()).replace(/\s/g, '');
  await page.goto(extension.url('popup.html'));
  await expect.poll(() => code('.row-code .code')).toBe(at(10));
  await expect(row.locator('.row-next-code')).toHaveCount(0);
  await page.clock.runFor(13_000);
  await expect.poll(() => code('.row-next-code .code')).toBe(at(30));
  await page.clock.runFor(8_000);
  await expect.poll(() => code('.row-code .code')).toBe(at(30));
  await expect(row.locator('.row-next-code')).toHaveCount(0);

  await page.evaluate(() => chrome.storage.local.set({ settings: { hideCodes: true } }));
  await page.reload();
  await row.waitFor();
  const color = () => row.locator('.row-code .code').evaluate((element) => getComputedStyle(element).color);
  await page.mouse.move(200, 500);
  expect(await color()).toBe('rgba(0, 0, 0, 0)');
  await row.locator('.row-main').hover();
  expect(await color()).not.toBe('rgba(0, 0, 0, 0)');
  await page.mouse.move(200, 500);
  await row.locator('.row-main').focus();
  expect(await color()).not.toBe('rgba(0, 0, 0, 0)');
});

/** The page's clock is years ahead of the vault's deadline. */
async function unlockUntil2031(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { unlocked } = await chrome.storage.session.get<{ unlocked: object }>('unlocked');
    await chrome.storage.session.set({ unlocked: { ...unlocked, until: 1_924_992_000 } });
  });
}

test('Ctrl+Enter fills the code of this site, with no hand on the mouse', async ({ extension, site }) => {
  const { page, secret } = await bindAccount(extension, site.url);
  await page.goto(`${site.url}/log-in/code/single`);
  const popup = await extension.pressAction(page);
  await popup.waitFor('.codes-section.here .row');
  await popup.press('Control+Enter');
  await expect
    .poll(async () => codesOf(secret).includes(await page.locator('#code').inputValue()))
    .toBe(true);
});

test('axe finds nothing in what lies over the list, nor in its notices, in both themes', async ({
  extension,
}) => {
  const options = await setUpVault(extension);
  await importUris(
    extension,
    NAMES.map((name) => uriOf(name, 'ann')),
  );
  await tagAccount(options, 'Anchor', 'harbour');
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 408, height: 600 });
  await makeTrouble(options, page);
  await page.goto(extension.url('popup.html'));
  const found: Record<string, string[]> = {};
  const look = async (name: string) => {
    // Colours that are on their way from one theme to the other are none.
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      found[`${name}, ${colorScheme}`] = await violationsOf(page);
    }
  };
  await expect(page.getByText('cannot be saved')).toBeVisible();
  await expect(page.getByText('No backup yet')).toBeVisible();
  await look('notices and hidden codes');
  await page.getByRole('button', { name: 'harbour' }).press('Enter');
  await expect(page.locator('.row')).toHaveCount(1);
  await look('a tag');
  await page.locator('.row-main').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu').waitFor();
  await look('menu');
  await page.keyboard.press('Escape');
  await expect(page.locator('.row-main')).toBeFocused();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await look('keys');
  expect(Object.entries(found).filter(([, violations]) => violations.length > 0)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Later' }).click();
  await page.reload();
  await page.locator('.row').first().waitFor();
  await expect(page.getByText('No backup yet')).toHaveCount(0);
});

/** Presses a key as an input method does while it composes, and as some do with the last one of a word. */
function pressComposing(popup: Popup, key: string): Promise<unknown> {
  return popup.evaluate(`[{ isComposing: true }, { keyCode: 229 }].map((by) => document.activeElement.dispatchEvent(
    new KeyboardEvent('keydown', { key: '${key}', bubbles: true, cancelable: true, ...by })))`);
}

test('Enter and Escape belong to the input method while it composes, and search knows every alphabet', async ({
  extension,
}) => {
  const { popup } = await openPopup(
    extension,
    ['Łódź', 'Straße', 'IŞIK'].map((name) => uriOf(name, 'ann')),
  );
  await popup.type('strasse');
  await expectIssuers(popup, 'Straße');
  // Not handled: the browser and its input method have the keys.
  expect(await pressComposing(popup, 'Enter')).toEqual([true, true]);
  expect(await pressComposing(popup, 'Escape')).toEqual([true, true]);
  expect(await popup.value('input[type=search]')).toBe('strasse');
  expect(await popup.count('.row-code.copied')).toBe(0);
  await popup.press('Enter');
  await popup.waitFor('.row-code.copied');
  await popup.press('Escape');
  await popup.type('lodz');
  await expectIssuers(popup, 'Łódź');
  await popup.close();
});
