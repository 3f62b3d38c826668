import { newAccountId } from '../format/account-id';
import type { VaultAccount, VaultContents } from '../format/vault-account';
import { isAlike } from './difference';
import { isFresh, likenessesOf } from './import-accounts';
import { merge } from './merge';

/**
 * The contents with everything of a backup that they lack. Of two copies of an account the younger stays; what was
 * deleted since comes back, since that is what a backup is restored for; a key that is there under another id is not
 * added again. `at` is Unix seconds.
 */
export function restoredFrom(present: VaultContents, backup: VaultContents, at: number): VaultContents {
  const ids = new Set(present.accounts.map(({ id }) => id));
  const gone = new Set(present.tombstones.map(({ id }) => id));
  const active = backup.accounts.filter(({ deletedAt }) => deletedAt === undefined);
  const known = active.filter(({ id }) => ids.has(id));
  const wanted = new Set(known.map(({ id }) => id));
  const merged = merge(present, { accounts: known, tombstones: [] }).accounts.map((account) =>
    wanted.has(account.id) ? outOfTrash(account, at) : account,
  );
  const contents = { ...present, accounts: merged };
  const unknown = active.filter(({ id }) => !ids.has(id));
  const likenesses = likenessesOf(contents, unknown);
  const lacking = unknown.filter((_, i) => isFresh(likenesses[i]));
  // A new id, so that no merge with an older copy takes it for what was deleted.
  const added = lacking.map((account) =>
    gone.has(account.id) ? { ...account, id: newAccountId(), updatedAt: at } : account,
  );
  return { ...contents, accounts: [...merged, ...added] };
}

/** What a restoration does to an account. */
export interface Restoration {
  is: 'new' | 'back' | 'newer';
  account: VaultAccount;
}

/** What `restoredFrom` does, account by account, for a person to look at before. */
export function restorationsOf(present: VaultContents, restored: VaultContents): Restoration[] {
  const before = new Map(present.accounts.map((account) => [account.id, account]));
  return restored.accounts.flatMap((account): Restoration[] => {
    const old = before.get(account.id);
    if (old === undefined) return [{ is: 'new', account }];
    if (old.deletedAt !== undefined && account.deletedAt === undefined) return [{ is: 'back', account }];
    return isAlike(old, account) ? [] : [{ is: 'newer', account }];
  });
}

function outOfTrash(account: VaultAccount, at: number): VaultAccount {
  if (account.deletedAt === undefined) return account;
  const { deletedAt: _, ...rest } = account;
  return { ...rest, updatedAt: Math.max(at, account.updatedAt + 1) };
}
