import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { allowSite } from './support/autofill.ts';
import { type BoundAccount, bindAccount, bindTo, codesOf } from './support/bound-account.ts';
import { test as base, Extension, expect } from './support/chromium.ts';
import { application, askCode, logInForm, nameForm, wholeForm } from './support/log-in-pages.ts';
import { Web } from './support/web.ts';

// Filling and sending by itself: the next step of a log-in that a person began in this very tab, and nothing else.

const HOSTS = ['bank.example', 'sso.bank.example'];

const test = base.extend<{ web: Web; account: BoundAccount }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
  extension: async ({}, use) => {
    const args = [
      '--host-resolver-rules=MAP *.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--ignore-certificate-errors',
    ];
    const extension = await Extension.launch({ args });
    await use(extension);
    await extension.close();
    await rm(extension.profileDir, { recursive: true, force: true });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
  web: async ({}, use) => {
    const web = await new Web().start();
    await use(web);
    await web.close();
  },
  account: async ({ extension, site, web }, use) => {
    const account = await bindAccount(extension, site.url);
    const sites = HOSTS.map((host) => `${host}:${web.port}`);
    await bindTo(account, ...sites);
    for (const host of HOSTS) await allowSite(extension, host);
    for (const host of HOSTS) await turnOn(extension, account.page, web.url(host));
    const worker = await extension.worker();
    const submitted = sites.map((one) => ({ site: one, submit: true }));
    await worker.evaluate((automatic) => chrome.storage.local.set({ automatic }), submitted);
    await use(account);
  },
});

/** In the popup, as a person does it. */
async function turnOn(extension: Extension, page: Page, url: string): Promise<void> {
  await page.goto(url);
  const popup = await extension.pressAction(page);
  await popup.click('.foot input');
  expect(await popup.text('.toast')).toContain('automatically');
  await popup.close();
}

/** Types name and password with real keys, and presses the button. */
async function logIn(page: Page, button = 'Log in'): Promise<void> {
  await page.getByLabel('User name').pressSequentially('ann');
  const password = page.getByLabel('Password');
  if ((await password.count()) > 0) await password.pressSequentially('a quiet harbour');
  await page.getByRole('button', { name: button }).click();
}

async function expectSent(web: Web, { secret }: BoundAccount, what: string): Promise<void> {
  await expect.poll(() => web.sent.length, { message: what }).toBe(1);
  expect(web.sent[0]?.to).toBe('bank.example/in');
  expect(codesOf(secret)).toContain(web.sent[0]?.code);
}

/** Long enough for a field to be seen and filled, and for its form to be sent. */
async function expectNothing(page: Page, web: Web, what: string): Promise<void> {
  await page.waitForTimeout(1_800);
  const held = await page
    .locator('[name=otp]')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  expect(held, what).toEqual(held.map(() => ''));
  expect(held.length, `${what}: the page asks for a code`).toBe(1);
  expect(web.sent, what).toEqual([]);
}

const PAGES = {
  'bank.example/log-in': logInForm('/first'),
  'bank.example/first': { goTo: '/code' },
  'bank.example/code': askCode(),
  // In looks the same as a log-in's: where it is reached from must tell.
  'bank.example/disable': askCode('/disabled'),
  'bank.example/plain-log-in': logInForm('/home'),
  'bank.example/home': '<h1>Welcome, Ann</h1><a href="/disable">Two-step sign-in</a>',
  'bank.example/go': { goTo: '/disable' },
  'evil.example/page': '<a id="link" href="#">A page</a>',
};

const secretive = (html: string) => ({ html, headers: { 'referrer-policy': 'no-referrer' } });

/** What a person meets, and does where it is not just to log in. */
const ORDINARY: [what: string, pages: Web['pages'], walk?: (page: Page) => Promise<void>][] = [
  ['from the password page, by redirect', PAGES],
  [
    'on a site that lets no referrer out',
    {
      ...PAGES,
      'bank.example/log-in': secretive(logInForm('/first')),
      'bank.example/code': secretive(askCode()),
    },
  ],
  [
    'where name, password and code have a page each',
    { ...PAGES, 'bank.example/log-in': nameForm('/second'), 'bank.example/second': logInForm('/first') },
    async (page) => {
      await logIn(page, 'Next');
      await page.waitForURL(/second/);
      await logIn(page);
    },
  ],
  [
    'where a page in between leads on by itself',
    {
      ...PAGES,
      'bank.example/first':
        '<p>One moment</p><script>setTimeout(() => { location.href = "/code"; }, 400)</script>',
    },
  ],
  [
    'in an application that never leaves its page',
    { ...PAGES, 'bank.example/log-in': application('showCode()') },
  ],
  [
    'in an application that goes on by its address',
    { ...PAGES, 'bank.example/log-in': application('location.hash = "#/code"; showCode()') },
  ],
  [
    'in an application that goes to another page',
    { ...PAGES, 'bank.example/log-in': application('location.href = "/code"') },
  ],
  [
    'where a password manager filled and a person presses the button',
    PAGES,
    async (page) => {
      await page.evaluate(() => {
        for (const input of document.querySelectorAll('input')) input.value = 'filled';
      });
      await page.getByRole('button', { name: 'Log in' }).click();
    },
  ],
  [
    'where a password manager filled and a person presses Enter',
    PAGES,
    async (page) => {
      await page.evaluate(() => {
        for (const input of document.querySelectorAll('input')) input.value = 'filled';
      });
      await page.getByLabel('Password').focus();
      await page.keyboard.press('Enter');
    },
  ],
  [
    'where a password manager sends the form after a person went into it',
    PAGES,
    async (page) => {
      await page.getByLabel('User name').click();
      await page.evaluate(() => {
        for (const input of document.querySelectorAll('input')) input.value = 'filled';
        document.forms[0]?.requestSubmit();
      });
    },
  ],
  [
    "by way of the same account's log-in host",
    {
      ...PAGES,
      'bank.example/log-in': { goTo: '//sso.bank.example:PORT/log-in' },
      'sso.bank.example/log-in': logInForm('/first'),
      'sso.bank.example/first': { goTo: '//bank.example:PORT/code' },
    },
  ],
  [
    'on one page with name, password and code',
    { ...PAGES, 'bank.example/log-in': wholeForm('/in') },
    async (page) => {
      await page.getByLabel('User name').pressSequentially('ann');
      await page.getByLabel('Password').pressSequentially('a quiet harbour');
      await page.keyboard.press('Tab');
    },
  ],
];

test('ordinary log-ins of every kind are filled and sent', async ({ account, extension, web }) => {
  test.slow();
  for (const [what, pages, walk = (page: Page) => logIn(page)] of ORDINARY) {
    await test.step(what, async () => {
      web.pages = pages;
      web.sent.length = 0;
      const page = await extension.context.newPage();
      await page.goto(web.url('bank.example/log-in'));
      await walk(page);
      await expectSent(web, account, what);
      await page.close();
    });
  }
});

test('a page that nobody logged in to is neither filled nor sent, wherever it is reached from', async ({
  account,
  extension,
  web,
}) => {
  const { page } = account;
  web.pages = PAGES;
  const disable = web.url('bank.example/disable');
  const ways: [what: string, go: () => Promise<unknown>][] = [
    ['an address that is typed', () => page.goto(disable)],
    ['loading it again', () => page.reload()],
    [
      'another site',
      async () => {
        await page.goto(web.url('evil.example/page'));
        await page.evaluate((url) => location.assign(url), disable);
      },
    ],
    [
      "another site, by the site's own redirect",
      async () => {
        await page.goto(web.url('evil.example/page'));
        await page.evaluate((url) => location.assign(url), web.url('bank.example/go'));
      },
    ],
    [
      'a link on another site',
      async () => {
        await page.goto(web.url('evil.example/page'));
        await page.evaluate((url) => document.querySelector('a')?.setAttribute('href', url), disable);
        await page.click('#link');
      },
    ],
    [
      'a link within the site',
      async () => {
        await page.goto(web.url('bank.example/home'));
        await page.click('a');
      },
    ],
  ];
  for (const [what, go] of ways) {
    await go();
    await page.waitForURL(disable);
    await expectNothing(page, web, what);
  }

  const opened = extension.context.waitForEvent('page');
  await page.goto(web.url('evil.example/page'));
  await page.evaluate((url) => open(url), disable);
  await expectNothing(await opened, web, 'a window that another site opened');
});

test('after a log-in without a code, nothing is filled or sent', async ({ account, extension, web }) => {
  const disable = web.url('bank.example/disable');
  for (const policy of ['', 'no-referrer']) {
    web.pages = {
      ...PAGES,
      'bank.example/plain-log-in': policy ? secretive(logInForm('/home')) : logInForm('/home'),
      'evil.example/page': policy ? secretive('<p>A page</p>') : '<p>A page</p>',
    };
    const { page } = account;
    const inHere = async (tab: Page) => {
      await logIn(tab);
      await tab.waitForURL(/home/);
    };
    const begin = async () => {
      await page.goto(web.url('bank.example/plain-log-in'));
      await inHere(page);
    };
    await begin();
    await page.click('a');
    await page.waitForURL(disable);
    await expectNothing(page, web, 'a link within the site');
    await begin();
    await page.locator('a').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(disable);
    await expectNothing(page, web, 'a link, by the keyboard');
    await begin();
    await page.goto(disable);
    await expectNothing(page, web, 'an address that is typed');
    await page.goto(web.url('bank.example/home'));
    await page.goBack();
    await expectNothing(page, web, 'back');

    const evil = await extension.context.newPage();
    await evil.goto(web.url('evil.example/page'));
    const opened = extension.context.waitForEvent('page');
    await evil.evaluate(
      (url) => Object.assign(globalThis, { victim: open(url) }),
      web.url('bank.example/plain-log-in'),
    );
    const victim = await opened;
    await inHere(victim);
    await evil.evaluate((url) => {
      (globalThis as unknown as { victim: Window }).victim.location = url;
    }, disable);
    await victim.waitForURL(disable);
    await expectNothing(victim, web, `who opened the window, ${policy}`);
    await victim.close();
    await evil.close();
  }
});

test('who opened a window cannot take a step of the log-in in it', async ({ account, extension, web }) => {
  web.pages = {
    ...PAGES,
    'bank.example/log-in': secretive(logInForm('/slow')),
    'bank.example/slow': '<p>never</p>',
    'evil.example/page': secretive('<p>A page</p>'),
  };
  const slow = web.url('bank.example/slow');
  const evil = account.page;
  await evil.goto(web.url('evil.example/page'));
  const opened = extension.context.waitForEvent('page');
  await evil.evaluate(
    (url) => Object.assign(globalThis, { victim: open(url) }),
    web.url('bank.example/log-in'),
  );
  const victim = await opened;
  await victim.route(slow, () => new Promise(() => undefined));
  await victim.getByLabel('User name').pressSequentially('ann');
  await victim.getByLabel('Password').pressSequentially('a quiet harbour');
  await victim.getByRole('button').click({ noWaitAfter: true });
  await victim.waitForTimeout(900);
  await evil.evaluate((url) => {
    (globalThis as unknown as { victim: Window }).victim.location = url;
  }, web.url('bank.example/disable'));
  await victim.waitForURL(/disable/);
  await expectNothing(victim, web, 'between the press and the next page');
});

test('an application is not filled where a person went elsewhere in it', async ({ account, web }) => {
  web.pages = {
    ...PAGES,
    'bank.example/log-in': application(
      `app.innerHTML = '<h1>Welcome</h1><button>Security</button>'; app.querySelector('button').onclick = showCode`,
    ),
  };
  await account.page.goto(web.url('bank.example/log-in'));
  await logIn(account.page);
  await account.page.getByRole('button', { name: 'Security' }).click();
  await expectNothing(account.page, web, 'a button after the log-in');
});

test('a log-in is good for one code', async ({ account, web }) => {
  web.pages = { ...PAGES, 'bank.example/in': askCode('/again') };
  await account.page.goto(web.url('bank.example/log-in'));
  await logIn(account.page);
  await expectSent(web, account, 'the first');
  await account.page.waitForURL(/\/in/);
  web.sent.length = 0;
  await expectNothing(account.page, web, 'a second page that asks');
  await account.page.goto(web.url('bank.example/log-in'));
  await logIn(account.page);
  await expectSent(web, account, 'the second');
});

test('events that a script makes up begin no log-in', async ({ account, web }) => {
  web.pages = PAGES;
  const { page } = account;
  await page.goto(web.url('bank.example/log-in'));
  await page.evaluate(() => {
    const [name, password] = document.querySelectorAll('input');
    for (const field of [name, password]) {
      if (!field) continue;
      field.focus();
      field.value = 'made up';
      for (const type of ['keydown', 'keyup'])
        field.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true }));
      field.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }));
    }
    document.querySelector('button')?.click();
  });
  await page.waitForURL(/code/);
  await expectNothing(page, web, 'made up');
});
