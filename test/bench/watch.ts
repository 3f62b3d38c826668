// Prints what it costs to watch a page of a few thousand elements that changes 60 times a second for fields to fill by
// itself, in hundredths of a core. Run: node test/bench/watch.ts [rounds]
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { findChromium } from '../../scripts/browsers.ts';
import { bundle } from '../corpus/fields/bundle.ts';
import { median } from './support/median.ts';

const ROUNDS = Number(process.argv[2] ?? 3);
const LONG_MS = 8_000;
/** Until then what is measured is still the opening. */
const SETTLE_MS = 1_500;
const MOST = 1;
const SCRIPT = 'watch.js';

const PAGE = `<!doctype html><title>Busy</title><style>.row{contain:strict;width:9px;height:9px}</style><h1>Prices</h1><label>Code <input name="otp"></label>
${'<div class="row"><span></span><b>1</b><i></i><div></div></div>'.repeat(600)}
<script>
  let turn = 0;
  const rows = [...document.querySelectorAll('.row')];
  setInterval(() => {
    const row = rows[turn++ % rows.length];
    row.style.color = turn % 2 ? 'red' : 'blue';
    row.children[1].textContent = turn;
  }, 1000 / 60);
</script>`;

/** A browser in which every page is watched, as a registered script of the extension does. */
async function launch(): Promise<{ context: BrowserContext; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-watch-'));
  const scripts = [{ matches: ['<all_urls>'], js: [SCRIPT] }];
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Watch', version: '1', content_scripts: scripts }),
  );
  await writeFile(
    join(folder, SCRIPT),
    `${await bundle('watch-in-page.ts', 'fieldWatch')};fieldWatch.watch();`,
  );
  const context = await chromium.launchPersistentContext('', {
    executablePath: findChromium(),
    args: [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });
  await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
  return { context, folder };
}

/** Hundredths of a core in which the page's main thread works: for the script, with the layout that it asks for, and in all. */
async function busy(context: BrowserContext): Promise<{ script: number; all: number }> {
  const page = await context.newPage();
  await page.goto('https://busy.test/');
  const cdp = await context.newCDPSession(page);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  await page.waitForTimeout(SETTLE_MS);
  await cdp.send('Profiler.start');
  await page.waitForTimeout(LONG_MS);
  const { profile } = await cdp.send('Profiler.stop');
  await page.close();
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const isOurs = (node: number | undefined): boolean =>
    node !== undefined && (frames.get(node)?.url.endsWith(SCRIPT) || isOurs(parents.get(node)));
  const shareOf = (counts: (node: number) => boolean): number =>
    (profile.samples ?? []).reduce(
      (sum, node, at) => sum + (counts(node) ? (profile.timeDeltas?.[at] ?? 0) : 0),
      0,
    ) /
    (LONG_MS * 10);
  return { script: shareOf(isOurs), all: shareOf((node) => frames.get(node)?.functionName !== '(idle)') };
}

const { context, folder } = await launch();
const rounds: Awaited<ReturnType<typeof busy>>[] = [];
for (let round = 0; round < ROUNDS; round += 1) rounds.push(await busy(context));
await context.close();
await rm(folder, { recursive: true, force: true });
const script = median(rounds.map((one) => one.script));
const all = median(rounds.map((one) => one.all));
console.log(
  `a page of 60 changes a second: ${script.toFixed(2)} % of a core for watching, of ${all.toFixed(2)} % in all ` +
    `(${script <= MOST ? 'ok' : `more than ${MOST}`}; median of ${ROUNDS})`,
);
