import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutPadding } from '../../lib/otp/padding';

test('withoutPadding takes every = at the end, and nothing else', () => {
  const text = fc.string({ unit: fc.constantFrom('=', 'A', '\n', '\u2028'), maxLength: 20 });
  fc.assert(
    fc.property(text, (given) => {
      const cut = withoutPadding(given);
      expect(cut.endsWith('=')).toBe(false);
      expect(cut.padEnd(given.length, '=')).toBe(given);
    }),
  );
});
