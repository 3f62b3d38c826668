import { base32nopad } from '@scure/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase32, encodeBase32 } from '../../lib/otp/base32';
import { Refusal } from '../../lib/refusal';
import { ascii } from './some-accounts';

// RFC 4648, section 10, without padding.
const VECTORS = [
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
] as const;

test.each(VECTORS)('encodeBase32 and decodeBase32 agree with RFC 4648 on %s', (text, encoded) => {
  expect(encodeBase32(ascii(text))).toBe(encoded);
  expect(decodeBase32(encoded)).toEqual(ascii(text));
});

test.each([
  'mzxw6ytboi',
  'MZXW 6YTB OI',
  'mzxw-6ytb-oi',
  'MZXW6YTBOI======',
  '\u200bMZXW6YTBOI\ufeff\n',
  // The last character carries bits that no byte needs.
  'MZXW6YTBOJ',
  // A character too many adds no byte.
  'MZXW6YTBOI7',
])('decodeBase32 reads %j as phone apps do', (text) => {
  expect(decodeBase32(text)).toEqual(ascii('foobar'));
});

test.each([
  ['MF', 1],
  ['DFDFDEF', 4],
  ['NDJDJFNXNNCNCNC', 9],
  ['CBJXCBCBCBCB', 7],
  ['DJDJDJHDJDHFHHFHF', 10],
])('decodeBase32 reads %s, which the library refuses', (text, length) => {
  expect(() => base32nopad.decode(text)).toThrow();
  expect(decodeBase32(text)).toHaveLength(length);
});

test.each(['', ' ', '====', 'A', 'GEZDGNB1', 'MZXW0', 'MZ=XW6YTB', 'ſſſſ', 'ıııı', 'GEZDGNBV!'])(
  'decodeBase32 refuses %j',
  (text) => {
    expect(() => decodeBase32(text)).toThrow(new Refusal('bad-secret'));
  },
);

test('decodeBase32 refuses a text longer than a key URI before it looks at it', () => {
  expect(decodeBase32('A'.repeat(8_192))).toHaveLength(5_120);
  expect(() => decodeBase32('A'.repeat(8_193))).toThrow(new Refusal('bad-secret'));
  expect(() => decodeBase32(`AA${'='.repeat(1_000_000)}A`)).toThrow(new Refusal('bad-secret'));
});

test('decodeBase32 gives back the bytes of encodeBase32 in any case and grouping', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      fc.constantFrom(' ', '-', ''),
      (bytes, gap) => {
        const grouped = encodeBase32(bytes)
          .toLowerCase()
          .replace(/(.{4})/g, `$1${gap}`);
        expect(decodeBase32(grouped)).toEqual(bytes);
      },
    ),
  );
});

test('decodeBase32 gives the whole bytes of any text in the alphabet', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'),
    minLength: 2,
    maxLength: 99,
  });
  fc.assert(
    fc.property(text, (given) => {
      const bits = [...given].map(base32Bits).join('');
      const whole = bits.match(/.{8}/g) ?? [];
      expect([...decodeBase32(given)]).toEqual(whole.map((byte) => Number.parseInt(byte, 2)));
    }),
  );
});

function base32Bits(letter: string): string {
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0');
}
