import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { Extension } from '../../e2e/support/chromium.ts';
import { setUpVault } from '../../e2e/support/journeys.ts';
import { openImportPage, saveAll } from '../../e2e/support/transfer.ts';
import { linesOf, manyAccounts } from './many-accounts.ts';

/** Long after the slowest popup has drawn its codes. */
const SETTLED_MS = 400;
const FLOOR = resolve('test/bench/floor');
/** What a toolbar popup measures at most, and Latchkey's does with this many accounts. */
const SIZE = { width: 408, height: 600 };

/** Whose popup is measured. */
export type Whose = 'ours' | 'floor';

/** One browser with Latchkey, unlocked, and the floor beside it; both have the same accounts. */
export class TwoPopups {
  readonly page: Page;
  readonly cdp: CDPSession;
  private readonly extension: Extension;

  private constructor(extension: Extension, page: Page, cdp: CDPSession) {
    this.extension = extension;
    this.page = page;
    this.cdp = cdp;
  }

  /** With a language, such as `ru`, ours is one for which it was chosen in Settings: more work than the browser's own. */
  static async launch(count: number, language?: string): Promise<TwoPopups> {
    const extension = await Extension.launch({ others: [FLOOR] });
    await fillOurs(extension, count);
    if (language !== undefined) {
      const settings = { language };
      const worker = await extension.worker();
      await worker.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
    }
    await fillFloor(extension, count);
    // With its last page and its worker the process ends in which the test drove pages, and left things of its own.
    await extension.stopWorker();
    // The processes of both stay, so that no round waits for one to start.
    for (const url of [extension.url('manifest.json'), floorUrl('manifest.json')]) {
      await (await extension.context.newPage()).goto(url);
    }
    const page = await extension.context.newPage();
    await page.setViewportSize(SIZE);
    await page.addInitScript(watchForFirstCode);
    return new TwoPopups(extension, page, await extension.context.newCDPSession(page));
  }

  /** Opens a popup and answers with the milliseconds from navigation to the first code on the screen. */
  async open(whose: Whose): Promise<number> {
    await this.page.bringToFront();
    await this.page.goto(whose === 'ours' ? this.extension.url('popup.html') : floorUrl('popup.html'));
    // To ask the page is to have it run a third of a megabyte of the driver's first: not before all is drawn.
    await setTimeout(SETTLED_MS);
    const ms = await this.page.evaluate(() => (globalThis as { firstCodeMs?: number }).firstCodeMs);
    if (ms === undefined) throw new Error(`no code within ${SETTLED_MS} ms`);
    return ms;
  }

  /** Bytes of JavaScript objects in the page that is open, after a collection. */
  async heap(): Promise<number> {
    await this.cdp.send('HeapProfiler.collectGarbage');
    return (await this.cdp.send('Runtime.getHeapUsage')).usedSize;
  }

  /** Seconds of CPU that all processes of the browser have used. */
  async cpu(): Promise<number> {
    const browser = await this.extension.context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('the browser gives no DevTools session');
    const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
    await browser.detach();
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  }

  async close(): Promise<void> {
    await this.extension.close();
    await rm(this.extension.profileDir, { recursive: true, force: true });
  }
}

/** Notes when the frame with the first code is drawn. Runs in the page, before anything of its own. */
function watchForFirstCode(): void {
  new MutationObserver((_, watcher) => {
    if (!/\d/.test(document.querySelector('.code')?.textContent ?? '')) return;
    watcher.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // The message comes after the frame.
      port1.onmessage = () => Object.assign(globalThis, { firstCodeMs: performance.now() });
      port2.postMessage(undefined);
    });
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

async function fillOurs(extension: Extension, count: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-bench-'));
  const file = join(folder, 'accounts.txt');
  await writeFile(file, linesOf(manyAccounts(count)));
  const options = await setUpVault(extension);
  const page = await openImportPage(extension, file);
  await saveAll(page, count);
  await page.close();
  await options.close();
  await rm(folder, { recursive: true });
}

async function fillFloor(extension: Extension, count: number): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(floorUrl('manifest.json'));
  await page.evaluate((accounts) => chrome.storage.local.set({ accounts }), manyAccounts(count));
  await page.close();
}

/** Chromium names an unpacked extension after its folder. */
function floorUrl(page: string): string {
  const digest = createHash('sha256').update(FLOOR).digest('hex').slice(0, 32);
  const id = digest.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  return `chrome-extension://${id}/${page}`;
}
