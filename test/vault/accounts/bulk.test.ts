import { expect, test } from 'vitest';
import { addAccounts } from '../../../lib/vault/accounts/accounts';
import {
  restoreAccounts,
  tagAccounts,
  trashAccounts,
  untagAccounts,
  withoutTag,
  withTag,
} from '../../../lib/vault/accounts/bulk';
import type { VaultContents } from '../../../lib/vault/format/vault-account';
import { accountNamed } from '../support/vaults';

const EMPTY: VaultContents = { accounts: [], tombstones: [] };
const THREE = addAccounts(EMPTY, [accountNamed('A'), accountNamed('B'), accountNamed('C')], 100);
const [A, B] = THREE.accounts.map(({ id }) => id) as [string, string];
const BOTH = new Set([A, B]);

test('trashAccounts and restoreAccounts change the chosen accounts alone, and each change is younger', () => {
  const trashed = trashAccounts(THREE, BOTH, 200);
  expect(trashed.accounts.map(({ deletedAt }) => deletedAt)).toEqual([200, 200, undefined]);
  const restored = restoreAccounts(trashed, BOTH, 200);
  expect(restored.accounts.map(({ updatedAt }) => updatedAt)).toEqual([201, 201, 100]);
  expect(restored.accounts.some((account) => 'deletedAt' in account)).toBe(false);
});

test('tagAccounts gives a tag once, and untagAccounts takes it back from those that got it', () => {
  const one = tagAccounts(THREE, new Set([A]), 200, 'work');
  const lacking = withoutTag(one, BOTH, 'work');
  const both = tagAccounts(one, BOTH, 300, 'work');
  expect(both.accounts.map(({ tags }) => tags)).toEqual([['work'], ['work'], []]);
  expect(both.accounts[0]?.updatedAt).toBe(200);
  expect(untagAccounts(both, lacking, 400, 'work').accounts.map(({ tags }) => tags)).toEqual([
    ['work'],
    [],
    [],
  ]);
  expect(withTag(both, BOTH, 'work')).toEqual(BOTH);
});

test('tagAccounts passes over an account that is gone', () => {
  expect(tagAccounts(THREE, new Set(['gone']), 200, 'work')).toEqual(THREE);
});
