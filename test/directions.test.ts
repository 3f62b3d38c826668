import { expect, test } from 'vitest';
import { IMPORTS, type Import } from './support/imports';

/** Files below `of` import only what is below one of `only`, or below `of` itself. */
interface Direction {
  readonly of: string;
  readonly only: readonly string[];
}

const REFUSAL = 'lib/refusal.ts';

/**
 * What each storey may stand on, from the ground up. A folder without a row of its own is held by the nearest row above
 * it; `lib/refusal.ts` is open to all.
 */
const DIRECTIONS: readonly Direction[] = [
  { of: 'lib/stored', only: [] },
  { of: 'lib/kdf', only: ['lib/stored'] },
  { of: 'lib/otp', only: ['lib/stored'] },
  { of: 'lib/qr', only: [] },
  { of: 'lib/site', only: ['lib/otp'] },
  { of: 'lib/import', only: ['lib/otp', 'lib/backup', 'lib/site'] },

  { of: 'lib/page/dom', only: [] },
  { of: 'lib/page/otp-field', only: ['lib/page/dom'] },
  { of: 'lib/page/log-in', only: ['lib/page/dom'] },
  { of: 'lib/page/purpose', only: ['lib/page/dom', 'lib/page/otp-field'] },
  {
    of: 'lib/page/fill',
    only: ['lib/page/dom', 'lib/page/otp-field', 'lib/page/log-in', 'lib/page/purpose', 'lib/site'],
  },
  { of: 'lib/page/scan', only: ['lib/page/dom'] },

  { of: 'lib/backup/field-names', only: ['lib/otp'] },
  { of: 'lib/backup/encoding', only: ['lib/backup/field-names', 'lib/otp', 'lib/stored'] },
  { of: 'lib/backup/crypto', only: ['lib/backup/encoding', 'lib/kdf'] },
  { of: 'lib/backup/entry', only: ['lib/backup/encoding', 'lib/backup/crypto', 'lib/otp'] },
  {
    of: 'lib/backup/records',
    only: ['lib/backup/entry', 'lib/backup/encoding', 'lib/backup/field-names', 'lib/otp'],
  },
  {
    of: 'lib/backup/detect',
    only: ['lib/backup/encoding', 'lib/backup/entry', 'lib/backup/field-names', 'lib/otp'],
  },
  {
    of: 'lib/backup/readers',
    only: [
      'lib/backup/records',
      'lib/backup/field-names',
      'lib/backup/entry',
      'lib/backup/encoding',
      'lib/backup/crypto',
      'lib/kdf',
      'lib/otp',
      'lib/stored',
    ],
  },
  {
    of: 'lib/backup/writers',
    only: ['lib/backup/entry', 'lib/backup/encoding', 'lib/backup/crypto', 'lib/otp', 'lib/stored'],
  },
  { of: 'lib/backup', only: ['lib/kdf', 'lib/otp'] },

  { of: 'lib/vault/format', only: ['lib/stored', 'lib/kdf', 'lib/otp'] },
  { of: 'lib/vault/accounts', only: ['lib/vault/format', 'lib/stored', 'lib/otp', 'lib/site'] },
  { of: 'lib/vault/stores', only: ['lib/vault/format', 'lib/stored'] },
  {
    of: 'lib/vault/unlock',
    only: [
      'lib/vault/format',
      'lib/vault/stores',
      'lib/vault/accounts',
      'lib/stored',
      'lib/kdf',
      // A recovery code is typed as a code of a phone is.
      'lib/otp/typed-text.ts',
    ],
  },
  {
    of: 'lib/vault/history',
    only: ['lib/vault/format', 'lib/vault/stores', 'lib/vault/accounts', 'lib/vault/unlock'],
  },
  {
    of: 'lib/vault/backup',
    only: ['lib/vault/format', 'lib/vault/stores', 'lib/vault/unlock', 'lib/kdf'],
  },

  { of: 'lib/sync', only: ['lib/stored', 'lib/otp/account.ts', 'lib/vault'] },

  { of: 'lib/browser/api', only: ['lib/vault/stores', 'lib/site', 'lib/stored'] },
  { of: 'lib/browser/clipboard', only: ['lib/browser/api'] },
  {
    of: 'lib/browser/settings',
    only: ['lib/browser/api', 'lib/otp', 'lib/site', 'lib/stored', 'lib/vault/stores'],
  },
  {
    of: 'lib/browser/vault',
    only: ['lib/browser/api', 'lib/browser/settings', 'lib/vault', 'lib/kdf', 'lib/otp', 'lib/stored'],
  },
  {
    of: 'lib/browser/scan',
    only: [
      'lib/site',
      'lib/browser/api',
      'lib/browser/settings',
      'lib/page/scan',
      'lib/qr',
      'lib/import',
      'lib/stored',
      'lib/vault/format',
    ],
  },
  {
    of: 'lib/browser/fill',
    only: [
      'lib/browser/api',
      'lib/browser/settings',
      'lib/browser/vault',
      'lib/page/fill',
      'lib/site',
      'lib/otp',
      'lib/stored',
      'lib/vault',
    ],
  },
  {
    of: 'lib/browser/backup',
    only: ['lib/browser/api', 'lib/browser/settings', 'lib/browser/vault', 'lib/stored', 'lib/vault'],
  },

  {
    of: 'components',
    only: [
      'lib/otp',
      'lib/qr',
      'lib/site',
      'lib/backup',
      'lib/vault',
      'lib/passphrase-strength.ts',
      'lib/new-passphrase.ts',
    ],
  },
  {
    of: 'rescue',
    only: [
      'components',
      'lib/otp',
      'lib/kdf',
      'lib/backup/writers',
      'lib/vault',
      // It knows files, and nothing of the extension.
      'lib/browser/backup/save-file.ts',
    ],
  },
  { of: 'entrypoints/fill.ts', only: ['lib/page/fill'] },
  { of: 'entrypoints/scan.ts', only: ['lib/page/scan'] },
  {
    of: 'entrypoints/watch.ts',
    only: ['lib/page/fill', 'lib/page/log-in', 'lib/browser/fill/field-message.ts'],
  },
  { of: 'lib', only: [] },
];

const isBelow = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`);

/** The row that holds a file: the one with the longest name above it. */
function directionOf(file: string): Direction | undefined {
  return DIRECTIONS.filter(({ of }) => isBelow(file, of)).sort((a, b) => b.of.length - a.of.length)[0];
}

function isBreach({ from, to }: Import): boolean {
  const held = directionOf(from);
  if (held === undefined || to === REFUSAL) return false;
  return !isBelow(to, held.of) && !held.only.some((place) => isBelow(to, place));
}

test('every import goes down, into a storey that its own may stand on', () => {
  expect(IMPORTS.filter(isBreach).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test.each(DIRECTIONS)('a breach below $of would be noticed', ({ of, only }) => {
  const inside = of.endsWith('.ts') ? of : `${of}/new-file.ts`;
  const strange = DIRECTIONS.map((other) => other.of).filter(
    (other) => !isBelow(other, of) && !only.some((place) => isBelow(other, place)),
  );
  expect(strange.length).toBeGreaterThan(3);
  for (const other of strange) {
    const to = other.endsWith('.ts') ? other : `${other}/anything.ts`;
    expect(isBreach({ from: inside, to }), `${of} -> ${other}`).toBe(true);
  }
});

test('every row holds something', () => {
  const empty = DIRECTIONS.filter(
    ({ of }) => of !== 'lib' && !IMPORTS.some(({ from, to }) => isBelow(from, of) || isBelow(to, of)),
  );
  expect(empty.map(({ of }) => of)).toEqual([]);
});

/** Circles among nodes, each once, as the way round. */
function findCircles(arrows: readonly Import[]): string[] {
  const next = Map.groupBy(arrows, ({ from }) => from);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (node: string, trail: string[]) => {
    if (trail.includes(node)) circles.push([...trail.slice(trail.indexOf(node)), node].join(' -> '));
    if (done.has(node) || trail.includes(node)) return;
    for (const { to } of next.get(node) ?? []) visit(to, [...trail, node]);
    done.add(node);
  };
  for (const node of next.keys()) visit(node, []);
  return circles;
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));
const BETWEEN_FOLDERS = IMPORTS.map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to) })).filter(
  ({ from, to }) => from !== to,
);

test('no two files import each other, at any distance', () => {
  expect(findCircles(IMPORTS)).toEqual([]);
});

test('no two folders import each other, at any distance', () => {
  expect(findCircles(BETWEEN_FOLDERS)).toEqual([]);
});

test('a circle would be noticed', () => {
  const circle = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'c', to: 'a' },
  ];
  expect(findCircles(circle)).toEqual(['a -> b -> c -> a']);
});
