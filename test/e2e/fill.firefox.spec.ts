import { execFileSync } from 'node:child_process';
import type { Page } from 'puppeteer-core';
import { expect, test } from './support/firefox.ts';
import { FILL_SHORTCUT, PASSPHRASE } from './support/journeys.ts';

test.use({ file: import.meta.filename });

const oathtool = (secret: string): string =>
  execFileSync('oathtool', ['--totp', '-b', secret]).toString().trim();

test.describe.configure({ mode: 'serial' });

let page: Page;

/** Types into the service's form and sends it. */
async function send(path: string, fields: Record<string, string>): Promise<void> {
  if (path !== '') await page.goto(path);
  for (const [selector, text] of Object.entries(fields)) await page.type(selector, text);
  await Promise.all([page.waitForNavigation(), page.click('main button')]);
}

async function heading(): Promise<string> {
  return page.$eval('h1', (title) => title.textContent ?? '');
}

/** Logs in up to the page that asks for a code. */
async function logIn(url: string, asks: string): Promise<void> {
  await page.goto(`${url}/log-out`);
  await send(`${url}/log-in?code=${asks}`, { '#email': 'fox@example.com', '#password': 'a quiet harbour' });
  expect(await heading()).toBe('Two-step sign-in');
}

/** Waits until the fields hold a code, sends it, and waits until the service says that one is in. */
async function sendFilled(): Promise<void> {
  await page.waitForFunction(() => {
    const fields = [...document.querySelectorAll('main input:not([type=hidden])')];
    return /^\d{6}$/.test(fields.map((field) => (field as HTMLInputElement).value).join(''));
  });
  await send('', {});
  expect(await heading()).toBe('You are in');
}

test('an account is set up at the service', async ({ extension, site }) => {
  const options = await extension.open('options.html', '#new-passphrase');
  await options.type('#new-passphrase', PASSPHRASE);
  await options.type('#new-passphrase-again', PASSPHRASE);
  await options.locator('aria/Create my vault').click();
  await options.waitForSelector('nav');
  await options.close();

  page = await extension.browser.newPage();
  await send(`${site.url}/sign-up`, { '#email': 'fox@example.com', '#password': 'a quiet harbour' });
  await page.goto(`${site.url}/setup/img`);
  const secret = await page.$eval('[data-key=plain]', (key) => key.textContent ?? '');
  await extension.chooseMenuItem(page, 'img.qr', 'Import the QR code in this picture');
  const window = await extension.findPage('import.html');
  await window.locator('aria/Save').click();
  await window.waitForSelector('.big-code');
  await window.close();
  await page.bringToFront();
  await send('', { '#code-plain': oathtool(secret) });
  expect(await heading()).toBe('Two-step sign-in is on');
});

test('the shortcut fills one field and six boxes, and the service lets in', async ({ extension, site }) => {
  for (const asks of ['single', 'react-boxes']) {
    await logIn(site.url, asks);
    await page.waitForSelector('main input:not([type=hidden])');
    await extension.pressShortcut(page, FILL_SHORTCUT);
    await sendFilled();
  }
});

test("the popup's button fills, and the service lets in", async ({ extension, site }) => {
  await logIn(site.url, 'boxes');
  await extension.pressAction(page);
  const button = `document.querySelector('.row .button.primary')`;
  await expect.poll(() => extension.inPopup(`${button}?.textContent`)).toBe('Fill');
  await extension.inPopup(`(${button}.click(), null)`);
  await sendFilled();
});

test('a field in a closed shadow root is filled, and boxes that open one after the other', async ({
  extension,
  site,
}) => {
  await page.goto(`${site.url}/checkout`);
  const taken = () => page.evaluate(() => Reflect.get(globalThis, 'taken') as string);
  await page.evaluate(() => {
    document.body.innerHTML = '<p>Enter the code from your authenticator app.</p><div></div>';
    const root = document.querySelector('div')?.attachShadow({ mode: 'closed' });
    if (!root) return;
    root.innerHTML = '<label>One-time code <input maxlength="6"></label>';
    root.addEventListener('input', ({ target }) =>
      Object.assign(globalThis, { taken: (target as HTMLInputElement).value }),
    );
  });
  await extension.pressShortcut(page, FILL_SHORTCUT);
  await expect.poll(taken).toMatch(/^\d{6}$/);

  await page.goto(`${site.url}/checkout`);
  await page.evaluate(() => {
    const box = '<input maxlength="1" style="width:40px;height:44px"';
    document.body.innerHTML = `<p>Enter the code from your authenticator app.</p>${box}>${`${box} disabled>`.repeat(5)}`;
    const all = [...document.querySelectorAll('input')];
    for (const [at, one] of all.entries())
      one.addEventListener('keyup', () => {
        all[at + 1]?.removeAttribute('disabled');
        Object.assign(globalThis, { taken: all.map(({ value }) => value).join('') });
      });
  });
  await extension.pressShortcut(page, FILL_SHORTCUT);
  await expect.poll(taken).toMatch(/^\d{6}$/);
});
