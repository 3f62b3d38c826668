import { expect, test } from 'vitest';
import type { OtpAccount } from '../../../lib/otp/account';
import { trashAccounts } from '../../../lib/vault/accounts/bulk';
import { importAccounts, likenessesOf } from '../../../lib/vault/accounts/import-accounts';

const AT = 1_700_000_000;

const account = (label: string, secret: number, more: Partial<OtpAccount> = {}): OtpAccount => ({
  kind: 'totp',
  issuer: 'Pier',
  label,
  secret: Uint8Array.of(secret),
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
  tags: [],
  sites: [],
  ...more,
});

const EMPTY = { accounts: [], tombstones: [] };

test('importAccounts adds what is new, once, and keeps another key under the same name', () => {
  const first = importAccounts(EMPTY, [account('ann', 1), account('ann', 1), account('ann', 2)], AT);
  expect(first.added.map(({ secret }) => secret[0])).toEqual([1, 2]);
  const again = importAccounts(first.contents, [account('ann', 1), account('bob', 3)], AT);
  expect(again.added.map(({ label }) => label)).toEqual(['bob']);
  expect(again.contents.accounts).toHaveLength(3);
  expect(new Set(again.contents.accounts.map(({ id }) => id)).size).toBe(3);
});

test('likenessesOf tells the same key, the same name, and other parameters apart', () => {
  const { contents } = importAccounts(EMPTY, [account('ann', 1)], AT);
  const found = [account('ann', 1), account('ann', 2), account('bob', 3), account('ann', 1, { digits: 8 })];
  expect(likenessesOf(contents, found)).toEqual(['same', 'same-name', 'new', 'same-name']);
});

test('likenessesOf tells what is in the list twice, by key or by name', () => {
  const found = [account('ann', 1), account('bob', 1), account('bob', 2), account('ann', 3)];
  expect(likenessesOf(EMPTY, found)).toEqual(['new', 'twice', 'new', 'same-name']);
});

test('likenessesOf does not count what is in the trash', () => {
  const { contents, added } = importAccounts(EMPTY, [account('ann', 1)], AT);
  const trashed = trashAccounts(contents, new Set(added.map(({ id }) => id)), AT);
  expect(likenessesOf(trashed, [account('ann', 1)])).toEqual(['new']);
});
