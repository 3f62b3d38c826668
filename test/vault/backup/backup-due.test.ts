import { expect, test } from 'vitest';
import { addAccounts } from '../../../lib/vault/accounts/accounts';
import { findBackupLack } from '../../../lib/vault/backup/backup-due';
import type { VaultAccount, VaultContents } from '../../../lib/vault/format/vault-account';
import { accountNamed } from '../support/vaults';

const DAY = 86_400;
const NOW = 1_800_000_000;
const EMPTY: VaultContents = { accounts: [], tombstones: [] };

/** A vault with one account that was made so many days ago. */
function vaultOf(age: number, changes: Partial<VaultAccount> = {}): VaultContents {
  const { accounts } = addAccounts(EMPTY, [accountNamed('A')], NOW - age * DAY);
  return { ...EMPTY, accounts: accounts.map((account) => ({ ...account, ...changes })) };
}

test('findBackupLack misses a backup once an account is a week old', () => {
  expect(findBackupLack(vaultOf(6), NOW, 30)).toBeUndefined();
  expect(findBackupLack(vaultOf(7), NOW, 30)).toEqual({ is: 'missing' });
});

// Days since the backup, and since the account was changed; what is said.
const BACKED_UP = [
  [29, 5, undefined],
  [30, 31, undefined],
  [30, 5, { is: 'old', days: 30 }],
  [99, 98, { is: 'old', days: 99 }],
] as const;

test.each(BACKED_UP)('a backup of %i days with a change of %i days: %o', (backedUp, changed, lack) => {
  const backup = { generation: 1, at: NOW - backedUp * DAY };
  const vault = vaultOf(400, { updatedAt: NOW - changed * DAY });
  expect(findBackupLack({ ...vault, backup }, NOW, 30)).toEqual(lack);
});

test('findBackupLack says nothing of an empty vault, nor of a trash', () => {
  expect(findBackupLack(EMPTY, NOW, 30)).toBeUndefined();
  expect(findBackupLack(vaultOf(99, { deletedAt: NOW - DAY }), NOW, 30)).toBeUndefined();
});
