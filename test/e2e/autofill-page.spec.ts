import type { Page } from '@playwright/test';
import { allowedSites, allowSite } from './support/autofill.ts';
import { type BoundAccount, bindAccount, bindTo, codesOf } from './support/bound-account.ts';
import { Extension, expect, test } from './support/chromium.ts';
import { serveAnywhere, takenCodes } from './support/hostile-pages.ts';
import { PASSPHRASE } from './support/journeys.ts';

test.use({ ownBrowser: true });

const FIELD = '<input name="otp" autocomplete="one-time-code" maxlength="6" inputmode="numeric">';
const ASK = `<h1>Two-step sign-in</h1><p>Enter the code from your authenticator app.</p>
<form action="/sent"><label>Authentication code ${FIELD}</label><button>Verify</button></form>`;
const LOG_IN = `<h1>Log in</h1><form method="post" action="/"><label>User name <input name="user" autocomplete="username"></label>
<label>Password <input name="password" type="password"></label><button>Log in</button></form>`;
const SITE = 'https://bank.example/';
const HERE = '.foot input';

/** An account that is bound to a site, which is filled by itself from now on, as the popup does it. */
async function fillByItself(extension: Extension, siteUrl: string, html = ASK): Promise<BoundAccount> {
  const account = await bindAccount(extension, siteUrl);
  await bindTo(account, 'bank.example');
  await allowSite(extension, 'bank.example');
  await serveAnywhere(account.page, '<h1>Welcome</h1>');
  await account.page.goto(SITE);
  const popup = await extension.pressAction(account.page);
  await popup.click(HERE);
  expect(await popup.text('.toast')).toContain('Codes are filled on bank.example automatically');
  await popup.close();
  await serveAnywhere(account.page, html, { '/log-in': LOG_IN });
  return account;
}

/** A tab in which a person logs in, up to the page at the site's root. */
async function openTab(extension: Extension, html: string, url = SITE, others = {}): Promise<Page> {
  const page = await extension.context.newPage();
  await serveAnywhere(page, html, { '/log-in': LOG_IN, ...others });
  await logIn(page, url);
  return page;
}

async function logIn(page: Page, url = SITE): Promise<void> {
  await page.goto(new URL('/log-in', url).href);
  await page.getByLabel('Password').pressSequentially('a quiet harbour');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL((one) => one.pathname === '/');
}

async function expectCode(page: Page, secret: string, field = '[name=otp]'): Promise<void> {
  // Playwright's own matcher for values asks a page that answers for it.
  await expect.poll(() => page.locator(field).inputValue()).toMatch(/^\d{6}$/);
  expect(codesOf(secret)).toContain(await page.locator(field).inputValue());
}

/** Time enough for a watching script to see a field, and for a fill; and for the form that is sent after it. */
const settle = (page: Page) => page.waitForTimeout(600);
const settleAndSend = (page: Page) => page.waitForTimeout(1_200);

test('a site is filled by itself from one click to the next, in the page that is open too', async ({
  extension,
  site,
}) => {
  const { page, secret, options } = await fillByItself(extension, site.url);
  expect(await allowedSites(extension)).toEqual({
    origins: ['https://bank.example/*'],
    scripts: ['https://bank.example/*'],
  });
  await page.evaluate(
    ([form, html]) => {
      document.body.innerHTML = form;
      document.body.querySelector('form')?.addEventListener('submit', (event) => {
        event.preventDefault();
        document.body.innerHTML = html;
      });
    },
    [LOG_IN, ASK] as const,
  );
  await page.getByLabel('Password').pressSequentially('a quiet harbour');
  await page.keyboard.press('Enter');
  await expectCode(page, secret);

  const popup = await extension.pressAction(page);
  await popup.screenshot(test.info().outputPath('popup.png'));
  await popup.click(HERE);
  expect(await popup.text('.toast')).toContain('only when you ask');
  await popup.close();
  expect(await allowedSites(extension)).toEqual({ origins: [], scripts: [] });
  await logIn(page);
  await settle(page);
  expect(await takenCodes(page)).toEqual([]);
  await options.bringToFront();
  await options.goto(`${extension.url('options.html')}#settings`);
  await expect(options.getByText('None yet. Open a site')).toBeVisible();
});

test('what nobody would fill is not filled by itself', async ({ extension, site }) => {
  const { page: first, secret } = await fillByItself(extension, site.url);
  await logIn(first);
  await expectCode(first, secret);
  await first.reload();
  await settle(first);
  expect(await takenCodes(first), 'loaded again').toEqual([]);

  const inner = ASK.replaceAll('"', "'");
  const hidden = ASK.replace('<input', '<input style="opacity:0.01"');
  const others = { '/frame': ASK };
  const cases: [what: string, html: string, url?: string][] = [
    ['a text message', ASK.replace('your authenticator app', 'the text message that we sent to your phone')],
    ['a decoy', hidden],
    ['a search', '<h1>Shop</h1><label>Search <input name="q"></label>'],
    ['a frame', '<iframe src="https://evil.example/frame"></iframe>'],
    ['a sandboxed frame of the site', '<iframe sandbox="allow-scripts" src="/frame"></iframe>'],
    ['a written frame', `<iframe srcdoc="${inner}"></iframe>`],
    ['no https', ASK, 'http://bank.example/'],
    ['another port', ASK, 'https://bank.example:8443/'],
    ['a host below', ASK, 'https://www.bank.example/'],
    ['a longer host', ASK, 'https://bank.example.evil.example/'],
    ['a user name', ASK, 'https://bank.example@evil.example/'],
    ['a trailing dot', ASK, 'https://bank.example./'],
  ];
  for (const [what, html, url] of cases) {
    const page = await openTab(extension, html, url, others);
    await settle(page);
    expect(await takenCodes(page), what).toEqual([]);
    await page.close();
  }
});

test('what a person typed stays, and the caret is taken out of no other field', async ({
  extension,
  site,
}) => {
  const { secret } = await fillByItself(extension, site.url);
  const typed = await openTab(extension, ASK.replace('<input', '<input value="12"'));
  await typed.locator('[name=otp]').focus();
  await settle(typed);
  await expect(typed.locator('[name=otp]')).toHaveValue('12');
  await typed.close();

  const page = await openTab(extension, `<label>Note <textarea autofocus></textarea></label>${ASK}`);
  await page.locator('textarea').pressSequentially('a word', { delay: 150 });
  await expect(page.locator('textarea')).toHaveValue('a word');
  await expect(page.locator('[name=otp]')).toHaveValue('');
  await page.locator('[name=otp]').focus();
  await expectCode(page, secret);
  await page.locator('[name=otp]').fill('');
  await page.locator('textarea').focus();
  await page.locator('[name=otp]').focus();
  await settle(page);
  await expect(page.locator('[name=otp]'), 'once is enough').toHaveValue('');
});

/** Counts in the title how often the form is sent. */
const COUNTING = `<script>let sent = 0; document.title = 'sent 0';
const count = () => { document.title = 'sent ' + (sent += 1); };
addEventListener('submit', (event) => { event.preventDefault(); count(); });</script>`;

/** Forms that markup alone sends to another site, or into another window. */
const ELSEWHERE = [
  ['an action elsewhere', ASK.replace('/sent', 'https://evil.example/')],
  ['another port', ASK.replace('/sent', 'https://bank.example:8443/')],
  ['a button that goes elsewhere', ASK.replace('<button', '<button formaction="https://evil.example/"')],
  ['a base elsewhere', `<base href="https://evil.example/">${ASK}`],
  ['a base target', `<base target="other">${ASK}`],
  ['another window', ASK.replace('<form', '<form target="other"')],
  ['a button into another window', ASK.replace('<button', '<button formtarget="_blank"')],
  [
    'a field that answers for the form',
    ASK.replace('/sent', 'https://evil.example/').replace(
      '<button',
      '<input type="hidden" name="getAttribute"><input type="hidden" name="action" value="/sent"><button',
    ),
  ],
  ['an amount to pay', ASK.replace('<form', '<p>Send 500.00 EUR</p><form')],
  ['another field to fill in', ASK.replace('<button', '<input name="amount" aria-label="Amount"><button')],
  ['somebody who is logged in', `${ASK}<a href="/logout">Log out</a>`],
] as const;

test('the form is sent only where that was chosen, once, and as Enter would', async ({ extension, site }) => {
  test.setTimeout(300_000);
  const { page, secret } = await fillByItself(extension, site.url, `${COUNTING}${ASK}`);
  await logIn(page);
  await expectCode(page, secret);
  await settle(page);
  await expect(page).toHaveTitle('sent 0');
  const popup = await extension.pressAction(page);
  await popup.click('.foot label:nth-of-type(2) input');
  const worker = await extension.worker();
  const chosen = () =>
    worker.evaluate(async () => (await chrome.storage.local.get('automatic'))['automatic']);
  await expect.poll(chosen).toEqual([{ site: 'bank.example', submit: true }]);
  await popup.close();

  const own =
    "document.querySelector('[name=otp]').oninput = ({ target }) => { if (target.value.length === 6)";
  const cases: [what: string, html: string, sent: number][] = [
    ['a form', `${COUNTING}${ASK}`, 1],
    ['a form without a button', `${COUNTING}${ASK.replace(/<button.*button>/, '')}`, 1],
    [
      'a form that sends itself',
      `${COUNTING}${ASK}<script>${own} target.form.requestSubmit(); };</script>`,
      1,
    ],
    ['a script that asks', `${COUNTING}${ASK}<script>${own} { count(); fetch('/check'); } };</script>`, 1],
    ['no form', `${COUNTING}${ASK.replace(/<.?form.*?>/g, '')}`, 0],
    ['a form to send in clear', `${COUNTING}${ASK.replace('/sent', 'http://bank.example/sent')}`, 0],
    ...ELSEWHERE.map(([what, html]) => [what, `${COUNTING}${html}`, 0] as [string, string, number]),
  ];
  for (const [what, html, sent] of cases) {
    const tab = await openTab(extension, html);
    if (what !== 'an amount to pay') await expectCode(tab, secret);
    await expect(tab, what).toHaveTitle(`sent ${sent}`);
    await settleAndSend(tab);
    await expect(tab, what).toHaveTitle(`sent ${sent}`);
    await tab.close();
  }
});

test('a locked vault fills nothing, and the open page once it is unlocked, in the next session too', async ({
  extension,
  site,
}) => {
  const { page: before, secret } = await fillByItself(extension, site.url);
  const { profileDir } = extension;
  await before.close();
  await extension.close();
  const restarted = await Extension.launch({ profileDir });
  const page = await openTab(restarted, ASK);
  const worker = await restarted.worker();
  await expect
    .poll(() =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: 'https://bank.example/*' });
        return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
      }),
    )
    .toBe('…');
  expect(await takenCodes(page)).toEqual([]);
  const popup = await restarted.pressAction(page);
  await popup.waitFor('#passphrase');
  await popup.click('#passphrase');
  await popup.type(PASSPHRASE);
  await popup.press('Enter');
  await expectCode(page, secret);

  // An update of the extension forgets registered scripts; the permission can go in the browser's own settings.
  await worker.evaluate(async () => {
    await chrome.scripting.unregisterContentScripts();
    const event: unknown = chrome.runtime.onInstalled;
    (event as { dispatch(...args: unknown[]): void }).dispatch({ reason: 'update' });
  });
  await expect.poll(async () => (await allowedSites(restarted)).scripts).toEqual(['https://bank.example/*']);
  await worker.evaluate(() => chrome.permissions.remove({ origins: ['https://bank.example/*'] }));
  await expect.poll(async () => (await allowedSites(restarted)).scripts).toEqual([]);
  const again = await restarted.pressAction(page);
  await again.waitFor('.foot');
  expect(await again.evaluate(`document.querySelector('.foot input').checked`)).toBe(false);
  await restarted.close();
});
