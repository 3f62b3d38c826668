// Prints how an Aegis file of 5,000 entries comes in: until its preview, until it is saved, the longest time that the
// page did not answer, and memory; beside the same rows drawn by hand from the same file, without any reading or judging.
// Run, with the extension built: node test/bench/import.ts [rounds]
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Extension } from '../e2e/support/chromium.ts';
import { setUpVault } from '../e2e/support/journeys.ts';
import { chooseFiles, openImportPage } from '../e2e/support/transfer.ts';
import { aegisOf, manyAccounts } from './support/many-accounts.ts';
import { median } from './support/median.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const COUNT = 5_000;
/** What a person takes for a page that hangs, in milliseconds. */
const MOST_PAUSE_MS = 1_000;

/** Runs in the page: remembers the longest task of its thread. */
function watchPauses(): void {
  const seen = globalThis as { longestMs?: number };
  seen.longestMs = 0;
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestMs = Math.max(seen.longestMs ?? 0, duration);
  });
  watch.observe({ type: 'longtask' });
}

/** Runs in the page: draws the rows of the file by hand and answers with the milliseconds until they are laid out. */
function drawByHand(text: string): number {
  const from = performance.now();
  const list = document.createElement('ul');
  for (const { issuer, name } of JSON.parse(text).db.entries) {
    const row = document.createElement('li');
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: true });
    row.append(box, Object.assign(document.createElement('strong'), { textContent: issuer }), name);
    list.append(row);
  }
  document.body.append(list);
  list.getBoundingClientRect();
  return performance.now() - from;
}

async function heapOf(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize / 1_000_000;
}

async function measure(extension: Extension, file: string) {
  const page = await openImportPage(extension);
  await page.evaluate(watchPauses);
  const empty = await heapOf(page);
  const title = page.locator('h1');
  const started = performance.now();
  await chooseFiles(page, file);
  await title.filter({ hasText: `${COUNT} accounts found` }).waitFor();
  const previewMs = performance.now() - started;
  const heap = (await heapOf(page)) - empty;
  const saving = performance.now();
  await page.locator('.actions .primary').click();
  await title.filter({ hasText: 'Saved' }).waitFor();
  const saveMs = performance.now() - saving;
  await page.getByRole('button', { name: 'Undo import' }).click();
  await title.filter({ hasText: 'Import undone' }).waitFor();
  const pauseMs = await page.evaluate(() => (globalThis as { longestMs?: number }).longestMs ?? 0);
  await page.close();
  return { previewMs, saveMs, pauseMs, heap };
}

const folder = await mkdtemp(join(tmpdir(), 'latchkey-bench-'));
const text = JSON.stringify(aegisOf(manyAccounts(COUNT)));
const file = join(folder, 'aegis.json');
await writeFile(file, text);
const extension = await Extension.launch();
await setUpVault(extension).then((options) => options.close());
const rounds: (Awaited<ReturnType<typeof measure>> & { floorMs: number })[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const blank = await extension.context.newPage();
  const floorMs = await blank.evaluate(drawByHand, text);
  await blank.close();
  rounds.push({ ...(await measure(extension, file)), floorMs });
}
await extension.context.close();
await rm(folder, { recursive: true });
const of = (key: keyof (typeof rounds)[number]) => median(rounds.map((round) => round[key]));
console.log(
  `${COUNT} entries, ${(text.length / 1_000_000).toFixed(1)} MB: preview ${of('previewMs').toFixed(0)} ms (rows by hand ` +
    `${of('floorMs').toFixed(0)} ms, ratio ${(of('previewMs') / of('floorMs')).toFixed(1)}), saving ${of('saveMs').toFixed(0)} ms, ` +
    `${of('heap').toFixed(0)} MB of JavaScript more (median of ${ROUNDS})`,
);
const longest = Math.max(...rounds.map(({ pauseMs }) => pauseMs));
console.log(
  `longest pause ${longest.toFixed(0)} ms (${longest <= MOST_PAUSE_MS ? 'ok' : `more than ${MOST_PAUSE_MS}`})`,
);
