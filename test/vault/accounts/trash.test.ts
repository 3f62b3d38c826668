import { expect, test } from 'vitest';
import { daysLeft, TRASH_SECONDS } from '../../../lib/vault/accounts/trash';

const DELETED_AT = 1_700_000_000;
const DAY = 86_400;

// Seconds since it was deleted, and the days that are left.
const TIMES = [
  [0, 30],
  [1, 30],
  [DAY, 29],
  [DAY + 1, 29],
  [TRASH_SECONDS - DAY, 1],
  [TRASH_SECONDS - 1, 1],
  [TRASH_SECONDS, 1],
  [TRASH_SECONDS + DAY, 1],
] as const;

test.each(TIMES)('daysLeft %i s after an account was deleted is %i', (later, days) => {
  expect(daysLeft({ deletedAt: DELETED_AT }, DELETED_AT + later)).toBe(days);
});
