import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf } from '../../../lib/vault/accounts/difference';
import { takeBack } from '../../../lib/vault/accounts/take-back';
import { someContents } from '../support/vaults';

const highest = (...counters: (number | undefined)[]): number => Math.max(...counters.map((one) => one ?? 0));

test('takeBack gives what was before, where nothing came between', () => {
  fc.assert(
    fc.property(someContents, someContents, (before, made) => {
      // As a step makes it: no tombstone for what is there, and counters that only grow.
      const old = new Map(before.accounts.map((account) => [account.id, account]));
      const accounts = made.accounts.map((account) => ({
        ...account,
        counter: highest(account.counter, old.get(account.id)?.counter),
      }));
      const after = { ...before, accounts, tombstones: [] };
      const counters = new Map(accounts.map(({ id, counter }) => [id, counter]));
      const wanted = before.accounts.map((account) => ({
        ...account,
        counter: highest(account.counter, counters.get(account.id)),
      }));
      const taken = takeBack(after, { before, after }, 9);
      expect(differenceOf(taken, { ...before, accounts: wanted })).toEqual({
        added: [],
        removed: [],
        changed: [],
      });
    }),
  );
});

test('takeBack leaves an account that the step did not touch to whoever changed it', () => {
  fc.assert(
    fc.property(someContents, someContents, (step, present) => {
      expect(takeBack(present, { before: step, after: step }, 9)).toEqual(present);
    }),
  );
});
