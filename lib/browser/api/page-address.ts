import { Refusal } from '../../refusal';
import { askedSiteOf, askedSiteOfPage } from '../../site/home-site';
import type { PageAddress } from '../../site/site';
import { fieldsIn } from '../../stored/read-unknown';

/**
 * Reads what an injected script told of its document. Throws Refusal `bad-message` for any other shape, and
 * `page-sandboxed` where the address is a site's, but the document is not the site's own.
 */
export function parsePageAddress(value: unknown): PageAddress {
  const { href, origin } = fieldsIn(value);
  if (typeof href !== 'string' || typeof origin !== 'string') throw new Refusal('bad-message');
  if (askedSiteOf(href) !== askedSiteOfPage({ href, origin })) throw new Refusal('page-sandboxed');
  return { href, origin };
}
