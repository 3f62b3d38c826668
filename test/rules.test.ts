import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REFUSAL_CODES } from '../lib/refusal';
import { parseSentences } from '../scripts/words/word-file';
import { functionLengths } from './support/function-lengths';
import { FILES } from './support/imports';
import { unusedSentences } from './support/unused-words';

/** What a page's world has of the extension's interfaces is asked for there, by the functions that look at pages. */
const IN_PAGES = 'lib/page/dom/shadow-root.ts';

test('only lib/browser imports webextension-polyfill or names the browser', () => {
  const naming = FILES.filter((file) => {
    const source = readFileSync(file, 'utf8');
    return /webextension-polyfill|\bchrome\.\w|wxt\/browser/.test(source);
  });
  expect(naming.filter((file) => !file.startsWith('lib/browser/'))).toEqual([IN_PAGES]);
});

/** What a file cannot be loaded without: files of the project, without extension, and packages. */
function needsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const statements = source.matchAll(/^(?:import|export)(?! type\b)(?:\s[^;'"]*?\sfrom)?\s+'([^']+)'/gm);
  return [...statements]
    .flatMap(([, target]) => target ?? [])
    .map((target) => (target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target));
}

function reachOf(file: string, seen = new Set<string>()): Set<string> {
  for (const need of needsOf(file)) {
    if (seen.has(need)) continue;
    seen.add(need);
    const found = FILES.find((known) => known.replace(/\.tsx?$/, '') === need);
    if (found) reachOf(found, seen);
  }
  return seen;
}

/** Other apps' files, what reads and decrypts them, and what decodes pictures. */
const HEAVY =
  /^(?:lib\/(?:backup|qr)\/|hash-wasm|@zip\.js|@noble\/ciphers|fast-xml-parser|papaparse|jsqr|qr$|qrcode)/;

test.each(['popup/main.tsx', 'background.ts', 'fill.ts', 'scan.ts'])(
  'entrypoints/%s loads no reader of files, decoder or key derivation before it is needed',
  (entrypoint) => {
    const reach = reachOf(`entrypoints/${entrypoint}`);
    expect(reach.size).toBeGreaterThan(3);
    expect([...reach].filter((need) => HEAVY.test(need))).toEqual([]);
  },
);

test('that rule would see them: the worker that derives keys reaches them', () => {
  const reach = reachOf('entrypoints/kdf-worker.ts');
  expect([...reach].filter((need) => HEAVY.test(need))).toContain('hash-wasm');
});

test('no file is named after nothing in particular', () => {
  expect(FILES.filter((file) => /\/(utils?|helpers?|common|types|misc)\.tsx?$/.test(file))).toEqual([]);
});

const WORDS = parseSentences(readFileSync('components/words/en.yml', 'utf8'));

test('every refusal has a sentence', () => {
  const missing = REFUSAL_CODES.filter((code) => !WORDS.has(`refusal.${code.replaceAll('-', '_')}`));
  expect(missing).toEqual([]);
});

test('every sentence is said somewhere', () => {
  const sources = [...FILES, 'wxt.config.ts', 'rescue/index.html'].map((file) => readFileSync(file, 'utf8'));
  expect(unusedSentences([...WORDS.keys()], sources)).toEqual([]);
});

/** Where a template has a word put in. */
const HOLE = ['$', '{state}'].join('');

test('that rule would see one that is not', () => {
  const words =
    'gate:\n  openTitle: Open\n  lostTitle: Lost\n  days:\n    one: A day\n    other: a few\nhelp:\n  clock1: Look\n';
  const names = [...parseSentences(words).keys()];
  expect(names).toEqual(['gate.openTitle', 'gate.lostTitle', 'gate.days', 'help.clock1']);
  const sources = ["const TOPICS = ['clock'];", `i18n.t(\`gate.${HOLE}Title\`)`, "type State = 'open';"];
  expect(unusedSentences(names, sources)).toEqual(['gate.lostTitle', 'gate.days', 'help.clock1']);
  expect(
    unusedSentences(names, [...sources, `i18n.t(\`help.${HOLE}${HOLE}\`)`, "'gate.days' 'lost'"]),
  ).toEqual([]);
});

/** The refusal codes that nothing but their own list names. */
function unusedCodes(codes: readonly string[], sources: readonly string[]): string[] {
  return codes.filter((code) => !sources.some((source) => source.includes(`'${code}'`)));
}

test('every refusal code is thrown or told somewhere', () => {
  const sources = FILES.filter((file) => file !== 'lib/refusal.ts').map((file) => readFileSync(file, 'utf8'));
  expect(unusedCodes(REFUSAL_CODES, sources)).toEqual([]);
  expect(unusedCodes(['locked', 'never-thrown'], sources)).toEqual(['never-thrown']);
});

/** Most lines of a function that draws or wires: one that is longer does too much to be read at once. */
const MOST_LINES = 60;

/** The functions of a file that are too long, with their lines. */
function tooLong(file: string, source: string): string[] {
  return functionLengths(file, source)
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ name, lines }) => `${file}: ${name} (${lines})`);
}

test(`no function of components or entrypoints has more than ${MOST_LINES} lines`, () => {
  const drawn = FILES.filter((file) => !file.startsWith('lib/'));
  expect(drawn.length).toBeGreaterThan(100);
  expect(drawn.flatMap((file) => tooLong(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test('that rule would see one that has, whatever kind of function it is', () => {
  const body = '\n'.repeat(MOST_LINES);
  const arrow = `export const Page = () => {${body}};`;
  const method = `export const page = { draw() {${body}} };`;
  const page = `export function Page() {${body}return <p />;\n}`;
  expect(tooLong('page.tsx', page)).toEqual([`page.tsx: Page (${MOST_LINES + 2})`]);
  expect(tooLong('page.tsx', arrow)).toHaveLength(1);
  expect(tooLong('page.ts', method)).toHaveLength(1);
  expect(tooLong('page.ts', `function page() {${'\n'.repeat(MOST_LINES - 1)}}`)).toEqual([]);
});

/** Exceptions to the rule on what hooks depend on. Each has its reason beside it. */
const MOST_EXCEPTIONS = 5;

test(`at most ${MOST_EXCEPTIONS} hooks leave out what they depend on`, () => {
  const excepted = FILES.filter((file) => readFileSync(file, 'utf8').includes('useExhaustiveDependencies'));
  expect(excepted.length).toBeLessThanOrEqual(MOST_EXCEPTIONS);
});

test('only what knows of its deadline puts anything into the clipboard', () => {
  const writing = FILES.filter((file) => readFileSync(file, 'utf8').includes('clipboard.writeText('));
  expect(writing.sort()).toEqual([
    'entrypoints/popup/list/make-list-actions.ts',
    'lib/browser/clipboard/clear.ts',
    'lib/browser/clipboard/copy.ts',
    // A page on its own, which says that what it copies stays.
    'rescue/copy-text.ts',
  ]);
});
