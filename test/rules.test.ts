import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REFUSAL_CODES } from '../lib/refusal';

const FILES = globSync('{entrypoints,components,lib}/**/*.{ts,tsx}');

/** What a file imports from within the project, as paths without extension. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)]
    .flatMap(([, target]) => target ?? [])
    .filter((target) => target.startsWith('.'))
    .map((target) => path.posix.normalize(path.posix.join(path.posix.dirname(file), target)));
}

function offenders(from: RegExp, to: RegExp): string[] {
  return FILES.filter((file) => from.test(file)).flatMap((file) =>
    importsOf(file)
      .filter((target) => to.test(target))
      .map((target) => `${file} -> ${target}`),
  );
}

// Each row: files that match the first never import files that match the second.
const DIRECTIONS = [
  [/^lib\//, /^(components|entrypoints)\//],
  [/^components\//, /^(entrypoints|lib\/browser)\//],
  [/^lib\/(otp|qr|page|site|backup)\//, /^lib\/(vault|browser)\//],
  [/^lib\/vault\//, /^lib\/browser\//],
  [/^entrypoints\/watch\.ts/, /^lib\/(vault|backup)\/|^lib\/browser\/(?!field-message$)/],
  [/^entrypoints\/(fill|scan)\.ts/, /^lib\/(vault|browser|backup)\//],
] as const;

test.each(DIRECTIONS)('files in %s do not import from %s', (from, to) => {
  expect(offenders(from, to)).toEqual([]);
});

test('only lib/browser imports webextension-polyfill or names the browser', () => {
  const naming = FILES.filter((file) => {
    const source = readFileSync(file, 'utf8');
    return /webextension-polyfill|\bchrome\.\w|wxt\/browser/.test(source);
  });
  expect(naming.filter((file) => !file.startsWith('lib/browser/'))).toEqual([]);
});

test('no two files import each other, at any distance', () => {
  const graph = new Map(FILES.map((file) => [file.replace(/\.tsx?$/, ''), importsOf(file)]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (node: string, trail: string[]) => {
    if (trail.includes(node)) circles.push([...trail.slice(trail.indexOf(node)), node].join(' -> '));
    if (done.has(node) || trail.includes(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  expect(circles).toEqual([]);
});

test('no file is named after nothing in particular', () => {
  expect(FILES.filter((file) => /\/(utils?|helpers?|common|types|misc)\.tsx?$/.test(file))).toEqual([]);
});

test('every refusal has a sentence', () => {
  const words = readFileSync('components/words/en.yml', 'utf8');
  const section = words.slice(words.indexOf('\nrefusal:'));
  const missing = REFUSAL_CODES.filter((code) => !section.includes(`\n  ${code.replaceAll('-', '_')}: `));
  expect(missing).toEqual([]);
});
