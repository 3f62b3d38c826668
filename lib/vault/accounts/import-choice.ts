import type { OtpAccount } from '../../otp/account';
import type { Site } from '../../site/site';
import type { VaultContents } from '../format/vault-account';
import { type ImportLikeness, isFresh, likenessesOf } from './import-accounts';

/** An account that was found, what it is to the vault, and whether it will be saved. */
export interface ChoiceRow {
  /** Its number among those found: accounts may be alike. */
  number: number;
  account: OtpAccount;
  is: ImportLikeness;
  chosen: boolean;
}

/** What the person ticked or unticked so far. */
export type Touched = ReadonlyMap<OtpAccount, boolean>;

/**
 * The accounts that were found, in their order. Those that are there already cannot be chosen; those from another app's
 * trash are not, until they are ticked. `contents` are undefined while the vault is closed: then all count as new.
 */
export function choiceRows(
  accounts: OtpAccount[],
  contents: VaultContents | undefined,
  touched: Touched,
): ChoiceRow[] {
  const likenesses = contents ? likenessesOf(contents, accounts) : [];
  return accounts.map((account, number) => {
    const is = likenesses[number] ?? 'new';
    const chosen = isFresh(is) && (touched.get(account) ?? account.trashed !== true);
    return { number, account, is, chosen };
  });
}

/** The same with some rows ticked, or unticked. */
export function withAll(touched: Touched, rows: readonly ChoiceRow[], on: boolean): Touched {
  const next = new Map(touched);
  for (const { account } of rows) next.set(account, on);
  return next;
}

/** Accounts as they are saved: out of another app's trash, and bound to a site where one is given. */
export function boundTo(accounts: OtpAccount[], site: Site | undefined): OtpAccount[] {
  return accounts.map(({ trashed: _, ...account }) => ({
    ...account,
    sites: [...new Set([...account.sites, ...(site === undefined ? [] : [site])])],
  }));
}
