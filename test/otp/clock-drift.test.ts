import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctionOf, isInStep, measureDrift } from '../../lib/otp/clock-drift';

const DATE = 'Wed, 25 Nov 2026 01:00:00 GMT';
const AT = Date.UTC(2026, 10, 25, 1) / 1_000;

test('measureDrift says how far ahead or behind this computer is', () => {
  const ask = (ahead: number) => ({ askedAt: AT + 0.25 + ahead, answeredAt: AT + 0.75 + ahead, date: DATE });
  expect(measureDrift(ask(0))).toEqual({ seconds: 0, uncertainty: 0.75 });
  expect(measureDrift(ask(125))).toEqual({ seconds: 125, uncertainty: 0.75 });
  expect(measureDrift(ask(-40))).toEqual({ seconds: -40, uncertainty: 0.75 });
});

test('measureDrift is never further from the truth than it says', () => {
  const cases = fc.record({
    truth: fc.double({ min: -90_000, max: 90_000, noNaN: true }),
    there: fc.double({ min: 0, max: 20, noNaN: true }),
    back: fc.double({ min: 0, max: 20, noNaN: true }),
    offset: fc.double({ min: 0, max: 59, noNaN: true }),
  });
  fc.assert(
    fc.property(cases, ({ truth, there, back, offset }) => {
      const served = AT + offset;
      const date = new Date(Math.floor(served) * 1_000).toUTCString();
      const drift = measureDrift({
        askedAt: served + truth - there,
        answeredAt: served + truth + back,
        date,
      });
      expect(Math.abs((drift?.seconds ?? Number.NaN) - truth)).toBeLessThanOrEqual(
        (drift?.uncertainty ?? Number.NaN) + 1e-6,
      );
    }),
  );
});

test.each([
  '',
  'yesterday',
  '2026-11-25T01:00:00Z',
  'Wed, 25 Nov 2026 01:00:00 +0100',
  'Wed, 99 Foo 2026 01:00:00 GMT',
])('measureDrift takes %j for no date', (date) => {
  expect(measureDrift({ askedAt: AT, answeredAt: AT, date })).toBeUndefined();
});

test('measureDrift trusts no clock that was set back while it asked', () => {
  expect(measureDrift({ askedAt: AT + 60, answeredAt: AT, date: DATE })).toBeUndefined();
});

test('isInStep allows for a slow answer', () => {
  expect(isInStep({ seconds: 1.5, uncertainty: 0.6 })).toBe(true);
  expect(isInStep({ seconds: -4, uncertainty: 3.1 })).toBe(true);
  expect(isInStep({ seconds: 4, uncertainty: 0.6 })).toBe(false);
});

test('correctionOf adds what the computer lacks, within a day', () => {
  expect(correctionOf({ seconds: 124.6, uncertainty: 1 })).toBe(-125);
  expect(correctionOf({ seconds: -40, uncertainty: 1 })).toBe(40);
  expect(correctionOf({ seconds: 0.2, uncertainty: 1 })).toBe(0);
  expect(correctionOf({ seconds: 86_401, uncertainty: 1 })).toBeUndefined();
});
