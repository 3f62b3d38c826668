import { chromium, expect, type Locator, type Page, test } from '@playwright/test';
import jsQR from 'jsqr';
import { generate } from 'otplib';
import { PNG } from 'pngjs';
import { findChromium } from '../../scripts/browsers.ts';
import { type Site, startSite } from '../site/server.ts';

// The demo service by itself, with codes from otplib: whoever sees a journey fail can tell whose fault it is.

let site: Site;
let page: Page;

test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.close());

test.beforeEach(async () => {
  const browser = await chromium.launch({ executablePath: findChromium() });
  page = await browser.newPage({ deviceScaleFactor: 2 });
});
test.afterEach(() => page.context().browser()?.close());

/** Signs up, turns two-step sign-in on, and logs in again up to the page that asks for the code. */
async function signUpAndReturn(asks: string): Promise<string> {
  const email = `${asks}@example.com`;
  await page.goto(`${site.url}/sign-up`);
  await fillIn(email, 'Create account');
  await page.goto(`${site.url}/setup/img`);
  const secret = await page.locator('[data-key=plain]').innerText();
  await page.fill('#code-plain', await generate({ secret }));
  await page.click('text=Turn on');
  await expect(page.getByRole('heading')).toHaveText('Two-step sign-in is on');
  await page.goto(`${site.url}/log-out`);
  await page.goto(`${site.url}/log-in?code=${asks}`);
  await fillIn(email, 'Log in');
  return secret;
}

async function fillIn(email: string, button: string) {
  await page.fill('#email', email);
  await page.fill('#password', 'a quiet harbour');
  await page.getByRole('button', { name: button }).click();
}

async function isIn() {
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading')).toHaveText('You are in');
}

for (const asks of ['single', 'react']) {
  test(`the ${asks} field lets a right code in and no wrong one`, async () => {
    const secret = await signUpAndReturn(asks);
    await page.fill('#code', '000000');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('alert')).toContainText('not right');
    await page.goto(`${site.url}/home`);
    await expect(page.getByRole('heading')).toHaveText('Log in');
    await page.goto(`${site.url}/log-in/code/${asks}`);
    await page.fill('#code', await generate({ secret }));
    await isIn();
  });
}

for (const asks of ['boxes', 'react-boxes']) {
  test(`the ${asks} move on while a code is typed`, async () => {
    const secret = await signUpAndReturn(asks);
    await page.locator('.boxes input').first().click();
    await page.keyboard.type(await generate({ secret }));
    await isIn();
  });
}

for (const name of [
  'img',
  'file',
  'cross-origin',
  'canvas',
  'svg',
  'background',
  'several',
  'hotp',
  'steam',
]) {
  test(`the ${name} set-up page shows the key that it prints`, async () => {
    await page.goto(`${site.url}/setup/${name}`);
    const secret = await page.locator('[data-key]').last().innerText();
    expect(await scan(page.locator('.qr').last())).toContain(`secret=${secret}`);
  });
}

/** What a phone would read off the screen. */
async function scan(picture: Locator): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await picture.screenshot());
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

test('the counter set-up page takes the code of its counter', async () => {
  await page.goto(`${site.url}/setup/hotp`);
  const secret = await page.locator('[data-key=hotp]').innerText();
  await page.fill('#code-hotp', await generate({ secret, strategy: 'hotp', counter: 0 }));
  await page.click('text=Turn on');
  await expect(page.getByRole('heading')).toHaveText('Two-step sign-in is on');
});
