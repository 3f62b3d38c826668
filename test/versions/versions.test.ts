import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lacksOf } from './compat';
import { GUARDED } from './guarded';
import { MINIMUM } from './minimum';
import { namesDeclaredIn, stylesIn, usesIn } from './uses';

const FILES = '{lib,components,entrypoints}/**/*';
const CODE = globSync(`${FILES}.{ts,tsx}`).map((file) => [file, readFileSync(file, 'utf8')] as const);
const SHEETS = globSync(`${FILES}.css`).map((file) => readFileSync(file, 'utf8'));
const LACKS = lacksOf(MINIMUM);

/** Every file is parsed: some seconds, and many of them on a busy machine. */
const PATIENCE_MS = 300_000;

test('the code uses nothing newer than the manifests admit, but for what it guards', {
  timeout: PATIENCE_MS,
}, () => {
  const own = new Set(CODE.flatMap(([file, code]) => namesDeclaredIn(file, code)));
  const uses = CODE.flatMap(([file, code]) => usesIn(file, code, LACKS, own));
  const styles = SHEETS.flatMap((sheet) => stylesIn(sheet, LACKS));
  expect([...new Set([...uses, ...styles])].sort()).toEqual(Object.keys(GUARDED).sort());
});

// Each was in a browser one version before: what would be missed there.
const NOTICED = [
  ['123', '142', 'URL.parse(text)', 'URL.parse'],
  ['126', '142', 'await browser.action.openPopup()', 'browser.action.openPopup'],
  ['126', '142', 'await chrome.action.openPopup?.()', 'browser.action.openPopup'],
  ['94', '142', 'new URLPattern(text)', 'URLPattern'],
  ['118', '142', 'Promise.withResolvers<string>()', 'Promise.withResolvers'],
  ['109', '142', 'list.toSorted()', 'toSorted'],
  ['109', '142', 'list?.map(one).toSorted()', 'toSorted'],
  ['127', '125', 'URL.parse(text)', 'URL.parse'],
  ['139', '142', 'Uint8Array.fromBase64(text)', 'Uint8Array.fromBase64'],
] as const;

test.each(NOTICED)('with Chromium %s and Firefox %s it would notice %s', (chrome, firefox, code, use) => {
  expect(usesIn('one.ts', code, lacksOf({ chrome, firefox }))).toContain(use);
});

test.each([
  ['126', '142', 'URL.parse(text)'],
  ['127', '142', 'await browser.action.openPopup()'],
  ['123', '142', 'new URL(text) as { parse(): void }'],
] as const)('with Chromium %s and Firefox %s it lets %s pass', (chrome, firefox, code) => {
  expect(usesIn('one.ts', code, lacksOf({ chrome, firefox }))).toEqual([]);
});

test.each([
  ['122', 'a { color: light-dark(red, blue) }', 'light-dark()'],
  ['104', '@container (width > 1px) { a { color: red } }', '@container'],
  ['104', 'a:has(b) { color: red }', ':has'],
  ['110', 'a { text-wrap: balance }', 'text-wrap'],
] as const)('with Chromium %s it would notice the style %s', (chrome, sheet, use) => {
  expect(stylesIn(sheet, lacksOf({ chrome, firefox: '142' }))).toContain(use);
});
