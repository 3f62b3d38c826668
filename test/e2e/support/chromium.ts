import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type BrowserContext,
  test as base,
  type CDPSession,
  chromium,
  type Locator,
  type Page,
  type Worker,
} from '@playwright/test';
import { findChromium } from '../../../scripts/browsers.ts';
import { type Site, startSite } from '../../site/server.ts';
import { pressShortcut } from './chromium-shortcut.ts';
import { type MenuClick, menuClickOn } from './menu-click.ts';
import { Popup } from './popup.ts';

export const BUILD = resolve('.output/chrome-mv3');
/** Nothing but loopback has an address: neither the browser nor the extension can reach the world. */
const LOOPBACK_ONLY =
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost';

/** How to start; the defaults are a fresh profile, English, and a light desktop. */
interface LaunchOptions {
  /** A profile folder to open again; its caller removes it. */
  profileDir?: string;
  /** Such as `de`: the browser's own language, and so that of the extension. */
  lang?: string;
  colorScheme?: 'light' | 'dark';
  args?: string[];
  /** Another folder than that of the build, such as a changed copy of it. */
  build?: string;
  /** Folders of other extensions to load beside ours. */
  others?: string[];
  /** Leaves open what a browser shows that has the extension for the first time. */
  keepsWelcome?: boolean;
}

/** Chromium with the built extension in it. */
export class Extension {
  readonly context: BrowserContext;
  readonly profileDir: string;
  readonly id: string;
  private readonly browser: CDPSession;
  private mayBeStopped = false;
  private hasClosed = false;

  private constructor(context: BrowserContext, profileDir: string, id: string, browser: CDPSession) {
    this.context = context;
    this.profileDir = profileDir;
    this.id = id;
    this.browser = browser;
    context.on('close', () => {
      this.hasClosed = true;
    });
  }

  static async launch(options: LaunchOptions = {}): Promise<Extension> {
    const loaded = [options.build ?? BUILD, ...(options.others ?? [])].join();
    const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'latchkey-profile-')));
    const isNew = !existsSync(join(profileDir, 'Default', 'Service Worker'));
    const context = await chromium.launchPersistentContext(profileDir, {
      executablePath: findChromium(),
      // Playwright's own folder goes with each test, and the browser may outlive one.
      downloadsPath: downloadsOf(profileDir),
      headless: !process.env['HEADED'],
      colorScheme: options.colorScheme ?? 'light',
      args: [
        `--disable-extensions-except=${loaded}`,
        `--load-extension=${loaded}`,
        LOOPBACK_ONLY,
        '--disable-quic',
        `--lang=${options.lang ?? 'en-US'}`,
        ...(options.args ?? []),
      ],
    });
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('the browser gives no DevTools session');
    const extension = new Extension(context, profileDir, new URL(worker.url()).host, session);
    if (isNew && !options.keepsWelcome) await (await extension.findWelcome()).close();
    return extension;
  }

  /** The page that opens once, after the installation. */
  async findWelcome(): Promise<Page> {
    const isWelcome = (page: Page) => page.url() === this.url('welcome.html');
    return this.context.pages().find(isWelcome) ?? this.context.waitForEvent('page', isWelcome);
  }

  /** The address of one of the extension's own pages, such as `options.html`. */
  url(page: string): string {
    return `chrome-extension://${this.id}/${page}`;
  }

  /** The background worker, woken when it was stopped. */
  async worker(): Promise<Worker> {
    if (this.mayBeStopped) {
      await this.onOwnPage((page) =>
        page.evaluate(async () => (await navigator.serviceWorker.ready).active?.postMessage('wake')),
      );
    }
    this.mayBeStopped = false;
    return this.context.serviceWorkers()[0] ?? this.context.waitForEvent('serviceworker');
  }

  /** Stops the background worker, as Chromium does after half a minute: whatever it only remembered is lost. */
  async stopWorker(): Promise<void> {
    await this.onOwnPage(async (page) => {
      const cdp = await this.context.newCDPSession(page);
      // Playwright's Worker never closes here: being watched, it outlives the stop and belongs to the next start.
      const stopped = new Promise<void>((resolve) => {
        cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
        });
      });
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await stopped;
    });
    this.mayBeStopped = true;
  }

  /** Clicks the toolbar button on a tab: the real popup opens, and activeTab is granted. */
  async pressAction(page: Page): Promise<Popup> {
    await page.bringToFront();
    const { targetInfos } = await this.browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find(({ url }) => url === page.url());
    if (!tab) throw new Error(`no tab shows ${page.url()}`);
    // Newer than Playwright's list of protocol calls.
    await this.browser.send(
      'Extensions.triggerAction' as never,
      { id: this.id, targetId: tab.targetId } as never,
    );
    return Popup.find(this.browser);
  }

  /** Waits for a popup that something other than `pressAction` opens. */
  findPopup(): Promise<Popup> {
    return Popup.find(this.browser);
  }

  /** Waits for the side panel to open. */
  findPanel(): Promise<Popup> {
    return Popup.find(this.browser, '/sidepanel.html');
  }

  /**
   * Chooses an item of the context menu on an element, or on the page's empty ground. Headless Chromium has no
   * menu: the grant is a real one, the event is made up as Chromium makes it.
   */
  async chooseMenuItem(where: Page | Locator, menuItemId: string, overrides: Partial<MenuClick> = {}) {
    const page = 'page' in where ? where.page() : where;
    const info = { ...(await menuClickOn(where)), menuItemId, ...overrides };
    if ('page' in where && info.editable) await where.focus();
    await (await this.pressAction(page)).close();
    const worker = await this.worker();
    await worker.evaluate(
      async ([click, url]) => {
        const tabs = await chrome.tabs.query({ active: true });
        const tab = tabs.find((one) => one.url === url);
        const event: unknown = chrome.contextMenus.onClicked;
        (event as { dispatch(...args: unknown[]): void }).dispatch(click, tab);
      },
      [info, page.url()] as const,
    );
  }

  /** Presses a command's shortcut, such as `Ctrl+Shift+6`, while the tab has the focus. */
  async pressCommand(page: Page, shortcut: string): Promise<void> {
    await page.bringToFront();
    await pressShortcut(page, shortcut);
  }

  /** Puts the extension back to what it was after its installation, and the browser to one empty tab. */
  async reset(): Promise<void> {
    const blank = await this.context.newPage();
    await Promise.all(this.context.pages().map((page) => page !== blank && page.close()));
    for (const event of ['console', 'request', 'weberror'] as const) this.context.removeAllListeners(event);
    await this.context.clearPermissions();
    await this.context.clearCookies();
    await (await this.worker()).evaluate(forgetEverything);
    const cdp = await this.context.newCDPSession(blank);
    await cdp.send('Storage.clearDataForOrigin', {
      origin: `chrome-extension://${this.id}`,
      storageTypes: 'indexeddb,local_storage,cache_storage,file_systems',
    });
    await cdp.detach();
    await this.stopWorker();
  }

  /** Closes the browser if it is open, and removes the profile. */
  async discard(): Promise<void> {
    if (!this.isClosed) await this.close();
    await rm(this.profileDir, { recursive: true, force: true });
    await rm(downloadsOf(this.profileDir), { recursive: true, force: true });
  }

  get isClosed(): boolean {
    return this.hasClosed;
  }

  /** Closes the browser; the profile stays. */
  async close(): Promise<void> {
    await this.context.close();
  }

  /** Ends all processes of the browser at once, with no chance to write anything more; the profile stays. */
  async kill(): Promise<void> {
    const { processInfo } = await this.browser.send('SystemInfo.getProcessInfo');
    const closed = this.context.waitForEvent('close');
    for (const { type, id } of processInfo) if (type === 'browser') killGroup(id);
    await closed;
  }

  /** Does something in a page of the extension that shows nothing and starts nothing. */
  private async onOwnPage(act: (page: Page) => Promise<unknown>): Promise<void> {
    const page = await this.context.newPage();
    await page.goto(this.url('manifest.json'));
    await act(page);
    await page.close();
  }
}

/** Beside the profile, which tests search for what must not be in it. */
const downloadsOf = (profileDir: string): string => `${profileDir}-downloads`;

/** Runs in the worker: all that the extension has stored, asked for or shown anywhere but in its databases. */
async function forgetEverything(): Promise<void> {
  const { origins } = await chrome.permissions.getAll();
  await Promise.all([
    chrome.storage.local.clear(),
    chrome.storage.session.clear(),
    chrome.storage.sync.clear(),
    chrome.alarms.clearAll(),
    chrome.scripting.unregisterContentScripts(),
    chrome.action.setBadgeText({ text: '' }),
    chrome.permissions.remove({ origins: origins ?? [] }),
  ]);
  const files = await navigator.storage.getDirectory();
  for await (const name of files.keys()) await files.removeEntry(name, { recursive: true });
}

/** Playwright makes the browser the leader of a group of its own. Its children could go on writing for a moment. */
function killGroup(leader: number): void {
  process.kill(process.platform === 'win32' ? leader : -leader, 'SIGKILL');
}

interface TestFixtures {
  extension: Extension;
  /**
   * Starts a browser with a profile of its own for each test of a file: where a test restarts, kills or looks into the
   * profile, sets the browser's clock, or changes what `Extension.reset` does not put back.
   */
  ownBrowser: boolean;
}

interface WorkerFixtures {
  site: Site;
  /** Holds the browser that tests share, and is empty where the next one must start one. */
  shared: { extension?: Extension };
}

/** Each test finds the extension as after its installation, and all share one demo service. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  ownBrowser: [false, { option: true }],
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
    async ({}, use) => {
      const shared: WorkerFixtures['shared'] = {};
      await use(shared);
      if (shared.extension) await shared.extension.discard();
    },
    { scope: 'worker' },
  ],
  extension: async ({ ownBrowser, shared }, use, testInfo) => {
    const extension = (ownBrowser ? undefined : shared.extension) ?? (await Extension.launch());
    if (!ownBrowser) delete shared.extension;
    await use(extension);
    const isReusable = !ownBrowser && testInfo.status === testInfo.expectedStatus && !extension.isClosed;
    if (!isReusable) return extension.discard();
    await extension.reset();
    shared.extension = extension;
  },
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
