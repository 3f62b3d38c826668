import { describe, expect, test } from 'vitest';
import { type Expression, expressionsIn, expressionsOf, repeatingParts, slowPartsOf } from './expressions';

const { literals, made } = expressionsIn('{lib,components,entrypoints}/**/*.{ts,tsx}');
const LITERALS = [...new Map(literals.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
/** Some hundred automata are built, one after another. */
const PATIENCE_MS = 600_000;

/** Taken for slow, and not: each with the reason. */
const FALSE_ALARMS: Readonly<Record<string, string>> = {
  '(?<![\\w-])[A-Z2-7]{16,}(?:={1,6})?(?![\\w=-])':
    'What stands in front lets a run be entered at its first letter alone.',
};

/** Made while the code runs, from these and nothing that anybody types or sends. */
const MADE = {
  'components/codes/code-text.tsx': ['any letters, a fixed number of times'],
  'lib/backup/field-names/key-uri-find.ts': ['the expression above it'],
  'lib/backup/field-names/secret-names.ts': ['the words below it'],
  'lib/page/dom/key-text.ts': ['groups of a few letters between blanks'],
  'lib/page/log-in/log-out.ts': ['the words below it'],
  'lib/page/otp-field/lexicon.ts': ['the words below it', 'the words below it'],
  'lib/page/purpose/purpose-words.ts': ['the lists of words below'],
  'lib/vault/format/own-picture.ts': ['from the first character to the last, a single run'],
};

test('no expression takes longer than its text is long', { timeout: PATIENCE_MS }, async () => {
  const slow: string[] = [];
  const waiting = [...LITERALS];
  // A few at a time: each has its patience from the moment that it is asked about, not from when the judge comes to it.
  const lane = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const { file } = one;
      const parts = await slowPartsOf(one);
      slow.push(...parts.filter((part) => !(part in FALSE_ALARMS)).map((part) => `${file}: ${part}`));
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  expect(slow).toEqual([]);
});

test('an expression that is made while the code runs is known', () => {
  const known = Object.entries(MADE).flatMap(([file, reasons]) => reasons.map(() => file));
  expect(made.map(({ file }) => file.replaceAll('\\', '/')).sort()).toEqual(known);
});

describe('the gate would notice', () => {
  const SLOW = [
    ['tabs before a rare line separator', "line.replace(/\\t.*$/, '')"],
    ['a long run of padding', "text.replace(/=+$/, '')"],
    ['white space at both ends', 'text.replace(/^\\s+|\\s+$/g, "")'],
    ['one that takes twice as long for each letter', 'const isFit = /^(a+)+$/.test(text);'],
    ['a word that begins in itself', 'export const APP = /app|(authent\\w*|verification) device/;'],
    ['a span that is long enough', 'xml.split(/<\\w{1,50}[^<>]{0,200}\\sProtected[^<>]{0,200}>/)'],
  ] as const;

  test.each(SLOW)('%s', { timeout: PATIENCE_MS }, async (_, code) => {
    const [one] = expressionsOf('one.ts', code).literals as [Expression];
    expect(await slowPartsOf(one)).toHaveLength(1);
  });
});

test.each([
  ['a+$|b|(c|d+)e', ['a+$', '(c|d+)e']],
  ['[+|]x|\\+|y', []],
  ['x{2,}|y{1,3}|z{0,500}', ['x{2,}', 'z{0,}']],
])('%s repeats without end in %j', (source, parts) => {
  expect(repeatingParts(source)).toEqual(parts);
});
