// Prints how quickly the popup shows its first code and how much memory it holds, beside a popup written by hand that
// reads plain storage (test/bench/floor). Run, with the extension built: node test/bench/popup.ts [rounds [language]]
import { median } from './support/median.ts';
import { TwoPopups, type Whose } from './support/two-popups.ts';

const ROUNDS = Number(process.argv[2] ?? 15);
/** What is not counted: caches fill. */
const WARM_UP = 2;
const MOST = { ms: 1.3, kB: 1.75 };

for (const count of [10, 100, 1_000]) {
  const popups = await TwoPopups.launch(count, process.argv[3]);
  const times: Record<Whose, number[]> = { ours: [], floor: [] };
  const heaps: Record<Whose, number[]> = { ours: [], floor: [] };
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    for (const whose of ['floor', 'ours'] as const) {
      const ms = await popups.open(whose);
      const heap = await popups.heap();
      if (round < WARM_UP) continue;
      times[whose].push(ms);
      heaps[whose].push(heap / 1_000);
    }
  }
  await popups.close();
  tell(`${count} accounts, first code`, 'ms', times);
  tell(`${count} accounts, JavaScript heap`, 'kB', heaps);
}

function tell(what: string, unit: keyof typeof MOST, { ours, floor }: Record<Whose, number[]>): void {
  const [mine, least] = [median(ours), median(floor)];
  const ratio = mine / least;
  const verdict = ratio <= MOST[unit] ? 'ok' : `more than ${MOST[unit]}`;
  const numbers = `${mine.toFixed(0)} ${unit}, floor ${least.toFixed(0)} ${unit}`;
  console.log(
    `${what}: ${numbers}, ratio ${ratio.toFixed(2)} (${verdict}; median of ${ROUNDS}, alternating)`,
  );
}
