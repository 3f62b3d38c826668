import { useMemo } from 'preact/hooks';
import { type ListSection, listSections, type PageBeside } from '../../../lib/vault/accounts/list-sections';
import { searchAccounts } from '../../../lib/vault/accounts/search';
import { allTags } from '../../../lib/vault/accounts/tags';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import type { ListState } from '../state/list-state';

/** What of the accounts is listed. */
export interface Listing {
  tags: string[];
  /** The tag that narrows the list. */
  tag: string | undefined;
  isSearch: boolean;
  found: VaultAccount[];
  sections: ListSection[];
  /** Names what is listed: with another the list begins again. */
  turn: string;
}

/** Narrows the accounts by words and by a tag, and divides them by the open site unless words do. */
export function useListing(
  accounts: VaultAccount[],
  { query, tag: chosen }: Pick<ListState, 'query' | 'tag'>,
  page: PageBeside | undefined,
  offersAll: boolean,
): Listing {
  const tags = useMemo(() => allTags(accounts), [accounts]);
  // The last account that had it may be gone.
  const tag = tags.find((one) => one === chosen);
  const found = useMemo(() => searchAccounts(taggedWith(accounts, tag), query), [accounts, tag, query]);
  const isSearch = query.trim() !== '';
  const sections = useMemo(
    () => listSections(found, isSearch ? undefined : page, offersAll),
    [isSearch, found, page, offersAll],
  );
  return { tags, tag, isSearch, found, sections, turn: `${tag ?? ''} ${query}` };
}

function taggedWith(accounts: VaultAccount[], tag: string | undefined): VaultAccount[] {
  return tag === undefined ? accounts : accounts.filter(({ tags }) => tags.includes(tag));
}
