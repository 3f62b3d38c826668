import type { VaultAccount, VaultContents } from '../format/vault-account';
import { fingerprintOf } from './merge';

/** What would change from one contents to another, for a person to look at before it does. */
export interface Difference {
  added: VaultAccount[];
  /** As they are now; the trash counts as part of the contents. */
  removed: VaultAccount[];
  changed: { from: VaultAccount; to: VaultAccount }[];
}

/** Compares accounts by id and everything in them but `updatedAt`. */
export function differenceOf(from: VaultContents, to: VaultContents): Difference {
  const before = new Map(from.accounts.map((account) => [account.id, account]));
  const after = new Set(to.accounts.map(({ id }) => id));
  const difference: Difference = { added: [], removed: [], changed: [] };
  for (const account of to.accounts) {
    const old = before.get(account.id);
    if (old === undefined) difference.added.push(account);
    else if (!isAlike(old, account)) difference.changed.push({ from: old, to: account });
  }
  difference.removed = from.accounts.filter(({ id }) => !after.has(id));
  return difference;
}

/** True when nothing but times differs: that of the last change, and since when both are in the trash. */
export function isAlike(a: VaultAccount, b: VaultAccount): boolean {
  return fingerprintOf(withoutTimes(a)) === fingerprintOf(withoutTimes(b));
}

function withoutTimes(account: VaultAccount): VaultAccount {
  return { ...account, updatedAt: 0, ...(account.deletedAt !== undefined && { deletedAt: 0 }) };
}
