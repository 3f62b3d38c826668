import { i18n } from '#i18n';
import type { Section } from '../../../components/codes/code-list';
import { resembles } from '../../../lib/site/resemblance';
import { accountsOf } from '../../../lib/site/site';
import type { Spot } from '../../../lib/vault/accounts/order';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import type { OpenPage } from '../boot/open-page';

/** This site's accounts first, then those that look like it, then the rest, which may be offered for it too. */
export function sectionsOf(
  accounts: VaultAccount[],
  page: OpenPage | undefined,
  offersAll: boolean,
): Section[] {
  const site = page?.site;
  if (site === undefined) return [{ name: 'rest', accounts }];
  const here = accountsOf(accounts, site);
  const others = accounts.filter((account) => !here.includes(account));
  const alike = others.filter((account) => resembles(account, site));
  const rest = others.filter((account) => !alike.includes(account));
  return [
    {
      name: 'here',
      title: i18n.t('codes.thisSite'),
      accounts: here,
      ...(page?.hasField ? { offer: 'fill' as const } : {}),
    },
    { name: 'alike', title: i18n.t('codes.suggested', [site]), accounts: alike, offer: 'bind' },
    {
      name: 'rest',
      ...(here.length + alike.length > 0 ? { title: i18n.t('codes.others') } : {}),
      accounts: rest,
      ...(offersAll ? { offer: 'bind' as const } : {}),
    },
  ];
}

/** Where an account goes that moves one row up (-1) or down (1) in its section; undefined at the end of those like it. */
export function spotBeside(sections: Section[], id: string, direction: -1 | 1): Spot | undefined {
  const accounts = sections.find((section) => section.accounts.some((one) => one.id === id))?.accounts ?? [];
  const index = accounts.findIndex((account) => account.id === id);
  const [moved, neighbour] = [accounts[index], accounts[index + direction]];
  if (moved === undefined || neighbour === undefined) return undefined;
  if (Boolean(moved.pinned) !== Boolean(neighbour.pinned)) return undefined;
  return { side: direction < 0 ? 'before' : 'after', of: neighbour.id };
}
