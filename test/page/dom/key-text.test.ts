import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysIn, saysKey } from '../../../lib/page/dom/key-text';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const KEYS = [
  ['JBSWY3DPEHPK3PXP', 'JBSWY3DPEHPK3PXP'],
  ['jbsw y3dp ehpk 3pxp', 'JBSWY3DPEHPK3PXP'],
  ['Key: JBSW-Y3DP-EHPK-3PXP.', 'JBSWY3DPEHPK3PXP'],
  ['Your secret is JBSW Y3DP EHPK 3PXP JB', 'JBSWY3DPEHPK3PXPJB'],
  ['jbsw y3dp ehpk 3pxp is your key', 'JBSWY3DPEHPK3PXP'],
  ['JBSWY3DPEHPK3PXPJBSWY3DPEH======', 'JBSWY3DPEHPK3PXPJBSWY3DPEH'],
  ['GEZDGNBV\u{A0}GY3TQOJQ\u{A0}GEZDGNBV\u{A0}GY3TQOJQ', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'],
] as const;

test.each(KEYS)('keysIn finds the key in %j', (line, key) => {
  expect(keysIn(line)).toEqual([key]);
});

const PROSE = [
  'this page will load soon then show your code',
  'Scan this with your app and type what it shows',
  'authenticatorapplication',
  'JbSwY3DpEhPk3PxPaaaa',
  'https-JBSWY3DPEHPK3PXP-x',
  '0123456789abcdef0123456789abcdef',
  'JBSWY3DPEHPK3PX',
  'A'.repeat(129),
] as const;

test.each(PROSE)('keysIn finds nothing in %j', (line) => {
  expect(keysIn(line)).toEqual([]);
});

test('keysIn finds every key of 16 to 128 letters, in fours or not', () => {
  const letter = fc.constantFrom(...LETTERS);
  fc.assert(
    fc.property(fc.string({ unit: letter, minLength: 16, maxLength: 128 }), (key) => {
      expect(keysIn(key)).toEqual([key]);
      expect(keysIn(`Key: ${key.match(/.{1,4}/g)?.join(' ')}`)).toEqual([key]);
    }),
  );
});

/** What takes time that grows with the square of the length would take minutes here, and end by Vitest's limit. */
test.each(['A', '2', ' ', '-', '=', 'A ', 'A-', '2=', 'AAAA '])(
  'keysIn goes once over a line of %j',
  (piece) => {
    expect(keysIn(`${piece.repeat(300_000 / piece.length)}!`)).toEqual([]);
  },
);

test.each([
  'Secret key',
  'Geheimer Schlüssel',
  'or enter this setup key',
  'Clé secrète',
  'Введите ключ',
  '密钥',
])('saysKey knows %j', (words) => expect(saysKey(words)).toBe(true));

test.each(['Order number', 'monkey business', 'A turnkey home'])(
  'saysKey does not take %j for a key',
  (words) => expect(saysKey(words)).toBe(false),
);
