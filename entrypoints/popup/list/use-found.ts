import { useMemo, useState } from 'preact/hooks';
import type { Section } from '../../../components/codes/code-list';
import { tagsOf } from '../../../components/codes/tag-chips';
import { searchAccounts } from '../../../lib/vault/accounts/search';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import type { OpenPage } from '../boot/open-page';
import { sectionsOf } from './list-sections';

/** What of the accounts is listed, and how it is narrowed: by words, and by a tag. */
export function useFound(accounts: VaultAccount[], page: OpenPage | undefined, offersAll: boolean) {
  const [query, setQuery] = useState('');
  const [chosen, setTag] = useState<string>();
  const tags = useMemo(() => tagsOf(accounts), [accounts]);
  // The last account that had it may be gone.
  const tag = tags.find((one) => one === chosen);
  const tagged = useMemo(
    () => (tag === undefined ? accounts : accounts.filter((account) => account.tags.includes(tag))),
    [accounts, tag],
  );
  const found = useMemo(() => searchAccounts(tagged, query), [tagged, query]);
  const isSearch = query.trim() !== '';
  const sections = useMemo<Section[]>(
    () => (isSearch ? [{ name: 'rest', accounts: found }] : sectionsOf(found, page, offersAll)),
    [isSearch, found, page, offersAll],
  );
  // With another turn the list begins anew.
  const turn = `${tag ?? ''} ${query}`;
  return { query, setQuery, tag, setTag, tags, found, isSearch, sections, turn };
}
