import { expect, test } from 'vitest';
import { isWeakPassphrase } from '../lib/passphrase-strength';

const WEAK = [
  'password12',
  'p@ssw0rd123',
  'qwertyuiop',
  '1234567890',
  'iloveyou123',
  'monkeymonkey',
  'Summer2024!',
  'abcdefghij',
  'latchkeylatchkey',
  'a'.repeat(5_000),
];
test.each(WEAK)('isWeakPassphrase is true for %s', (passphrase) => {
  expect(isWeakPassphrase(passphrase)).toBe(true);
});

const STRONG = [
  'four unrelated quiet words',
  'correct horse battery staple',
  'gVx7!pQ2w#Lm9',
  'мои четыре тихих слова',
];
test.each(STRONG)('isWeakPassphrase is false for %s', (passphrase) => {
  expect(isWeakPassphrase(passphrase)).toBe(false);
});

test('isWeakPassphrase answers for a passphrase of any length', () => {
  const long = Array.from({ length: 200_000 }, (_, i) => String.fromCharCode(97 + ((i * 7) % 26))).join('');
  expect(isWeakPassphrase(long)).toBe(false);
});
