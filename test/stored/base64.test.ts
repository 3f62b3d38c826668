import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, fromBase64Together, toBase64 } from '../../lib/stored/base64';
import { refusal } from '../vault/support/vaults';

test('toBase64 agrees with Node, also beyond one slice', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000, size: 'max' }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
    { numRuns: 30 },
  );
});

test('fromBase64Together gives each what it was written from, in one buffer', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 70 })), (all) => {
      const read = fromBase64Together(all.map(toBase64));
      expect(read).toEqual(all);
      expect(new Set(read.map(({ buffer }) => buffer)).size).toBe(Math.min(1, all.length));
    }),
  );
});

// `atob` reads all but the last two.
const BAD = ['Zm9', 'Zm8', 'Zm 9v', 'Zm9v\n', 'Zm9=', 'Zg=', 'Zh==', 'Zm9v====', 'Zm-_', '✓✓✓✓'];
const BAD_TOGETHER = [...BAD, '    ', '====', 'Zg==Zg==', 'Zm=v', '=Zm9'];

test.each(BAD)('fromBase64 refuses %j, which toBase64 does not write', (text) => {
  expect(() => fromBase64(text)).toThrow(refusal('vault-damaged'));
});

// The last ones would be right as the two parts of one text.
test.each([
  ...BAD_TOGETHER.flatMap((bad) => [[bad], ['Zg==', bad], [bad, 'Zm8=']]),
  ['Zm', '9v'],
  ['Zm9vZ', 'g=='],
])('fromBase64Together refuses %j, %j', (...texts) => {
  expect(() => fromBase64Together(texts.filter(Boolean))).toThrow(refusal('vault-damaged'));
});
