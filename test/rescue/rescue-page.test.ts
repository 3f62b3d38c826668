import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildRescuePage } from '../../scripts/rescue-page';

const PAGE = await buildRescuePage();

/** What stands in the page between the tags of all elements that `pattern` begins. */
function insidesOf(pattern: string, end: string): string[] {
  return [...PAGE.matchAll(new RegExp(`<${pattern}>([\\s\\S]*?)</${end}>`, 'g'))].map(
    ([, text]) => text ?? '',
  );
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the page lets its one script and its one sheet run, by their hashes, and nothing else', () => {
  const [script, ...otherScripts] = insidesOf('script type="module"', 'script');
  const [style, ...otherStyles] = insidesOf('style', 'style');
  const [policy = ''] = /(?<=http-equiv="Content-Security-Policy" content=")[^"]*/.exec(PAGE) ?? [];
  expect([otherScripts, otherStyles]).toEqual([[], []]);
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hashOf(script ?? '')} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style ?? '')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  // It holds for what stands behind it.
  expect(PAGE.indexOf('Content-Security-Policy')).toBeLessThan(PAGE.search(/<(?:style|script|link|img)/));
  // Script elements: its code, and its sentences, which are data.
  expect(PAGE.match(/<script/gi)).toHaveLength(2);
  expect(PAGE.match(/<script type="application\/json" id="words">/g)).toHaveLength(1);
});

test('the page loads nothing, not even from beside it', () => {
  const [script = ''] = insidesOf('script type="module"', 'script');
  const [style = ''] = insidesOf('style', 'style');
  const markup = PAGE.replace(script, '').replace(style, '');
  const addresses = [...markup.matchAll(/\s(?:src|href|srcset|action|data)="([^"]*)"/g)].map(
    ([, url]) => url,
  );
  expect(addresses.filter((url) => !url?.startsWith('data:'))).toEqual([]);
  expect(style).not.toMatch(/url\(|@import/);
  expect(script).not.toMatch(
    /\bimport\s*\(|\bfrom\s*["']|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|new Worker/,
  );
});

test('the page has a sentence for each name in its script', () => {
  const [script = ''] = insidesOf('script type="module"', 'script');
  const words = JSON.parse(insidesOf('script type="application/json" id="words"', 'script')[0] ?? '{}');
  const asked = [
    ...script.matchAll(/[`"']((?:rescue|codes|transfer|account|accountQr|add|gate|keyProgress)\.\w+)[`"']/g),
  ];
  expect(asked.length).toBeGreaterThan(40);
  // English has the forms “one” and “other” of what counts.
  const has = (name: string) => name in words || (`${name}_one` in words && `${name}_other` in words);
  const names = asked.flatMap(([, name]) => name?.replace('.', '_') ?? '');
  expect(names.filter((name) => !has(name))).toEqual([]);
  expect(words).toHaveProperty('refusal_too_costly');
  expect(PAGE).toContain('<title>Latchkey rescue page</title>');
  expect(PAGE).toContain('This page needs JavaScript');
});
