import { type Site, siteOf, type WholeDomain } from './site';
import { wholeDomainOf } from './whole-domain';

/** What a person typed as sites: the ones that are, and the first that is not. */
export interface SiteList {
  sites: (Site | WholeDomain)[];
  bad?: string;
}

/** Reads sites typed one a line: hosts, whole addresses, or `*.domain` for all of a registrable domain. */
export function parseSiteList(text: string): SiteList {
  const list: SiteList = { sites: [] };
  for (const line of text.split(/[\s,]+/).filter(Boolean)) {
    const site = parseSite(line);
    if (site === undefined) return { ...list, bad: line };
    if (!list.sites.includes(site)) list.sites.push(site);
  }
  return list;
}

function parseSite(text: string): Site | WholeDomain | undefined {
  if (text.startsWith('*.')) {
    const host = siteOf(`https://${text.slice(2)}`);
    return host !== undefined && wholeDomainOf(host) === `*.${host}` ? `*.${host}` : undefined;
  }
  const site = siteOf(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  return site !== undefined && /\.|^localhost|^\[/.test(site) ? site : undefined;
}
