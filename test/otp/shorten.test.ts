import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten } from '../../lib/otp/shorten';

const FAMILY = '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}';
const FLAGS = '\u{1F1E9}\u{1F1EA}\u{1F1EB}\u{1F1F7}';

test.each([
  ['a text that fits', 'Käse', 4, 'Käse'],
  ['a plain one', 'Kettle', 3, 'Ket'],
  ['a pair', 'a\u{1F600}', 2, 'a'],
  ['a pair that just fits', 'a\u{1F600}b', 3, 'a\u{1F600}'],
  ['a letter with its accent', 'ae\u0301', 2, 'a'],
  ['a family', `a${FAMILY}`, 5, 'a'],
  ['a flag behind a flag', FLAGS, 6, '\u{1F1E9}\u{1F1EA}'],
  ['a skin tone', 'a\u{1F44B}\u{1F3FD}', 4, 'a'],
  ['half a pair', 'a\uD83D', 9, 'a\uFFFD'],
  ['half a pair before the limit', '\uDE00abc', 2, '\uFFFDa'],
  ['nothing', 'abc', 0, ''],
])('shorten cuts %s between characters', (_, text, limit, short) => {
  expect(shorten(text, limit)).toBe(short);
});

test('shorten cuts a character that is longer than the limit between code points', () => {
  expect(shorten(`a${'\u0301'.repeat(500)}`, 200)).toBe(`a${'\u0301'.repeat(199)}`);
  expect(shorten(FAMILY, 4)).toBe('\u{1F469}\u200D');
});

test('shorten gives well-formed text, never longer than the limit, that the text begins with', () => {
  const hard = fc.constantFrom('\uD83D', '\uDE00', '\u{1F600}', FAMILY, FLAGS, 'e\u0301', '\u200D', '\r\n');
  const texts = fc.array(fc.oneof(hard, fc.string({ unit: 'binary' })), { maxLength: 30 });
  fc.assert(
    fc.property(texts, fc.nat(120), (parts, limit) => {
      const text = parts.join('');
      const short = shorten(text, limit);
      expect(short.isWellFormed()).toBe(true);
      expect(short.length).toBeLessThanOrEqual(limit);
      expect(text.toWellFormed().startsWith(short)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
