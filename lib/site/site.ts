import type { OtpAccount } from '../otp/account';

declare const SITE: unique symbol;

/**
 * A site that codes may go to: a host with its port where that is not 443 ("example.com", "localhost:8080"), in the ASCII
 * form that URL gives, without a trailing dot; or an origin by http on a home network. Only `siteOf`, `siteOfPage`, `siteNamed` and
 * `home-site.ts` make one, so that no other text is taken for it.
 */
export type Site = string & { readonly [SITE]: true };

/** All below a host, as a person may bind an account to it: "*.example.com", "*.acme.okta.com". */
export type WholeDomain = `*.${string}`;

/** Where a document is, and whose it is, both as it says itself: `location.href` and `self.origin`. */
export interface PageAddress {
  href: string;
  origin: string;
}

/** Hosts of this very computer, where http is as good as https (W3C Secure Contexts, section 3.1). */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|.+\.localhost)$/;

/**
 * The site that a page belongs to, or undefined where codes must not go: any scheme but https, http away from this
 * computer, addresses that carry a user name (a phishing trick), hosts that end in a dot.
 */
export function siteOf(pageUrl: string): Site | undefined {
  if (!URL.canParse(pageUrl)) return undefined;
  const url = new URL(pageUrl);
  if (url.username !== '' || url.password !== '' || url.hostname.endsWith('.')) return undefined;
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
  return isSafe ? (url.host as Site) : undefined;
}

/** The site of exactly this name, as it was stored or is listed; undefined for text that `siteOf` would not give. */
export function siteNamed(name: string): Site | undefined {
  const site = siteOf(`https://${name}`);
  return site === name ? site : undefined;
}

/**
 * As `siteOf`, and undefined for a document that is not the site's own: what a server sandboxed (`Content-Security-Policy:
 * sandbox`), as sites do with what strangers uploaded, has the site's address and an opaque origin.
 */
export function siteOfPage({ href, origin }: PageAddress): Site | undefined {
  const site = siteOf(href);
  return site !== undefined && new URL(href).origin === origin ? site : undefined;
}

/**
 * Whether an account's codes may go to a site: its exact host, or one below a `*.domain` that the person chose. Such a
 * domain is checked against the public suffix list when it is chosen, so that "*.co.uk" never gets in here.
 */
export function belongsTo(account: Pick<OtpAccount, 'sites'>, site: Site): boolean {
  return account.sites.some((bound) =>
    bound.startsWith('*.') ? isBelow(site, bound.slice(2)) : bound === site,
  );
}

/** The accounts of a site, in the order given. */
export function accountsOf<T extends Pick<OtpAccount, 'sites'>>(accounts: T[], site: Site | undefined): T[] {
  return site === undefined ? [] : accounts.filter((account) => belongsTo(account, site));
}

function isBelow(site: Site, domain: string): boolean {
  return site === domain || site.endsWith(`.${domain}`);
}
