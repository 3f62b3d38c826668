import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REFUSAL_CODES } from '../lib/refusal';
import { FILES } from './support/imports';

test('only lib/browser imports webextension-polyfill or names the browser', () => {
  const naming = FILES.filter((file) => {
    const source = readFileSync(file, 'utf8');
    return /webextension-polyfill|\bchrome\.\w|wxt\/browser/.test(source);
  });
  expect(naming.filter((file) => !file.startsWith('lib/browser/'))).toEqual([]);
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

test('every refusal has a sentence', () => {
  const words = readFileSync('components/words/en.yml', 'utf8');
  const section = words.slice(words.indexOf('\nrefusal:'));
  const missing = REFUSAL_CODES.filter((code) => !section.includes(`\n  ${code.replaceAll('-', '_')}: `));
  expect(missing).toEqual([]);
});
