import { expect, test } from 'vitest';
import { addAccounts } from '../../../lib/vault/accounts/accounts';
import { searchAccounts } from '../../../lib/vault/accounts/search';
import { accountNamed } from '../support/vaults';

const { accounts } = addAccounts(
  { accounts: [], tombstones: [] },
  [
    { ...accountNamed('Mygit'), label: 'ann@work.example' },
    { ...accountNamed('GitHub'), label: 'ann', tags: ['Büro'] },
    { ...accountNamed('Bank of Git'), sites: ['bank.example'] },
    { ...accountNamed('Ångström'), label: 'bob' },
    { ...accountNamed('Weiß & Øre'), label: 'IŞIK' },
  ],
  1,
);

// Query, the issuers found in order.
const ROWS = [
  ['', ['Mygit', 'GitHub', 'Bank of Git', 'Ångström', 'Weiß & Øre']],
  ['git', ['GitHub', 'Bank of Git', 'Mygit']],
  ['GIT ann', ['GitHub', 'Mygit']],
  ['angstrom', ['Ångström']],
  ['buro', ['GitHub']],
  ['WEISS ore ışık', ['Weiß & Øre']],
  ['bank.example', ['Bank of Git']],
  ['work', ['Mygit']],
  ['git nothing', []],
] as const;

test.each(ROWS)(
  'searchAccounts finds for %j what holds every word, the best match first',
  (query, issuers) => {
    expect(searchAccounts(accounts, query).map(({ issuer }) => issuer)).toEqual(issuers);
  },
);
