import { askedSiteOf } from './home-site';
import { type Site, siteOf, type WholeDomain } from './site';
import { wholeDomainOf } from './whole-domain';

/** What a person typed as sites: the ones that are, and the first that is not. */
export interface SiteList {
  sites: (Site | WholeDomain)[];
  bad?: string;
}

/** Reads sites typed one a line: hosts, whole addresses (by http on a home network alone), or `*.host` for all that is below a host. */
export function parseSiteList(text: string): SiteList {
  const list: SiteList = { sites: [] };
  for (const line of text.split(/[\s,]+/).filter(Boolean)) {
    const site = parseSite(line);
    if (site === undefined) return { ...list, bad: line };
    if (!list.sites.includes(site)) list.sites.push(site);
  }
  return list;
}

/** A lone word is a slip more often than a host: it needs its scheme. */
const LONE_WORD = /^[^.:]*$/;

/** Sites as a person reads and edits them, one a line: `parseSiteList` reads the same sites again. */
export const siteLines = (sites: readonly string[]): string =>
  sites.map((site) => (LONE_WORD.test(site) && site !== 'localhost' ? `https://${site}` : site)).join('\n');

/** What `askedSiteOf` yields is a site, so that one that was bound on its own page can be edited: "nas:5001". */
function parseSite(text: string): Site | WholeDomain | undefined {
  if (text.startsWith('*.')) return parseWildcard(text.slice(2));
  if (LONE_WORD.test(text) && text !== 'localhost') return undefined;
  return askedSiteOf(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
}

/** A registrable domain or a host below one ("*.acme.okta.com"), without a port. A suffix that strangers share is none. */
function parseWildcard(text: string): WholeDomain | undefined {
  const host = siteOf(`https://${text}`);
  if (host === undefined || host.includes(':') || wholeDomainOf(host) === undefined) return undefined;
  return `*.${host}`;
}
