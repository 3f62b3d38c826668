import type { Page } from '@playwright/test';
import { bindAccount, bindTo, codesOf } from './support/bound-account.ts';
import { type Extension, expect, test } from './support/chromium.ts';
import { serveAnywhere, takenCodes } from './support/hostile-pages.ts';
import { FILL_SHORTCUT } from './support/journeys.ts';

// Pages that are after a code. Each test counts what they got.

const FIELD = '<input name="otp" autocomplete="one-time-code" maxlength="6" inputmode="numeric">';
const ASK = `<h1>Two-step sign-in</h1><p>Enter the code from your authenticator app.</p><label>Authentication code ${FIELD}</label>`;

/** Presses the shortcut, and answers with why nothing was filled. */
async function refusalOf(extension: Extension, page: Page): Promise<string> {
  await extension.pressCommand(page, FILL_SHORTCUT);
  const popup = await extension.findPopup();
  const reason = await popup.text('.problem, .warning');
  await popup.close();
  return reason;
}

/** Presses the shortcut, and waits for a code in the field that a person sees. */
async function expectFilled(extension: Extension, page: Page, secret: string, field = '[name=otp]') {
  await extension.pressCommand(page, FILL_SHORTCUT);
  await expect(page.locator(field)).toHaveValue(/^\d{6}$/);
  expect(codesOf(secret)).toContain(await page.locator(field).inputValue());
}

test('no host but the bound one gets a code', async ({ extension, site }) => {
  const account = await bindAccount(extension, site.url);
  const { page, secret } = account;
  const port = new URL(site.url).port;
  await bindTo(account, 'example.com', 'ann.github.io');
  await serveAnywhere(page, ASK);
  for (const url of ['https://example.com/', 'https://ann.github.io/login']) {
    await page.goto(url);
    await expectFilled(extension, page, secret);
  }
  const hostile = [
    'http://example.com/',
    'https://example.com:8443/',
    'https://www.example.com/',
    'https://example.com.evil.example/',
    'https://notexample.com/',
    'https://examp1e.com/',
    'https://exаmple.com/',
    'https://xn--exmple-4nf.com/',
    'https://example.com./',
    'https://example.com@evil.example/',
    'https://evil.example/?https://example.com/#https://example.com/',
    'https://bob.github.io/',
    'https://github.io/',
    'https://x.ann.github.io/',
    `http://harbor.localhost:${port}/ask`,
    `http://127.0.0.1:${port}/ask`,
    `http://localhost.:${port}/ask`,
    `http://localhost.evil.example:${port}/ask`,
  ];
  for (const url of hostile) {
    await page.goto(url);
    expect(await refusalOf(extension, page), url).not.toBe('');
    expect(await takenCodes(page), url).toEqual([]);
  }
});

test('no frame gets a code, wherever its page comes from', async ({ extension, site }) => {
  const { page } = await bindAccount(extension, site.url);
  const frames = [
    '<iframe src="https://evil.example/frame"></iframe>',
    '<iframe sandbox="allow-scripts" src="/frame"></iframe>',
    '<iframe sandbox="allow-scripts allow-forms" srcdoc="FRAME"></iframe>',
    '<iframe src="data:text/html,FRAME"></iframe>',
  ];
  for (const frame of frames) {
    const inner = ASK.replaceAll('"', "'");
    await serveAnywhere(page, frame.replace('FRAME', inner), { '/frame': ASK });
    await page.goto(`${site.url}/attack`);
    await page.frameLocator('iframe').locator('[name=otp]').focus();
    expect(await refusalOf(extension, page), frame).not.toBe('');
    expect(await takenCodes(page), frame).toEqual([]);
  }
});

test("a frame of the site's own enemies on top does not get what the site's field gets", async ({
  extension,
  site,
}) => {
  const { page, secret } = await bindAccount(extension, site.url);
  await serveAnywhere(page, `${ASK}<iframe src="https://evil.example/frame"></iframe>`, { '/frame': ASK });
  await page.goto(`${site.url}/attack`);
  await page.frameLocator('iframe').locator('[name=otp]').focus();
  await expectFilled(extension, page, secret);
  expect(await takenCodes(page, 'decoys')).toEqual([]);
});

/** Ways to hide a field from a person's eyes. */
const DECOYS = [
  'display:none',
  'visibility:hidden',
  'opacity:0',
  'opacity:0.01',
  'position:absolute;left:-9999px',
  'position:absolute;top:-9999px',
  'position:fixed;top:200vh',
  'width:1px;height:1px;padding:0;border:0',
  'clip-path:inset(100%);position:absolute',
  'transform:scale(0)',
  'filter:opacity(0)',
  'position:absolute;clip:rect(0 0 0 0)',
];

test('hidden fields get nothing, alone or beside the one that a person sees', async ({ extension, site }) => {
  const { page, secret } = await bindAccount(extension, site.url);
  for (const style of DECOYS) {
    const decoy = `<input class="decoy" name="totp" autocomplete="one-time-code" maxlength="6" style="${style}">`;
    await serveAnywhere(page, `<p>Enter the code from your authenticator app.</p>${decoy}`);
    await page.goto(`${site.url}/attack`);
    expect(await refusalOf(extension, page), style).toContain('No code field');
    expect(await takenCodes(page), style).toEqual([]);
    await serveAnywhere(page, `${decoy}${ASK}`);
    await page.goto(`${site.url}/attack`);
    await expectFilled(extension, page, secret);
    expect(await takenCodes(page, 'decoys'), style).toEqual([]);
  }
});

test('a page that goes elsewhere between the look and the code gets none', async ({ extension, site }) => {
  const { page } = await bindAccount(extension, site.url);
  // Two seconds before the code runs out, the fill waits for the next: time enough to be elsewhere.
  const worker = await extension.worker();
  await worker.evaluate(() => {
    const step = 30_000;
    const start = performance.now();
    const from = Math.ceil(Date.now() / step) * step + step - 2_000;
    Date.now = () => from + (performance.now() - start);
  });
  await serveAnywhere(page, ASK);
  await page.goto(`${site.url}/attack`);
  await extension.pressCommand(page, FILL_SHORTCUT);
  await new Promise((later) => setTimeout(later, 600));
  await page.goto('https://evil.example/');
  const popup = await extension.findPopup();
  expect(await popup.text('.problem')).toContain('The page changed');
  await popup.close();
  expect(await takenCodes(page)).toEqual([]);
});

test("what a page does to its own prototypes does not reach the extension's world", async ({
  extension,
  site,
}) => {
  const { page, secret } = await bindAccount(extension, site.url);
  await serveAnywhere(page, `${ASK}<input class="decoy" id="bait"><script>${TAMPERING}</script>`);
  await page.goto(`${site.url}/attack`);
  await extension.pressCommand(page, FILL_SHORTCUT);
  await expect.poll(() => page.evaluate('field.matches(":focus") && read.call(field)')).toMatch(/^\d{6}$/);
  const caught = await page.evaluate('caught');
  expect(codesOf(secret)).toContain(await page.evaluate('read.call(field)'));
  expect(await takenCodes(page, 'decoys')).toEqual([]);
  expect(caught).toEqual([]);
});

/** Takes the page's own copies of what a filling script would call; `caught` tells which were, with a code at hand. */
const TAMPERING = `
globalThis.caught = [];
const bait = document.getElementById('bait');
const field = document.querySelector('[name=otp]');
const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
const read = value.get;
Object.defineProperty(HTMLInputElement.prototype, 'value', {
  get: value.get,
  set(text) { caught.push('value'); value.set.call(bait, text); },
});
const take = (owner, name, answer) => {
  const real = owner[name];
  owner[name] = function (...args) { caught.push(name); return answer ? answer(real, this, args) : real.apply(this, args); };
};
take(Document.prototype, 'querySelectorAll', (real, self) => real.call(self, '#bait'));
take(Document.prototype, 'querySelector', () => bait);
take(Document.prototype, 'execCommand', (real, self, args) => { bait.focus(); return real.apply(self, args); });
take(Element.prototype, 'checkVisibility', () => true);
take(Element.prototype, 'getBoundingClientRect');
take(HTMLElement.prototype, 'focus', () => undefined);
take(EventTarget.prototype, 'dispatchEvent');
take(HTMLInputElement.prototype, 'setSelectionRange');
const isBait = (one) => one === bait || /^\\d{6}$/.test(one);
for (const name of ['map', 'filter', 'find', 'flatMap', 'push']) {
  const real = Array.prototype[name];
  Array.prototype[name] = function (...args) {
    for (const one of [this[0], args[0]]) if (isBait(one)) caught[caught.length] = name;
    return real.apply(this, args);
  };
}
`;

test('forged events, keys and messages start nothing, and nothing of the extension is in reach', async ({
  extension,
  site,
}) => {
  const { page } = await bindAccount(extension, site.url);
  await serveAnywhere(page, ASK);
  await page.goto(`${site.url}/attack`);
  await page.locator('[name=otp]').focus();
  const reached = await page.evaluate(forgeEverything, extension.id);
  await new Promise((later) => setTimeout(later, 1_500));
  expect(reached).toEqual([]);
  expect(await takenCodes(page)).toEqual([]);
  await expect(page.locator('[name=otp]')).toHaveValue('');
});

/** Runs in the page: tries every way in, and answers with the ones that gave something. */
async function forgeEverything(id: string): Promise<string[]> {
  const field = document.querySelector('input');
  const target = field ?? document.body;
  const key = { key: 'F', code: 'KeyF', altKey: true, shiftKey: true, bubbles: true };
  for (const type of ['keydown', 'keypress', 'keyup']) target.dispatchEvent(new KeyboardEvent(type, key));
  for (const type of ['contextmenu', 'mousedown', 'mouseup', 'click'])
    target.dispatchEvent(new MouseEvent(type, { button: 2, bubbles: true }));
  for (const message of [
    { type: 'fill' },
    { type: 'fill', where: 'caret' },
    { latchkeyFill: { where: 'best' } },
  ])
    window.postMessage(message, '*');
  const reached: string[] = [];
  const world: Record<string, unknown> = { ...globalThis };
  if ('latchkeyFill' in world || 'latchkeyFill' in globalThis) reached.push('the function that fills');
  const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime;
  if (runtime?.sendMessage !== undefined) reached.push('runtime.sendMessage');
  for (const file of ['fill.js', 'manifest.json', 'popup.html', 'background.js']) {
    const answer = await fetch(`chrome-extension://${id}/${file}`).catch(() => undefined);
    if (answer?.ok) reached.push(file);
  }
  return reached;
}

test('filling draws nothing into the page that could be clicked', async ({ extension, site }) => {
  const { page, secret } = await bindAccount(extension, site.url);
  await serveAnywhere(page, ASK);
  await page.goto(`${site.url}/attack`);
  const added = await page.evaluateHandle(() => {
    const seen: string[] = [];
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) seen.push(node.nodeName);
    }).observe(document, { subtree: true, childList: true });
    return seen;
  });
  await expectFilled(extension, page, secret);
  expect(await added.jsonValue()).toEqual([]);
});

test("all of a bound site's domain is the person's own choice, and ends at the domain", async ({
  extension,
  site,
}) => {
  const account = await bindAccount(extension, site.url);
  const { page, options, secret } = account;
  await bindTo(account, 'login.example.com');
  await serveAnywhere(page, ASK);
  await page.goto('https://shop.example.com/');
  expect(await refusalOf(extension, page)).toContain('No account for this site');

  await options.bringToFront();
  await options
    .getByRole('button', { name: /^Edit / })
    .first()
    .click();
  const whole = options.getByRole('checkbox', { name: 'All of example.com' });
  await whole.check();
  await expect(options.getByLabel('Filled on')).toHaveValue(/^\*\.example\.com$/m);
  await whole.uncheck();
  await expect(options.getByLabel('Filled on')).toHaveValue(/^login\.example\.com$/m);
  await whole.check();
  await options.screenshot({ path: test.info().outputPath('whole-domain.png') });
  await options.getByRole('button', { name: 'Save changes' }).click();
  await expect(options.getByText('Saved the changes')).toBeVisible();
  await page.bringToFront();
  await page.goto('https://shop.example.com/');
  await expectFilled(extension, page, secret);
  await page.goto('https://notexample.com/');
  expect(await refusalOf(extension, page)).not.toBe('');
  expect(await takenCodes(page)).toEqual([]);
});

test('a look-alike of a bound site is called one, and gets nothing until a person insists', async ({
  extension,
  site,
}) => {
  const account = await bindAccount(extension, site.url);
  const { page, secret } = account;
  await bindTo(account, 'example.com');
  await serveAnywhere(page, ASK);
  await page.goto('https://exаmple.com/');
  await extension.pressCommand(page, FILL_SHORTCUT);
  const popup = await extension.findPopup();
  expect(await popup.text('.warning')).toContain('looks like example.com');
  await popup.click('.row .button');
  expect(await popup.text('.warning .confirm')).toContain('xn--exmple-4nf.com');
  await popup.screenshot(test.info().outputPath('look-alike.png'));
  await popup.press('Enter');
  await expect.poll(() => popup.isShown('.warning .confirm')).toBe(false);
  expect(await takenCodes(page)).toEqual([]);

  await popup.click('.row .button');
  await popup.click('.warning .danger');
  await expect(page.locator('[name=otp]')).toHaveValue(/^\d{6}$/);
  expect(codesOf(secret)).toContain(await page.locator('[name=otp]').inputValue());
});
