import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { allowSite } from '../e2e/support/autofill.ts';
import { test as base, Extension, expect } from '../e2e/support/chromium.ts';
import { saveFound, setUpVault } from '../e2e/support/journeys.ts';
import { Front } from './front.ts';
import { type Running, startTracker, startWiki, WIKI_PASSWORD } from './servers.ts';

// Real services with a second factor: a log-in is finished by itself, and no other page has the factor switched off.

const test = base.extend<{ front: Front }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
  extension: async ({}, use) => {
    const args = [
      '--host-resolver-rules=MAP *.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--ignore-certificate-errors',
    ];
    const extension = await Extension.launch({ args });
    await use(extension);
    await extension.close();
    await rm(extension.profileDir, { recursive: true, force: true });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
  front: async ({}, use) => {
    const front = await new Front().start();
    await use(front);
    await front.close();
  },
});

/** How a person uses one service. */
interface Service {
  host: string;
  start(url: string): Promise<Running>;
  /** Logs in with a password alone, and opens the page that shows the QR code. */
  openSetUp(page: Page, url: string): Promise<void>;
  secret(page: Page): Promise<string>;
  confirm(page: Page, code: string): Promise<void>;
  logOut(page: Page, url: string): Promise<void>;
  /** Types the password and presses the button, no more. */
  logIn(page: Page, url: string): Promise<void>;
  /** Seen by who is logged in alone. */
  isIn: string;
  /** The addresses that lead to turning the second factor off. */
  turnOff: string[];
  codeField: string;
}

const WIKI: Service = {
  host: 'wiki.example',
  start: startWiki,
  async openSetUp(page, url) {
    await WIKI.logIn(page, url);
    await page.waitForSelector(WIKI.isIn, { state: 'attached' });
    await page.goto(
      `${url}/index.php?title=Special:Manage_Two-factor_authentication&module=totp&action=enable`,
    );
  },
  secret: async (page) => {
    const text = await page.locator('#mw-content-text').innerText();
    return (/(?:[A-Z2-7]{4} ?){4,}[A-Z2-7]{0,3}/.exec(text)?.[0] ?? '').replaceAll(' ', '').trim();
  },
  async confirm(page, code) {
    await page.locator('#mw-content-text form input[name=token]').fill(code);
    await page
      .locator('#mw-content-text form button[type=submit], #mw-content-text form input[type=submit]')
      .first()
      .click();
    await page.waitForLoadState();
  },
  async logOut(page, url) {
    await page.goto(`${url}/index.php?title=Special:UserLogout`);
    await page.locator('#mw-content-text button[type=submit]').click();
    await page.waitForLoadState();
  },
  async logIn(page, url) {
    await page.goto(`${url}/index.php?title=Special:UserLogin`);
    // The wiki remembers the name of who was here last.
    await page.locator('#wpName1').fill('');
    await page.locator('#wpName1').pressSequentially('Ann');
    await page.locator('#wpPassword1').pressSequentially(WIKI_PASSWORD);
    await page.keyboard.press('Enter');
  },
  isIn: '#pt-logout',
  turnOff: ['/index.php?title=Special:Manage_Two-factor_authentication&module=totp&action=disable'],
  codeField: 'input[name=token], input[name=OATHToken]',
};

const NEW_PASSWORD = 'a quiet harbour 7';
let trackerPassword = 'admin';
const TRACKER: Service = {
  host: 'tracker.example',
  start: startTracker,
  async openSetUp(page, url) {
    await TRACKER.logIn(page, url);
    await page.locator('#password').fill('admin');
    await page.locator('#new_password').fill(NEW_PASSWORD);
    await page.locator('#new_password_confirmation').fill(NEW_PASSWORD);
    await page.keyboard.press('Enter');
    trackerPassword = NEW_PASSWORD;
    await page.waitForSelector(TRACKER.isIn);
    await page.goto(`${url}/my/account`);
    await page.locator('a[href*="twofa/totp/activate"]').click();
    const sudo = page.locator('#sudo_password');
    await page.waitForSelector('#sudo_password, input[name=twofa_code]');
    if (await sudo.isVisible()) {
      await sudo.fill(NEW_PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForSelector('input[name=twofa_code]');
    }
  },
  secret: async (page) =>
    (/(?:[A-Z2-7]{4} ?){4,}[A-Z2-7]{0,3}/.exec(await page.locator('#content').innerText())?.[0] ?? '')
      .replaceAll(' ', '')
      .trim(),
  async confirm(page, code) {
    await page.locator('input[name=twofa_code]').fill(code);
    await page.keyboard.press('Enter');
    await page.waitForLoadState();
  },
  async logOut(page, url) {
    await page.goto(url);
    await page.click('a.logout');
    await page.waitForSelector('a.login');
  },
  async logIn(page, url) {
    await page.goto(`${url}/login`);
    await page.locator('#username').pressSequentially('admin');
    await page.locator('#password').pressSequentially(trackerPassword);
    await page.keyboard.press('Enter');
  },
  isIn: 'a.logout, #new_password',
  turnOff: ['/my/twofa/totp/deactivate/confirm', '/my/twofa/totp/deactivate'],
  codeField: 'input[name=twofa_code]',
};

const oathtool = (secret: string) => execFileSync('oathtool', ['--totp', '-b', secret]).toString().trim();

for (const service of [WIKI, TRACKER]) {
  test(`${service.host}: a log-in is finished by itself, and no other page turns the second factor off`, async ({
    extension,
    front,
  }) => {
    test.setTimeout(400_000);
    const url = `https://${service.host}:${front.port}`;
    const server = await service.start(url);
    front.behind[service.host] = server.port;
    try {
      await setUpVault(extension);
      const page = await extension.context.newPage();
      page.setDefaultTimeout(60_000);
      await service.openSetUp(page, url);
      const opened = extension.context.waitForEvent('page', (one) => one.url().includes('/import.html'));
      await extension.chooseMenuItem(page, 'scan-page');
      await saveFound(await opened);
      await page.bringToFront();
      await service.confirm(page, oathtool(await service.secret(page)));
      await expect(page.locator('body')).toContainText(/(successfully|been|is) enabled|validated/i);
      await allowSite(extension, service.host);
      await page.bringToFront();
      const popup = await extension.pressAction(page);
      await popup.click('.foot input');
      await popup.text('.toast');
      await popup.close();
      const worker = await extension.worker();
      const chosen = [{ site: `${service.host}:${front.port}`, submit: true }];
      await worker.evaluate((automatic) => chrome.storage.local.set({ automatic }), chosen);
      await service.logOut(page, url);

      await expectIn(page, url, service, front);

      for (const path of service.turnOff) {
        front.sent.length = 0;
        const evil = await extension.context.newPage();
        await evil.goto(`https://evil.example:${front.port}/`);
        const victim = extension.context.waitForEvent('page');
        await evil.evaluate((to) => Object.assign(globalThis, { victim: open(to) }), `${url}${path}`);
        await expectAlone(await victim, service, front);
        await evil.evaluate((to) => location.assign(to), `${url}${path}`);
        await expectAlone(evil, service, front);
        await page.goto(`${url}${path}`);
        await expectAlone(page, service, front);
      }
      // It is on as before: a log-in asks for a code, and is finished by itself again.
      await service.logOut(page, url);
      await expectIn(page, url, service, front);
    } finally {
      server.stop();
    }
  });
}

/** A person types the password; the code is another form, which nobody touches. */
async function expectIn(page: Page, url: string, service: Service, front: Front): Promise<void> {
  // A server takes each code once, and the last may have been this half minute's.
  await page.waitForTimeout(30_500);
  front.sent.length = 0;
  await service.logIn(page, url);
  await page.waitForSelector(service.isIn, { state: 'attached' });
  expect(front.sent.length).toBe(2);
}

async function expectAlone(page: Page, { codeField }: Service, front: Front): Promise<void> {
  await page.waitForLoadState();
  await page.waitForTimeout(3_000);
  const field = page.locator(codeField);
  if ((await field.count()) > 0) await expect(field.first()).toHaveValue('');
  expect(front.sent).toEqual([]);
}
