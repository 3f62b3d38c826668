import { isHomeSite } from '../../site/home-site';
import { resembles } from '../../site/resemblance';
import { accountsOf, type Site } from '../../site/site';
import type { VaultAccount } from '../format/vault-account';
import type { ListPosition } from './order';

/** A part of the list of codes: the accounts of the open site, those that resemble it, or the rest. */
export interface ListSection {
  name: 'here' | 'alike' | 'rest';
  accounts: VaultAccount[];
  /** What is offered for each of them on the open site. */
  offer?: 'fill' | 'bind';
}

/** The page that the list is seen beside. */
export interface PageBeside {
  /** Undefined where codes must not go. */
  site?: Site;
  /** Whether it has a field for an authenticator's code. */
  hasField: boolean;
}

/**
 * This site's accounts first, then those that look like it, then the rest, which with `offersAll` may be bound to it too.
 * Parts may be empty. Without a site all accounts are one part.
 */
export function listSections(
  accounts: VaultAccount[],
  page: PageBeside | undefined,
  offersAll: boolean,
): ListSection[] {
  const site = page?.site;
  if (site === undefined) return [{ name: 'rest', accounts }];
  // A page that is not encrypted is chosen on the account's form, which says what that means.
  const mayBind = !isHomeSite(site);
  const here = accountsOf(accounts, site);
  const others = accounts.filter((account) => !here.includes(account));
  const alike = others.filter((account) => resembles(account, site));
  const rest = others.filter((account) => !alike.includes(account));
  return [
    { name: 'here', accounts: here, ...(page?.hasField && { offer: 'fill' }) },
    { name: 'alike', accounts: alike, ...(mayBind && { offer: 'bind' }) },
    { name: 'rest', accounts: rest, ...(mayBind && offersAll && { offer: 'bind' }) },
  ];
}

/** The first `limit` accounts, over all parts; without the parts that have none of them. */
export function cutSections(sections: ListSection[], limit: number): ListSection[] {
  let room = limit;
  return sections.flatMap((section) => {
    const accounts = section.accounts.slice(0, Math.max(0, room));
    room -= accounts.length;
    return accounts.length > 0 ? [{ ...section, accounts }] : [];
  });
}

/** Where an account goes that moves one row up (-1) or down (1) in its part; undefined at the end of those like it. */
export function positionBeside(
  sections: ListSection[],
  id: string,
  direction: -1 | 1,
): ListPosition | undefined {
  const accounts = sections.find((section) => section.accounts.some((one) => one.id === id))?.accounts ?? [];
  const index = accounts.findIndex((account) => account.id === id);
  const [moved, neighbour] = [accounts[index], accounts[index + direction]];
  if (moved === undefined || neighbour === undefined) return undefined;
  if (Boolean(moved.pinned) !== Boolean(neighbour.pinned)) return undefined;
  return { side: direction < 0 ? 'before' : 'after', of: neighbour.id };
}
