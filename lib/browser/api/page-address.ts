import { Refusal } from '../../refusal';
import { type PageAddress, siteOf, siteOfPage } from '../../site/site';
import { fieldsIn } from '../../stored/read-unknown';

/**
 * Reads what an injected script told of its document. Throws Refusal `bad-message` for any other shape, and
 * `page-sandboxed` where the address is a site's, but the document is not the site's own.
 */
export function parsePageAddress(value: unknown): PageAddress {
  const { href, origin } = fieldsIn(value);
  if (typeof href !== 'string' || typeof origin !== 'string') throw new Refusal('bad-message');
  if (siteOf(href) !== siteOfPage({ href, origin })) throw new Refusal('page-sandboxed');
  return { href, origin };
}
