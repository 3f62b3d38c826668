import { accountsOf, type Site } from '../../site/site';
import type { VaultAccount } from '../../vault/format/vault-account';

/** One host by https, and no wildcard: what a person allowed in the browser's own settings for many is not taken back. */
const ONE_HOST = /^https:\/\/[^*/]+\/\*$/;

/** What to ask the browser for. Firefox knows no ports here: the list of sites does, and is asked at every fill. */
export const originsOf = (site: Site): string => `https://${site.replace(/:\d+$/, '')}/*`;

/** Permissions for single sites that no site of the list needs: answered late, or left from a site that went. */
export function surplusOrigins(granted: string[], sites: Site[]): string[] {
  const needed = new Set(sites.map(originsOf));
  return granted.filter((origins) => ONE_HOST.test(origins) && !needed.has(origins));
}

/** The sites that an account is still filled on; one in the trash is filled nowhere. */
export function sitesInUse<One extends { site: Site }>(sites: One[], listed: VaultAccount[]): One[] {
  return sites.filter(({ site }) => accountsOf(listed, site).length > 0);
}
