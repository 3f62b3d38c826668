import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addAccounts } from '../../../lib/vault/accounts/accounts';
import { pinAccounts } from '../../../lib/vault/accounts/bulk';
import { moveAccount } from '../../../lib/vault/accounts/order';
import { listedAccounts, type VaultContents } from '../../../lib/vault/format/vault-account';
import { accountNamed, refusal } from '../support/vaults';

const EMPTY: VaultContents = { accounts: [], tombstones: [] };
const NAMES = ['A', 'B', 'C', 'D', 'E'];
const FIVE = addAccounts(EMPTY, NAMES.map(accountNamed), 100);

function idOf(name: string): string {
  return FIVE.accounts.find(({ issuer }) => issuer === name)?.id ?? '';
}

function order(contents: VaultContents): string {
  return listedAccounts(contents)
    .map(({ issuer }) => issuer)
    .join('');
}

// What is moved, to which side of what; the order then.
const MOVES = [
  ['A', 'after', 'C', 'BCADE'],
  ['E', 'before', 'A', 'EABCD'],
  ['B', 'after', 'E', 'ACDEB'],
  ['D', 'before', 'C', 'ABDCE'],
] as const;

test.each(MOVES)('moveAccount puts %s %s %s', (name, side, of, expected) => {
  const moved = moveAccount(FIVE, idOf(name), 200, { side, of: idOf(of) });
  expect(order(moved)).toBe(expected);
  expect(moved.accounts.filter(({ updatedAt }) => updatedAt > 100)).toHaveLength(1);
});

test('moveAccount does what the same moves do to a list, however often, also where numbers get too fine', () => {
  const moves = fc.tuple(fc.nat(4), fc.nat(4), fc.constantFrom('before' as const, 'after' as const));
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 120 }), (all) => {
      let contents = FIVE;
      const names = [...NAMES];
      for (const [from, to, side] of all) {
        const [name, of] = [NAMES[from], NAMES[to]];
        if (name === undefined || of === undefined || name === of) continue;
        contents = moveAccount(contents, idOf(name), 200, { side, of: idOf(of) });
        names.splice(names.indexOf(name), 1);
        names.splice(names.indexOf(of) + (side === 'after' ? 1 : 0), 0, name);
        expect(order(contents)).toBe(names.join(''));
      }
    }),
  );
  let contents = FIVE;
  for (let turn = 0; turn < 60; turn += 1) {
    contents = moveAccount(contents, idOf('A'), 200, { side: 'after', of: idOf('B') });
    contents = moveAccount(contents, idOf('C'), 200, { side: 'after', of: idOf('B') });
    expect(order(contents)).toBe('BCADE');
  }
});

test('moveAccount leaves pinned accounts at the top, and refuses a place beside what is not there', () => {
  const pinned = pinAccounts(FIVE, new Set([idOf('E')]), 200, true);
  expect(order(moveAccount(pinned, idOf('C'), 300, { side: 'before', of: idOf('A') }))).toBe('ECABD');
  expect(() => moveAccount(FIVE, idOf('A'), 300, { side: 'before', of: 'nobody' })).toThrow(
    refusal('account-missing'),
  );
  expect(() => moveAccount(pinned, idOf('A'), 300, { side: 'before', of: idOf('E') })).toThrow(
    refusal('account-missing'),
  );
});
