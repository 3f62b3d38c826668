// Prints how long it takes from the shortcut to the filled field, beside an extension that does nothing but put a
// constant into the first field. Run, with the extension built: node test/bench/fill.ts
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/browsers.ts';
import { bindAccount } from '../e2e/support/bound-account.ts';
import { Extension } from '../e2e/support/chromium.ts';
import { pressShortcut } from '../e2e/support/chromium-shortcut.ts';
import { FILL_SHORTCUT } from '../e2e/support/journeys.ts';
import { startSite } from '../site/server.ts';
import { median } from './support/median.ts';

const ROUNDS = 20;

/** The floor: one listener, one injection, one value, one event. */
const FLOOR = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Floor',
    version: '1',
    permissions: ['activeTab', 'scripting'],
    background: { service_worker: 'background.js' },
    commands: { fill: { suggested_key: { default: FILL_SHORTCUT }, description: 'Fill' } },
  }),
  'background.js': `chrome.commands.onCommand.addListener((_, tab) => chrome.scripting.executeScript({
  target: { tabId: tab.id },
  func: () => {
    const field = document.querySelector('input');
    field.value = '123456';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  },
}));`,
};

async function launchFloor(): Promise<{ context: BrowserContext; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-floor-'));
  for (const [name, text] of Object.entries(FLOOR)) await writeFile(join(folder, name), text);
  const context = await chromium.launchPersistentContext('', {
    executablePath: findChromium(),
    args: [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  return { context, folder };
}

/** Milliseconds from the shortcut to a field that holds six digits, by the page's own clock. */
async function timeFill(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.bringToFront();
  const filled = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        document.addEventListener('input', ({ target }) => {
          if (target instanceof HTMLInputElement && /^\d{6}$/.test(target.value)) resolve(Date.now());
        });
      }),
  );
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
  const from = Date.now();
  await pressShortcut(page, FILL_SHORTCUT);
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('nothing was filled in ten seconds')), 10_000).unref(),
  );
  return (await Promise.race([filled, late])) - from;
}

/** Stops the worker of the only extension, as half a minute of silence does. */
async function stopWorker(context: BrowserContext): Promise<void> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('there is no worker to stop');
  const page = await context.newPage();
  await page.goto(new URL('/manifest.json', worker.url()).href);
  const cdp = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await page.close();
}

const site = await startSite();
const extension = await Extension.launch();
const floor = await launchFloor();
const { page } = await bindAccount(extension, site.url);
const floorPage = await floor.context.newPage();
const url = `${site.url}/log-in/code/single`;

for (const state of ['warm', 'cold'] as const) {
  const [ours, theirs]: [number[], number[]] = [[], []];
  // The first round of each warms the caches, and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [times, one, context] of [
      [ours, page, extension.context],
      [theirs, floorPage, floor.context],
    ] as const) {
      if (state === 'cold') await stopWorker(context);
      times.push(await timeFill(one, url));
    }
  }
  const [fill, least] = [median(ours.slice(1)), median(theirs.slice(1))];
  const ratio = (fill / least).toFixed(2);
  console.log(`${state}: ${fill} ms, floor ${least} ms, ratio ${ratio} (median of ${ROUNDS}, alternating)`);
}

await extension.close();
await floor.context.close();
await site.close();
await rm(extension.profileDir, { recursive: true, force: true });
await rm(floor.folder, { recursive: true, force: true });
