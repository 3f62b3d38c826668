import { expect, test } from 'vitest';
import { plainDigits, plainTyped } from '../../lib/otp/typed-text';

// What was typed, and by what: what it means.
const ROWS = [
  ['123 456', '123456'],
  ['123-456', '123456'],
  ['123\u2013456', '123456'],
  ['123\u2212456', '123456'],
  ['\uff11\uff12\uff13\u30fc\uff14\uff15\uff16', '123456'],
  ['۱۲۳۴۵۶', '123456'],
  ['١٢٣ ٤٥٦', '123456'],
  ['१२३४५६', '123456'],
  ['১২৩৪৫৬', '123456'],
  ['\u200e123\u200b456\u200f', '123456'],
  ['\u2066123456\u2069\ufeff', '123456'],
  ['123\u00a0456\u202f', '123456'],
  ['12\u00ad34\ufe0e56\u2060', '123456'],
  ['ＡＢＣ２　３', 'ABC23'],
  ['𝟏𝟐𝟑', '123'],
  ['fr8Rv', 'fr8Rv'],
] as const;

test.each(ROWS)('plainTyped reads %j as %j', (typed, meant) => {
  expect(plainTyped(typed)).toBe(meant);
});

// Correctness by what we did not write: the digits that the platform writes in each numbering system.
const SYSTEMS = Intl.supportedValuesOf('numberingSystem').filter((numberingSystem) => {
  const digits = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false }).format(9_876_543_210);
  return /^\p{Nd}{10}$/u.test(digits);
});

test('plainDigits knows the digits of every numbering system', () => {
  expect(SYSTEMS.length).toBeGreaterThan(60);
  for (const numberingSystem of SYSTEMS) {
    const digits = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false }).format(9_876_543_210);
    expect(plainDigits(digits), numberingSystem).toBe('9876543210');
  }
});

test('plainDigits leaves all else as it is', () => {
  expect(plainDigits('Pin – ½ ② ٣a')).toBe('Pin – ½ ② 3a');
});
