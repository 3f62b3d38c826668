import { expect, test } from 'vitest';
import { addAccounts } from '../../../lib/vault/accounts/accounts';
import { accountChange } from '../../../lib/vault/accounts/changed-fields';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import { accountNamed } from '../support/vaults';

const [account] = addAccounts({ accounts: [], tombstones: [] }, [accountNamed('Harbor')], 100).accounts;
if (!account) throw new Error('one account');

// What is another, and how that is called.
const CHANGES: [Partial<VaultAccount>, object][] = [
  [{ deletedAt: 200 }, { is: 'trashed' }],
  [
    { issuer: 'Harbour', tags: ['sea'] },
    { is: 'edited', fields: ['issuer', 'tags'] },
  ],
  [{ secret: new Uint8Array([1, 2, 3]) }, { is: 'edited', fields: ['secret'] }],
  [
    { note: 'new', counter: 7 },
    { is: 'edited', fields: ['counter', 'note'] },
  ],
  [{ position: 9 }, { is: 'edited', fields: [] }],
];

test.each(CHANGES)('accountChange with %j says %j', (changed, said) => {
  expect(accountChange(account, { ...account, ...changed })).toEqual(said);
});

test('accountChange says that an account came out of the trash, whatever else is another', () => {
  expect(accountChange({ ...account, deletedAt: 200, label: 'old' }, account)).toEqual({ is: 'restored' });
});
