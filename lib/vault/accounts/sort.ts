import type { VaultAccount } from '../format/vault-account';

/** What a list of accounts can be sorted by. */
export const SORT_KEYS = ['name', 'site', 'tag', 'added'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sorting {
  by: SortKey;
  descending: boolean;
}

/**
 * Accounts in another order: as a reader of this language expects it, digits by their value. Those without a site or a tag
 * come last either way; equals keep the order that they had.
 */
export function sortAccounts(
  accounts: VaultAccount[],
  { by, descending }: Sorting,
  language?: string,
): VaultAccount[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const sign = descending ? -1 : 1;
  if (by === 'added') return accounts.toSorted((a, b) => sign * (a.createdAt - b.createdAt));
  return accounts
    .map((account) => ({ account, text: textOf(account, by) }))
    .sort((a, b) => byEmptiness(a.text, b.text) || sign * compare(a.text, b.text))
    .map(({ account }) => account);
}

function byEmptiness(a: string, b: string): number {
  return Number(a === '') - Number(b === '');
}

function textOf({ issuer, label, sites, tags }: VaultAccount, by: Exclude<SortKey, 'added'>): string {
  if (by === 'site') return sites.join(' ');
  return by === 'tag' ? tags.join(' ') : `${issuer} ${label}`.trim();
}
