import { expect, test } from 'vitest';
import { addAccounts } from '../../../lib/vault/accounts/accounts';
import {
  cutSections,
  type ListSection,
  listSections,
  positionBeside,
} from '../../../lib/vault/accounts/list-sections';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import { aSite } from '../../support/site-named';
import { accountNamed } from '../support/vaults';

function accountsCalled(...names: string[]): VaultAccount[] {
  const empty = { accounts: [], tombstones: [] };
  const added = addAccounts(
    empty,
    names.map((name) => accountNamed(name)),
    100,
  );
  return added.accounts.map((account) => ({ ...account, id: account.issuer }));
}

/** Each part by its name, the ids in it, and what is offered. */
function shapeOf(sections: ListSection[]) {
  return sections.map(({ name, accounts, offer }) => [name, accounts.map(({ id }) => id).join(), offer]);
}

const [harbor, harbour, bank] = accountsCalled('Harbor', 'Harbour', 'Bank');
if (!harbor || !harbour || !bank) throw new Error('three accounts');
const ACCOUNTS = [bank, harbour, { ...harbor, sites: ['login.harbor.example'] }];
const SITE = aSite('login.harbor.example');

test('listSections lists all accounts as one where there is no site', () => {
  const all = [['rest', 'Bank,Harbour,Harbor', undefined]];
  expect(shapeOf(listSections(ACCOUNTS, undefined, true))).toEqual(all);
  expect(shapeOf(listSections(ACCOUNTS, { hasField: true }, true))).toEqual(all);
});

test('listSections puts the accounts of the site first, then those that look like it', () => {
  const likeHarbor = [{ ...harbour, issuer: 'Harbor', id: 'second' }, ...ACCOUNTS];
  expect(shapeOf(listSections(likeHarbor, { site: SITE, hasField: false }, false))).toEqual([
    ['here', 'Harbor', undefined],
    ['alike', 'second', 'bind'],
    ['rest', 'Bank,Harbour', undefined],
  ]);
});

test('listSections offers to fill only where there is a field, and all others only when asked', () => {
  expect(shapeOf(listSections(ACCOUNTS, { site: SITE, hasField: true }, true))).toEqual([
    ['here', 'Harbor', 'fill'],
    ['alike', '', 'bind'],
    ['rest', 'Bank,Harbour', 'bind'],
  ]);
});

// How many rows there is room for, and what is left of two parts of 3 and 1.
const LIMITS = [
  [0, []],
  [2, [['here', 'A,B', undefined]]],
  [3, [['here', 'A,B,C', undefined]]],
  [
    9,
    [
      ['here', 'A,B,C', undefined],
      ['rest', 'D', undefined],
    ],
  ],
] as const;

test.each(LIMITS)('cutSections keeps the first %i rows over all parts', (limit, kept) => {
  expect(shapeOf(cutSections(twoSections(), limit))).toEqual(kept);
});

function twoSections(): ListSection[] {
  const [a, b, c, d] = accountsCalled('A', 'B', 'C', 'D');
  if (!a || !b || !c || !d) throw new Error('four accounts');
  return [
    { name: 'here', accounts: [{ ...a, pinned: true }, b, c] },
    { name: 'rest', accounts: [d] },
  ];
}

// The account, the direction, where it goes.
const POSITIONS = [
  ['B', 1, { side: 'after', of: 'C' }],
  ['C', -1, { side: 'before', of: 'B' }],
  ['C', 1, undefined],
  ['B', -1, undefined],
  ['A', 1, undefined],
  ['D', -1, undefined],
  ['gone', 1, undefined],
] as const;

test.each(POSITIONS)(
  '%s moved by %i stays in its part, and among those pinned as it is',
  (id, by, position) => {
    expect(positionBeside(twoSections(), id, by)).toEqual(position);
  },
);
