import { expect, test } from 'vitest';
import { newAccountId } from '../../../lib/vault/format/account-id';

test('newAccountId is fit for an address, and never the same', () => {
  const ids = Array.from({ length: 2_000 }, newAccountId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[\w-]{16}$/);
});
