import { expect, test } from 'vitest';
import { addAccounts } from '../../../lib/vault/accounts/accounts';
import { type Sorting, sortAccounts } from '../../../lib/vault/accounts/sort';
import type { VaultContents } from '../../../lib/vault/format/vault-account';
import { accountNamed } from '../support/vaults';

const EMPTY: VaultContents = { accounts: [], tombstones: [] };
const FIRST = [
  { ...accountNamed('Öl 10'), tags: ['work'], sites: ['b.example'] },
  { ...accountNamed('öl 9'), tags: [], sites: [] },
];
const LATER = [{ ...accountNamed('Zebra'), tags: ['home'], sites: ['a.example'] }];
const { accounts } = addAccounts(addAccounts(EMPTY, FIRST, 100), LATER, 200);

const issuersBy = (sorting: Sorting) => sortAccounts(accounts, sorting, 'de').map(({ issuer }) => issuer);

test.each([
  ['name', false, ['öl 9', 'Öl 10', 'Zebra']],
  ['name', true, ['Zebra', 'Öl 10', 'öl 9']],
  ['site', false, ['Zebra', 'Öl 10', 'öl 9']],
  ['site', true, ['Öl 10', 'Zebra', 'öl 9']],
  ['tag', false, ['Zebra', 'Öl 10', 'öl 9']],
  ['added', true, ['Zebra', 'Öl 10', 'öl 9']],
] as const)('sortAccounts by %s, descending %s', (by, descending, issuers) => {
  expect(issuersBy({ by, descending })).toEqual(issuers);
});

test('sortAccounts leaves the list that it was given as it was', () => {
  const before = [...accounts];
  sortAccounts(accounts, { by: 'name', descending: true });
  expect(accounts).toEqual(before);
});
