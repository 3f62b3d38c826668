import { resolve } from 'node:path';
import { test as base } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browsers.ts';
import { type Site, startSite } from '../../site/server.ts';

const BUILD = resolve('.output/firefox-mv3');
const ADDON = 'latchkey@latchkey-authenticator.org';
/** Pinned, so that the addresses of the extension's pages are known. */
const UUID = '8b0c2f9e-5b1d-4f0a-9c55-1f2e3d4c5b6a';
const WIDGET = ADDON.replaceAll(/[^a-z0-9_-]/gi, '_');

const PREFS = {
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
  // Every name is loopback: neither the browser nor the extension can reach the world.
  'network.dns.forceResolve': '127.0.0.1',
  // A permission asked for in a click is granted: there is nobody to answer the prompt.
  'extensions.webextOptionalPermissionPrompts': false,
};

/** How often something is looked for, each time after a tenth of a second: long enough for a busy machine. */
const LOOKS = 300;
/** In the browser's own window: `until(look)` waits until `look()` gives something. */
const UNTIL = `const until = async (look) => {
  for (let i = 0; i < ${LOOKS}; i++) {
    const found = await look();
    if (found) return found;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error('waited in vain: ' + look);
};`;
const POPUP = `document.querySelector('browser.webextension-popup-browser')`;

/** Firefox with the built extension in it. */
export class FirefoxExtension {
  readonly browser: Browser;
  private readonly send: Send;
  private readonly chromeWindow: string;

  private constructor(browser: Browser, send: Send, chromeWindow: string) {
    this.browser = browser;
    this.send = send;
    this.chromeWindow = chromeWindow;
  }

  /** Starts a fresh profile in English, or in another language, such as `he`. */
  static async launch({ lang }: { lang?: string } = {}): Promise<FirefoxExtension> {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox(),
      headless: !process.env['HEADED'],
      timeout: 60_000,
      args: ['--remote-allow-system-access'],
      // The tests' own hosts have a certificate that nobody signed.
      acceptInsecureCerts: true,
      extraPrefsFirefox: PREFS,
    });
    // Not public in puppeteer: the connection, the only way into the browser's own window.
    const { connection } = browser as unknown as { connection: { send: Send } };
    const send: Send = (method, params) => connection.send(method, params);
    const { result } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = result as { contexts: { context: string; url: string }[] };
    const chromeWindow = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
    if (chromeWindow === undefined) throw new Error('Firefox has no window');
    const extension = new FirefoxExtension(browser, send, chromeWindow);
    if (lang !== undefined) await extension.speak(lang);
    await browser.installExtension(BUILD);
    await (await extension.findPage('welcome.html')).close();
    return extension;
  }

  /** The address of one of the extension's own pages, such as `options.html`. */
  url(page: string): string {
    return `moz-extension://${UUID}/${page}`;
  }

  /** Opens one of the extension's own pages in a tab, ready once `selector` is there. */
  async open(name: string, selector: string): Promise<Page> {
    const page = await this.browser.newPage();
    // Firefox sends no load event for moz-extension: pages, so wait for what they draw.
    await page.goto(this.url(name), { waitUntil: [] });
    await page.waitForSelector(selector);
    return page;
  }

  /** The tab that shows one of the extension's own pages, once it is there. */
  async findPage(name: string): Promise<Page> {
    for (let i = 0; i < LOOKS; i++) {
      for (const page of await this.browser.pages()) {
        // Puppeteer goes on saying about:blank, since Firefox sends no load event for these pages.
        const url = await page.evaluate(() => location.href).catch(() => '');
        if (url.startsWith(this.url(name))) return page;
      }
      await new Promise((again) => setTimeout(again, 100));
    }
    throw new Error(`no tab shows ${name}`);
  }

  /** Has the browser count as one in this language, as far as extensions see it; its own menus stay English. */
  private async speak(lang: string): Promise<void> {
    await this.inChrome(`
      Services.locale.availableLocales = ['${lang}', 'en-US'];
      Services.locale.requestedLocales = ['${lang}'];
      await until(() => Services.locale.appLocaleAsBCP47 === '${lang}');`);
  }

  /** Runs the body of an async function in the browser's own window, where the toolbar and the menus live. */
  async inChrome(body: string): Promise<unknown> {
    const { result } = await this.send('script.evaluate', {
      expression: `(async () => { ${UNTIL} ${body} })()`,
      target: { context: this.chromeWindow },
      awaitPromise: true,
      userActivation: true,
    });
    const answer = result as { type: string; result: { value: unknown }; exceptionDetails: { text: string } };
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  }

  /** Clicks the toolbar button: the real popup opens over the tab that is in front. */
  async pressAction(page: Page): Promise<void> {
    await page.bringToFront();
    await this.inChrome(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${ADDON}');
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      await until(() => ${POPUP}?.closest('panel').state === 'open');`);
  }

  /** The value of an expression in the open popup, as JSON carries it. */
  async inPopup(expression: string): Promise<unknown> {
    // Inlined, because the popup's own policy forbids eval; `content` is its window.
    const inside = `{ const { document } = content; sendAsyncMessage('latchkey', JSON.stringify(${expression})); }`;
    const json = await this.inChrome(`
      const { messageManager } = await until(() => ${POPUP});
      let answer;
      const listen = ({ data }) => { answer = { data: data ?? 'null' }; };
      messageManager.addMessageListener('latchkey', listen);
      messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(inside)}), false);
      await until(() => answer);
      messageManager.removeMessageListener('latchkey', listen);
      return answer.data;`);
    return JSON.parse(String(json));
  }

  /**
   * Presses a shortcut as the manifest writes it, such as `Ctrl+Shift+6`, over the tab that is in front. Firefox does not
   * look for made-up keys in its key set, so the entry that it keeps for this one is told that it was pressed.
   */
  async pressShortcut(page: Page, shortcut: string): Promise<void> {
    await page.bringToFront();
    await this.inChrome(`
      const names = ${JSON.stringify(shortcut)}.split('+');
      const key = names.pop();
      const modifiers = names.join().toLowerCase().replace('ctrl', 'accel');
      const selector = '#ext-keyset-id-${WIDGET} key:is([key="' + key + '"], [keycode="VK_' + key + '"])[modifiers="' + modifiers + '"]';
      const entry = await until(() => document.querySelector(selector));
      entry.dispatchEvent(new CustomEvent('command', { bubbles: true }));`);
  }

  /** Grants the extension a site, as a person does by the browser's question. */
  async allowSite(host: string): Promise<void> {
    await this.inChrome(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${ADDON}');
      await ExtensionPermissions.add('${ADDON}', { permissions: [], origins: ['https://${host}/*'] }, extension);`);
  }

  async closePopup(): Promise<void> {
    await this.inChrome(`${POPUP}?.closest('panel').hidePopup(); await until(() => !${POPUP});`);
  }

  /** Right-clicks the element and chooses the extension's menu item with this label, in the real menu. */
  async chooseMenuItem(page: Page, selector: string, label: string): Promise<void> {
    await page.bringToFront();
    await page.click(selector, { button: 'right' });
    await this.inChrome(`
      const menu = document.getElementById('contentAreaContextMenu');
      await until(() => menu.state === 'open');
      const items = [...menu.querySelectorAll('menuitem')].filter((item) => item.id.startsWith('${WIDGET}-menuitem-'));
      const item = items.find((one) => one.label === ${JSON.stringify(label)});
      if (!item) throw new Error('the menu has only ' + items.map((one) => one.label));
      const parent = item.closest('menu');
      if (parent) {
        parent.openMenu(true);
        await until(() => parent.menupopup.state === 'open');
        parent.menupopup.activateItem(item);
      } else menu.activateItem(item);
      await until(() => menu.state === 'closed');`);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

type Send = (method: string, params: object) => Promise<{ result: unknown }>;

/**
 * Firefox is slow to start: one browser serves a whole file, and so does one demo service. Each file names itself in `file`,
 * or it would get the browser of the file before, with the vault in it.
 */
export const test = base.extend<object, { file: string; extension: FirefoxExtension; site: Site }>({
  file: ['', { scope: 'worker', option: true }],
  extension: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
    async ({}, use) => {
      const extension = await FirefoxExtension.launch();
      await use(extension);
      await extension.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
