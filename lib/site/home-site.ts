import { type PageAddress, type Site, siteOf } from './site';

/** How a site of a home network begins; every other site is one by https, or of this computer. */
const SCHEME = 'http://';

/** Private addresses (RFC 1918, section 3; link-local of RFC 3927; RFC 4193, section 3.1; RFC 4291, section 2.5.6). */
const PRIVATE_ADDRESS =
  /^(10(\.\d{1,3}){3}|192\.168(\.\d{1,3}){2}|172\.(1[6-9]|2\d|3[01])(\.\d{1,3}){2}|169\.254(\.\d{1,3}){2}|\[f[cd][\da-f]{2}:[\da-f:]+\]|\[fe[89ab][\da-f]:[\da-f:]+\])$/;
/** Names that mean something in one network alone: RFC 6762, section 3; RFC 8375; one label. */
const LOCAL_NAME = /^([a-z\d-]{1,63}|.+\.(local|home\.arpa))$/;

/**
 * The site of a page by http on a home network, with its scheme ("http://192.168.1.1", "http://nas.local:8080"); undefined
 * for any other page. A person chooses such a site for an account by typing it, and it is filled on a gesture only.
 */
export function homeSiteOf(pageUrl: string): Site | undefined {
  if (siteOf(pageUrl) !== undefined || !URL.canParse(pageUrl)) return undefined;
  const { protocol, username, password, hostname, origin } = new URL(pageUrl);
  if (protocol !== 'http:' || username !== '' || password !== '') return undefined;
  return PRIVATE_ADDRESS.test(hostname) || LOCAL_NAME.test(hostname) ? (origin as Site) : undefined;
}

export const isHomeSite = (site: string): boolean => site.startsWith(SCHEME);

/** Where a person may have a code filled: a site as `siteOf` has it, or one of a home network. */
export const askedSiteOf = (pageUrl: string): Site | undefined => siteOf(pageUrl) ?? homeSiteOf(pageUrl);

/** As `askedSiteOf`, and undefined for a document that is not the site's own, as `siteOfPage` is. */
export function askedSiteOfPage({ href, origin }: PageAddress): Site | undefined {
  const site = askedSiteOf(href);
  return site !== undefined && new URL(href).origin === origin ? site : undefined;
}
