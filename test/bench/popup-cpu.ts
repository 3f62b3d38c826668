// Prints the CPU that all of the browser's processes use while the popup is open for ten seconds with 100 accounts, beside
// the popup by hand. Run, with the extension built: node test/bench/popup-cpu.ts [rounds]
import { median } from './support/median.ts';
import { TwoPopups, type Whose } from './support/two-popups.ts';

const ROUNDS = Number(process.argv[2] ?? 15);
const ACCOUNTS = 100;
const OPEN_MS = 10_000;
/** Until then what is measured is still the opening. */
const SETTLE_MS = 1_000;
const MOST = 3;

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));
const popups = await TwoPopups.launch(ACCOUNTS);
const used: Record<Whose, number[]> = { ours: [], floor: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  for (const whose of ['floor', 'ours'] as const) {
    await popups.open(whose);
    await pause(SETTLE_MS);
    const before = await popups.cpu();
    await pause(OPEN_MS);
    used[whose].push((await popups.cpu()) - before);
  }
}
await popups.close();

const [mine, least] = [median(used.ours) * 1_000, median(used.floor) * 1_000];
const ratio = mine / least;
const verdict = ratio <= MOST ? 'ok' : `more than ${MOST}`;
console.log(
  `${ACCOUNTS} accounts, CPU in ${OPEN_MS / 1_000} s: ${mine.toFixed(0)} ms, floor ${least.toFixed(0)} ms, ` +
    `ratio ${ratio.toFixed(2)} (${verdict}; median of ${ROUNDS}, alternating)`,
);
