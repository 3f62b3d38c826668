import type { VaultAccount, VaultContents } from '../format/vault-account';
import { updateAccount } from './accounts';
import { givePicture } from './bulk';

type Plain = 'issuer' | 'label' | 'sites' | 'tags' | 'algorithm' | 'digits' | 'period' | 'counter';

/** What a person can edit of an account: all but its key and its kind. */
export interface AccountEdit extends Pick<VaultAccount, Plain> {
  /** Empty for none, as `pin`. */
  note: string;
  pin: string;
  pinned: boolean;
  picture: string | undefined;
}

/** An account as a form begins with it. */
export function editOf(account: VaultAccount): AccountEdit {
  const { issuer, label, sites, tags, algorithm, digits, period, counter, picture } = account;
  const { note = '', pin = '', pinned = false } = account;
  return { issuer, label, sites, tags, algorithm, digits, period, counter, note, pin, pinned, picture };
}

/** What differs between two edits. */
export function changesOf(before: AccountEdit, after: AccountEdit): Partial<AccountEdit> {
  const keys = Object.keys(after) as (keyof AccountEdit)[];
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return Object.fromEntries(changed.map((key) => [key, after[key]]));
}

/**
 * Changes what was edited and nothing else: meanwhile another page may have moved the counter on, say. A picture goes to
 * all accounts of the issuer. `at` is Unix seconds. Throws Refusal `account-missing`.
 */
export function editAccount(
  contents: VaultContents,
  id: string,
  at: number,
  changes: Partial<AccountEdit>,
): VaultContents {
  const edited = updateAccount(contents, id, at, (account) => apply(account, changes));
  const issuer = edited.accounts.find((account) => account.id === id)?.issuer;
  if (!issuer || !('picture' in changes)) return edited;
  return givePicture(edited, issuer, at, changes.picture);
}

/** What is empty is not there at all. */
function apply(account: VaultAccount, changes: Partial<AccountEdit>): VaultAccount {
  const { note: _, pin: __, pinned: ___, picture: ____, ...rest } = account;
  const { note, pin, pinned, picture, ...plain } = { ...editOf(account), ...changes };
  return {
    ...rest,
    ...plain,
    ...(note && { note }),
    ...(pin && { pin }),
    ...(pinned && { pinned }),
    ...(picture && { picture }),
  };
}
