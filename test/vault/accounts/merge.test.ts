import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addAccounts,
  advanceCounter,
  trashAccount,
  updateAccount,
} from '../../../lib/vault/accounts/accounts';
import { merge } from '../../../lib/vault/accounts/merge';
import { purgeTrash } from '../../../lib/vault/accounts/trash';
import type { VaultContents } from '../../../lib/vault/format/vault-account';
import { accountNamed, someContents } from '../support/vaults';

const THIRTY_DAYS = 30 * 86_400;
const EMPTY: VaultContents = { accounts: [], tombstones: [] };

test('merge is commutative', () => {
  fc.assert(
    fc.property(someContents, someContents, (a, b) => {
      expect(merge(a, b)).toEqual(merge(b, a));
    }),
    { numRuns: 500 },
  );
});

test('merge is associative', () => {
  fc.assert(
    fc.property(someContents, someContents, someContents, (a, b, c) => {
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
    }),
    { numRuns: 500 },
  );
});

test('merge is idempotent', () => {
  fc.assert(
    fc.property(someContents, someContents, (a, b) => {
      const once = merge(a, b);
      expect(merge(once, once)).toEqual(once);
      expect(merge(once, b)).toEqual(once);
    }),
    { numRuns: 500 },
  );
});

test('merge loses no account but those that are gone for good', () => {
  fc.assert(
    fc.property(someContents, someContents, (a, b) => {
      const gone = new Set([...a.tombstones, ...b.tombstones].map(({ id }) => id));
      const all = new Set([...a.accounts, ...b.accounts].map(({ id }) => id).filter((id) => !gone.has(id)));
      expect(new Set(merge(a, b).accounts.map(({ id }) => id))).toEqual(all);
    }),
  );
});

test('merge never lets an HOTP counter go back', () => {
  fc.assert(
    fc.property(someContents, someContents, (a, b) => {
      for (const { id, counter } of merge(a, b).accounts) {
        const known = [...a.accounts, ...b.accounts].filter((one) => one.id === id);
        expect(counter).toBe(Math.max(...known.map((one) => one.counter)));
      }
    }),
  );
});

test('merge takes the younger copy, also when both changes fell into one second', () => {
  const old = addAccounts(EMPTY, [accountNamed('A')], 100);
  const id = old.accounts[0]?.id ?? '';
  const renamed = updateAccount(old, id, 100, (account) => ({ ...account, issuer: 'B' }));
  const again = updateAccount(renamed, id, 50, (account) => ({ ...account, issuer: 'A2' }));
  expect(merge(old, renamed).accounts.map(({ issuer }) => issuer)).toEqual(['B']);
  expect(merge(again, renamed).accounts.map(({ issuer }) => issuer)).toEqual(['A2']);
});

test('merge keeps a counter that an older copy had moved on', () => {
  const old = addAccounts(EMPTY, [{ ...accountNamed('A'), kind: 'hotp' }], 100);
  const id = old.accounts[0]?.id ?? '';
  const used = advanceCounter(advanceCounter(old, id, 200), id, 300);
  const renamed = updateAccount(old, id, 400, (account) => ({ ...account, issuer: 'B' }));
  expect(merge(used, renamed).accounts).toMatchObject([{ issuer: 'B', counter: 2 }]);
});

test('purgeTrash lets go after thirty days, and merge does not bring back what is gone', () => {
  const full = addAccounts(EMPTY, [accountNamed('A'), accountNamed('B')], 100);
  const trashed = trashAccount(full, full.accounts[0]?.id ?? '', 200);
  expect(purgeTrash(trashed, 199 + THIRTY_DAYS)).toBe(trashed);
  const purged = purgeTrash(trashed, 200 + THIRTY_DAYS);
  expect(purged.accounts.map(({ issuer }) => issuer)).toEqual(['B']);
  expect(merge(purged, full).accounts.map(({ issuer }) => issuer)).toEqual(['B']);
  expect(merge(trashed, purged).accounts.map(({ issuer }) => issuer)).toEqual(['B']);
});
