import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { namedReads } from './support/named-over';

/** What runs in pages: the scripts, all that they import, and the files whose functions are sent there by themselves. */
const STARTS = [
  'entrypoints/scan.ts',
  'entrypoints/fill.ts',
  'entrypoints/watch.ts',
  'lib/browser/settings/site-clock.ts',
  ...globSync('lib/page/**/*.ts'),
];

/** A file, and those of the project that it imports, but for types. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)(?! type\b)[^;'"]*?\sfrom '(\.[^']+)'/gm,
  );
  for (const [, target = ''] of imports) {
    const found = globSync(`${path.posix.join(path.posix.dirname(file), target)}{.ts,.tsx}`)[0];
    // The site's clock is a file of the extension; only its function goes into pages.
    if (found !== undefined && file !== 'lib/browser/settings/site-clock.ts') withImports(found, seen);
  }
  return seen;
}

const INJECTED = [...new Set(STARTS.flatMap((file) => [...withImports(file)]))];

test('what runs in pages reads no property that a page can name over', { timeout: 120_000 }, () => {
  expect(INJECTED).toContain('lib/browser/fill/field-message.ts');
  expect(namedReads(INJECTED)).toEqual([]);
});

test("what runs in pages goes through the lists of the browser in the one way that Firefox's isolated worlds allow", () => {
  const LISTS = /\bnew (URLSearchParams|Headers|FormData)\b|\.searchParams\b/;
  expect(INJECTED.filter((file) => LISTS.test(readFileSync(file, 'utf8')))).toEqual([
    'lib/page/dom/parameters.ts',
  ]);
});

const SAMPLES = [
  'HTMLElement.parentNode',
  'Document.body',
  'Node.nextSibling',
  'HTMLFormElement.action',
  "HTMLElement.'children'",
  'Document.activeElement',
  'Element.matches',
];

test('that rule would see them, however they are read', { timeout: 120_000 }, () => {
  const reads = namedReads(['test/support/named-over-samples.ts']);
  for (const read of SAMPLES) expect(reads).toEqual(expect.arrayContaining([expect.stringContaining(read)]));
  expect(reads).toHaveLength(SAMPLES.length);
});
