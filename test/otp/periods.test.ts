import { expect, test } from 'vitest';
import { periodsOf } from '../../lib/otp/periods';

test('periodsOf puts the usual period first, and leaves HOTP out', () => {
  const kinds = [
    { kind: 'totp', period: 60 },
    { kind: 'totp', period: 30 },
    { kind: 'steam', period: 30 },
    { kind: 'hotp', period: 15 },
  ] as const;
  expect(periodsOf([...kinds])).toEqual([30, 60]);
  expect(periodsOf([])).toEqual([]);
});
