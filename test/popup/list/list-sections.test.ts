import { expect, test } from 'vitest';
import type { Section } from '../../../components/codes/code-list';
import { spotBeside } from '../../../entrypoints/popup/list/list-sections';
import { periodsOf } from '../../../entrypoints/popup/list/periods';
import { addAccounts } from '../../../lib/vault/accounts/accounts';
import { accountNamed } from '../../vault/support/vaults';

const { accounts } = addAccounts(
  { accounts: [], tombstones: [] },
  ['A', 'B', 'C', 'D'].map((name) => accountNamed(name)),
  100,
);
const [a, b, c, d] = accounts.map((account) => ({ ...account, id: account.issuer }));

function sectionsOf(): Section[] {
  if (!a || !b || !c || !d) throw new Error('four accounts');
  return [
    { name: 'here', accounts: [{ ...a, pinned: true }, b, c] },
    { name: 'rest', accounts: [d] },
  ];
}

// The account, the direction, where it goes.
const SPOTS = [
  ['B', 1, { side: 'after', of: 'C' }],
  ['C', -1, { side: 'before', of: 'B' }],
  ['C', 1, undefined],
  ['B', -1, undefined],
  ['A', 1, undefined],
  ['D', -1, undefined],
  ['gone', 1, undefined],
] as const;

test.each(SPOTS)('%s moved by %i stays in its section, and among those pinned as it is', (id, by, spot) => {
  expect(spotBeside(sectionsOf(), id, by)).toEqual(spot);
});

test('periodsOf puts the usual period first, and leaves HOTP out', () => {
  const kinds = [
    { kind: 'totp', period: 60 },
    { kind: 'totp', period: 30 },
    { kind: 'steam', period: 30 },
    { kind: 'hotp', period: 15 },
  ] as const;
  expect(periodsOf([...kinds])).toEqual([30, 60]);
  expect(periodsOf([])).toEqual([]);
});
