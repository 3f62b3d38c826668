import { expect, test } from 'vitest';
import { randomSeed } from '../../lib/otp/seed';
import { Refusal } from '../../lib/refusal';

const ones = {
  getRandomValues<T extends ArrayBufferView>(bytes: T): T {
    new Uint8Array(bytes.buffer).fill(1);
    return bytes;
  },
};

test.each([16, 20, 64])('randomSeed takes %i bytes from its source', (length) => {
  expect(randomSeed(length, ones)).toEqual(new Uint8Array(length).fill(1));
});

test('randomSeed gives 20 bytes that differ each time when nothing is said', () => {
  expect(randomSeed()).toHaveLength(20);
  expect(randomSeed()).not.toEqual(randomSeed());
});

test.each([0, 15, 65, 20.5, Number.NaN])('randomSeed refuses %d bytes', (length) => {
  expect(() => randomSeed(length)).toThrow(new Refusal('bad-secret'));
});
