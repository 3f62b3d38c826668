import { describe, expect, test } from 'vitest';
import { ACCOUNT_DEFAULTS } from '../../../lib/otp/account';
import { restorationsOf, restoredFrom } from '../../../lib/vault/accounts/merge-backup';
import type { VaultAccount, VaultContents } from '../../../lib/vault/format/vault-account';

const AT = 1_700_000_000;

function account(id: string, changed: Partial<VaultAccount> = {}): VaultAccount {
  const secret = new TextEncoder().encode(id.padEnd(20, '.'));
  const times = { createdAt: 1, updatedAt: 10, position: 1 };
  return { ...ACCOUNT_DEFAULTS, ...times, id, issuer: id, secret, tags: [], sites: [], ...changed };
}

function vault(accounts: VaultAccount[], changed: Partial<VaultContents> = {}): VaultContents {
  return { accounts, tombstones: [], ...changed };
}

function restore(present: VaultContents, backup: VaultContents) {
  const contents = restoredFrom(present, backup, AT);
  const changes = restorationsOf(present, contents).map(({ is, account: { issuer } }) => `${is} ${issuer}`);
  return { contents, changes };
}

describe('restoredFrom', () => {
  test('changes nothing when the vault has all of the backup', () => {
    const present = vault([account('a'), account('b')]);
    expect(restore(present, vault([account('a')])).changes).toEqual([]);
  });

  test('brings back what was put in the trash since, as it is now', () => {
    const present = vault([account('a', { deletedAt: 50, updatedAt: 50, note: 'added since' })]);
    const { contents, changes } = restore(present, vault([account('a')]));
    expect(changes).toEqual(['back a']);
    expect(contents.accounts).toEqual([account('a', { updatedAt: AT, note: 'added since' })]);
  });

  test('adds what is gone for good under a new id, once', () => {
    const present = vault([], { tombstones: [{ id: 'a', at: 60 }] });
    const backup = vault([account('a')]);
    const { contents, changes } = restore(present, backup);
    expect(changes).toEqual(['new a']);
    expect(contents.accounts[0]?.id).not.toBe('a');
    expect(restore(contents, backup).changes).toEqual([]);
  });

  test("leaves a key that is there under another id, and what was in the backup's own trash", () => {
    const present = vault([account('a')]);
    const trashed = account('b', { deletedAt: 5 });
    const sameKey = account('other', { secret: account('a').secret });
    expect(restore(present, vault([trashed, sameKey])).changes).toEqual([]);
  });

  test('keeps the younger copy and the higher counter', () => {
    const present = vault([
      account('a', { updatedAt: 90, label: 'new' }),
      account('b', { kind: 'hotp', counter: 9 }),
    ]);
    const backup = vault([
      account('a', { label: 'old' }),
      account('b', { kind: 'hotp', updatedAt: 20, label: 'x' }),
    ]);
    const { contents, changes } = restore(present, backup);
    expect(changes).toEqual(['newer b']);
    expect(contents.accounts.map(({ label, counter }) => [label, counter])).toEqual([
      ['new', 0],
      ['x', 9],
    ]);
  });
});
