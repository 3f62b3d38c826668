import { execFileSync } from 'node:child_process';
import type { Page } from 'puppeteer-core';
import { qrPng } from '../site/qr-picture.ts';
import { expect, test } from './support/firefox.ts';
import { PASSPHRASE } from './support/journeys.ts';
import { application, askCode, logInForm, wholeForm } from './support/log-in-pages.ts';
import { type Answer, Web } from './support/web.ts';

test.use({ file: import.meta.filename });
test.describe.configure({ mode: 'serial' });

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
let web: Web;
let page: Page;

test.beforeAll(async () => {
  web = await new Web().start();
});
test.afterAll(() => web.close());

const oathtool = (): string[] =>
  ['now', '30 seconds ago'].map((when) =>
    execFileSync('oathtool', ['--totp', '-b', '--now', when, SECRET]).toString().trim(),
  );

const secretive = (html: string): Answer => ({ html, headers: { 'referrer-policy': 'no-referrer' } });

const PAGES: Record<string, Answer> = {
  'bank.example/log-in': logInForm('/first'),
  'bank.example/first': { goTo: '/code' },
  'bank.example/code': askCode(),
  'bank.example/disable': askCode('/disabled'),
  'bank.example/plain-log-in': logInForm('/home'),
  'bank.example/home': '<h1>Welcome, Ann</h1><a href="/disable">Two-step sign-in</a>',
  'evil.example/page': secretive('<a id="link" href="#">A page</a>'),
};

async function logIn(path: string): Promise<void> {
  await type(path);
  await page.waitForSelector('[name=password]');
  await page.type('[name=user]', 'ann');
  await page.type('[name=password]', 'a quiet harbour');
}

async function expectSent(what: string): Promise<void> {
  await expect.poll(() => web.sent.length, { message: what }).toBe(1);
  expect(web.sent[0]?.to).toBe('bank.example/in');
  expect(oathtool()).toContain(web.sent[0]?.code);
}

async function expectNothing(on: Page, what: string): Promise<void> {
  await new Promise((later) => setTimeout(later, 2_000));
  const held = await on.$$eval('[name=otp]', (all) => all.map((one) => (one as HTMLInputElement).value));
  expect(held, what).toEqual(['']);
  expect(web.sent, what).toEqual([]);
}

/** Does something that leads a page to an address of the services, and waits until it is there. */
async function go(path: string, act: () => Promise<unknown>): Promise<void> {
  await act();
  const address = () => page.evaluate(() => location.href).catch(() => '');
  await expect.poll(address, { message: path }).toBe(web.url(path));
}

/** Goes to an address as one that is typed. No other way of waiting comes back after every navigation of Firefox. */
const type = (path: string) => go(path, () => page.goto(web.url(path), { waitUntil: [] }));

test('an account is bound to a site that is filled automatically', async ({ extension }) => {
  const options = await extension.open('options.html', '#new-passphrase');
  await options.type('#new-passphrase', PASSPHRASE);
  await options.type('#new-passphrase-again', PASSPHRASE);
  await options.locator('aria/Create my vault').click();
  await options.waitForSelector('nav');

  page = await extension.browser.newPage();
  const bank = `bank.example:${web.port}`;
  const picture = await qrPng(`otpauth://totp/Bank:ann?secret=${SECRET}&issuer=Bank`);
  const src = `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
  web.pages['bank.example/set-up'] = `<img class="qr" width="240" src="${src}">`;
  await page.goto(web.url('bank.example/set-up'));
  await extension.chooseMenuItem(page, 'img.qr', 'Import the QR code in this picture');
  const window = await extension.findPage('import.html');
  await window.locator('aria/Save').click();
  await window.waitForSelector('.big-code');
  await window.close();

  await options.bringToFront();
  await options.evaluate(async (name) => {
    const { storage } = (globalThis as unknown as { browser: typeof chrome }).browser;
    await storage.session.set({ 'automatic.wanted': { site: name, at: Date.now() / 1000 } });
  }, bank);
  await extension.allowSite('bank.example');
  await expect
    .poll(() =>
      options.evaluate(async () => {
        const { storage } = (globalThis as unknown as { browser: typeof chrome }).browser;
        return (await storage.local.get('automatic'))['automatic'];
      }),
    )
    .toEqual([{ site: bank, submit: false }]);
  // What is noted before the browser has the script for the site's pages.
  await expect
    .poll(() =>
      options.evaluate(async () => {
        const { scripting } = (globalThis as unknown as { browser: typeof chrome }).browser;
        return (await scripting.getRegisteredContentScripts()).flatMap(({ matches = [] }) => matches);
      }),
    )
    .toEqual(['https://bank.example/*']);
  // As the page of settings does it: the background may be about to write the list itself.
  await options.evaluate(async (name) => {
    const { storage } = (globalThis as unknown as { browser: typeof chrome }).browser;
    await navigator.locks.request('latchkey-automatic', () =>
      storage.local.set({ automatic: [{ site: name, submit: true }] }),
    );
  }, bank);
});

const ORDINARY: [what: string, pages: Record<string, Answer>, press: string][] = [
  ['from the password page, by redirect', PAGES, 'Enter'],
  [
    'on a site that lets no referrer out',
    {
      ...PAGES,
      'bank.example/log-in': secretive(logInForm('/first')),
      'bank.example/code': secretive(askCode()),
    },
    'Enter',
  ],
  [
    'in an application that never leaves its page',
    { ...PAGES, 'bank.example/log-in': application('showCode()') },
    'Enter',
  ],
  [
    'in an application that goes to another page',
    { ...PAGES, 'bank.example/log-in': application('location.href = "/code"') },
    'Enter',
  ],
  ['on one page with name, password and code', { ...PAGES, 'bank.example/log-in': wholeForm('/in') }, 'Tab'],
];

test('ordinary log-ins are filled and sent', async () => {
  for (const [what, pages, press] of ORDINARY) {
    web.pages = pages;
    web.sent.length = 0;
    await page.bringToFront();
    await logIn('bank.example/log-in');
    await page.keyboard.press(press as 'Enter');
    await expectSent(what);
  }
});

test('a page that was not reached by a log-in is neither filled nor sent', async ({ extension }) => {
  web.pages = PAGES;
  web.sent.length = 0;
  const disable = web.url('bank.example/disable');
  await type('bank.example/disable');
  await expectNothing(page, 'an address that is typed');
  await page.reload({ waitUntil: [] });
  await page.waitForSelector('[name=otp]');
  await expectNothing(page, 'loading it again');
  await type('evil.example/page');
  await go('bank.example/disable', () => page.evaluate((to) => location.assign(to), disable));
  await expectNothing(page, 'another site');

  await logIn('bank.example/plain-log-in');
  await go('bank.example/home', () => page.keyboard.press('Enter'));
  await go('bank.example/disable', () => page.click('a'));
  await expectNothing(page, 'a link within the site, after a log-in');
  await type('bank.example/home');
  await go('bank.example/disable', () => page.evaluate(() => history.back()));
  await expectNothing(page, 'back');
  // The driver of a tab that went back answers no more.
  page = await extension.browser.newPage();
  await logIn('bank.example/plain-log-in');
  await go('bank.example/home', () => page.keyboard.press('Enter'));
  await type('bank.example/disable');
  await expectNothing(page, 'an address that is typed, after a log-in');

  const evil = await extension.browser.newPage();
  await evil.goto(web.url('evil.example/page'));
  const before = new Set(await extension.browser.pages());
  await evil.evaluate(
    (to) => Object.assign(globalThis, { victim: open(to) }),
    web.url('bank.example/plain-log-in'),
  );
  const find = async () => (await extension.browser.pages()).find((one) => !before.has(one));
  await expect.poll(async () => (await find()) !== undefined).toBe(true);
  const victim = await find();
  if (!victim) throw new Error('no window was opened');
  await victim.bringToFront();
  await victim.waitForSelector('[name=password]');
  await victim.type('[name=user]', 'ann');
  await victim.type('[name=password]', 'a quiet harbour');
  await victim.keyboard.press('Enter');
  await victim.waitForSelector('a');
  await evil.evaluate((to) => {
    (globalThis as unknown as { victim: Window }).victim.location = to;
  }, disable);
  await victim.waitForSelector('[name=otp]');
  await expectNothing(victim, 'who opened the window, after a log-in');
});
