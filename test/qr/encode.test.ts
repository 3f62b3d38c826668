import fc from 'fast-check';
import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { encodeQr } from '../../lib/qr/encode';
import { Refusal } from '../../lib/refusal';

const LEVELS = ['L', 'M', 'Q', 'H'] as const;

test('encodeQr gives modules that another decoder reads back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.constantFrom(...LEVELS),
      (text, level) => {
        expect(decodeQR(picture(encodeQr(text, level)), { effort: 64 })).toBe(text);
      },
    ),
    { numRuns: 6 },
  );
});

test('encodeQr gives a square whose side is one of the forty of ISO/IEC 18004', () => {
  for (const length of [0, 1, 100, 500, 2331]) {
    const modules = encodeQr('a'.repeat(length));
    expect(modules.every((row) => row.length === modules.length)).toBe(true);
    expect((modules.length - 17) % 4).toBe(0);
    expect(modules.length).toBeLessThanOrEqual(177);
  }
});

test('encodeQr takes error level M where none is given', () => {
  expect(encodeQr('otpauth://totp/a?secret=MFRGGZDF')).toEqual(
    encodeQr('otpauth://totp/a?secret=MFRGGZDF', 'M'),
  );
});

// ISO/IEC 18004, table 7: bytes in a version 40 symbol.
test.each([
  ['L', 2953],
  ['M', 2331],
  ['Q', 1663],
  ['H', 1273],
] as const)('encodeQr holds at level %s up to %i bytes and refuses one more', (level, most) => {
  expect(encodeQr('é'.repeat(Math.floor(most / 2)), level)).toHaveLength(177);
  expect(() => encodeQr('a'.repeat(most + 1), level)).toThrow(new Refusal('picture-too-large'));
});

/** Three pixels a module and a quiet zone of four modules. */
function picture(modules: boolean[][]) {
  const side = (modules.length + 8) * 3;
  const at = (p: number) => modules[Math.floor(p / side / 3) - 4]?.[Math.floor((p % side) / 3) - 4];
  const data = Uint8Array.from({ length: side * side * 4 }, (_, i) => (at(i >> 2) && i % 4 < 3 ? 0 : 255));
  return { data, width: side, height: side };
}
