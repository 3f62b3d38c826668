import { spawnSync } from 'node:child_process';

/** What can be measured. None is part of the gate: a busy machine makes numbers, not findings. */
const BENCHES: Record<string, { says: string; run: string[] }> = {
  popup: { says: 'first code and memory, beside a popup by hand', run: ['node', 'test/bench/popup.ts'] },
  'popup-cpu': { says: 'CPU while the popup is open', run: ['node', 'test/bench/popup-cpu.ts'] },
  'popup-list': {
    says: 'search and scrolling with 1,000 accounts',
    run: ['node', 'test/bench/popup-list.ts'],
  },
  fill: { says: 'shortcut to filled field', run: ['node', 'test/bench/fill.ts'] },
  watch: { says: 'watching a page that changes all the time', run: ['node', 'test/bench/watch.ts'] },
  import: { says: '5,000 entries of a file, and the longest pause', run: ['node', 'test/bench/import.ts'] },
  fields: { says: 'code fields found in the corpus', run: ['node', 'test/bench/fields.ts'] },
  unlock: { says: 'unlocking, beside PBKDF2 in the browser', run: ['node', 'test/bench/unlock.ts'] },
  qr: {
    says: 'QR codes read in pictures that nobody here made',
    run: ['npx', 'vitest', 'run', '--config', 'test/bench/vitest.config.ts'],
  },
};

const [name = '', ...rest] = process.argv.slice(2);
const chosen = name === 'all' ? Object.keys(BENCHES) : [name];
for (const one of chosen) {
  const bench = BENCHES[one];
  if (bench === undefined) tellNames();
  else run(one, bench.run, rest);
}

function run(one: string, [command = '', ...words]: string[], more: string[]): void {
  console.log(`\n${one}`);
  const { status } = spawnSync(command, [...words, ...more], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

function tellNames(): void {
  console.log('npm run bench NAME, with the extension built (npm run build); NAME is one of these, or all:');
  for (const [one, { says }] of Object.entries(BENCHES)) console.log(`  ${one.padEnd(10)} ${says}`);
}
