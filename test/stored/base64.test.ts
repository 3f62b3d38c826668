import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findBase64,
  fromBase64,
  fromBase64Together,
  fromBase64Unpadded,
  toBase64,
  toBase64Url,
} from '../../lib/stored/base64';
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

const NAMES = [
  ['+/+/', 'the alphabet of RFC 4648, section 4'],
  ['-_-_', 'that of section 5'],
  ['AQI', 'no padding'],
  ['AQI=', 'padding'],
  [' A QI=\n', 'white space'],
] as const;

test.each(NAMES)('findBase64 reads %j: %s', (text) => {
  expect(findBase64(text)).toEqual(new Uint8Array(Buffer.from(text.trim().replace(' ', ''), 'base64url')));
});

test.each(['A', 'AQI==', '?', 'é'])('findBase64 finds none in %j', (text) => {
  expect(findBase64(text)).toBeUndefined();
});

test('toBase64Url and fromBase64Unpadded give back every bytes, without signs that addresses know', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const text = toBase64Url(bytes);
      expect(text).toMatch(/^[\w-]*$/);
      expect(fromBase64Unpadded(text.replaceAll('-', '+').replaceAll('_', '/'))).toEqual(bytes);
    }),
  );
});

test.each(['A', 'AR', 'AQ ', 'AQI=A'])('fromBase64Unpadded refuses %j', (text) => {
  expect(() => fromBase64Unpadded(text)).toThrow(refusal('vault-damaged'));
});
