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

/** A fill is so short that the machine's own noise needs many of them. */
const ROUNDS = { warm: 60, cold: 20 };
const PATIENCE_MS = 5_000;
const LONGEST_MS = 170_000;

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

/** Unix time in milliseconds, with fractions. */
const clock = (): number => performance.timeOrigin + performance.now();

/** Milliseconds from the shortcut to a field that holds six digits; undefined when nothing came of it. */
async function timeFill(page: Page, url: string): Promise<number | undefined> {
  await page.goto(url);
  await page.bringToFront();
  const filled = page.evaluate(
    (patienceMs) =>
      new Promise<number | undefined>((resolve) => {
        setTimeout(resolve, patienceMs);
        document.addEventListener('input', ({ target }) => {
          const isFilled = target instanceof HTMLInputElement && /^\d{6}$/.test(target.value);
          if (isFilled) resolve(performance.timeOrigin + performance.now());
        });
      }),
    PATIENCE_MS,
  );
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
  const from = clock();
  await pressShortcut(page, FILL_SHORTCUT);
  const at = await filled;
  return at === undefined ? undefined : at - from;
}

/** Stops the worker of the only extension, as half a minute of silence does. */
async function stopWorker(context: BrowserContext): Promise<void> {
  const [worker] = context.serviceWorkers();
  if (!worker) return;
  const page = await context.newPage();
  await page.goto(new URL('/manifest.json', worker.url()).href);
  const cdp = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
    // One that had stopped by itself tells nothing.
    setTimeout(resolve, PATIENCE_MS);
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await page.close();
}

const quickerHalf = (times: number[]): number[] =>
  times.toSorted((a, b) => a - b).slice(0, Math.ceil(times.length / 2));

function report(state: string, what: string, fill: number, least: number): void {
  const ratio = (fill / least).toFixed(2);
  console.log(`${state}: ${fill.toFixed(1)} ms, floor ${least.toFixed(1)} ms, ratio ${ratio} (${what})`);
}

/** Waits until the code has a while to live: near its end a fill waits for the next one, and not for the machine. */
async function awaitFreshCode(): Promise<void> {
  const leftMs = 30_000 - (Date.now() % 30_000);
  if (leftMs < 5_000) await new Promise((later) => setTimeout(later, leftMs + 100));
}

// A machine that is too slow for this, or a browser that hangs, ends with a word.
const tooLate = setTimeout(() => {
  console.error(`not done in ${LONGEST_MS / 1000} s`);
  process.exit(1);
}, LONGEST_MS);

const site = await startSite();
const extension = await Extension.launch();
const floor = await launchFloor();
const { page } = await bindAccount(extension, site.url);
const floorPage = await floor.context.newPage();
const url = `${site.url}/log-in/code/single`;
let lost = 0;

for (const state of ['warm', 'cold'] as const) {
  const [ours, theirs]: [number[], number[]] = [[], []];
  // The first round of each warms the caches, and is not counted.
  for (let round = 0; round <= ROUNDS[state]; round += 1) {
    const pair = [
      { times: ours, one: page, context: extension.context },
      { times: theirs, one: floorPage, context: floor.context },
    ];
    // By turns: whoever is second is some tenths of a millisecond quicker.
    for (const { times, one, context } of round % 2 === 0 ? pair : pair.reverse()) {
      if (state === 'cold') await stopWorker(context);
      await awaitFreshCode();
      const time = await timeFill(one, url);
      if (time === undefined) lost += 1;
      else if (round > 0) times.push(time);
    }
  }
  report(state, `median of ${ours.length}`, median(ours), median(theirs));
  // Neighbours on the machine disturb the longer way more often: the quicker half is what the code itself costs.
  report(state, 'median of the quicker half', median(quickerHalf(ours)), median(quickerHalf(theirs)));
}
if (lost > 0) console.log(`${lost} of the shortcuts did nothing, and are not counted`);

await extension.close();
await floor.context.close();
await site.close();
await rm(extension.profileDir, { recursive: true, force: true });
await rm(floor.folder, { recursive: true, force: true });
clearTimeout(tooLate);
