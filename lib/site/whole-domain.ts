import { getDomain } from 'tldts';
import type { WholeDomain } from './site';

/**
 * The pattern that stands for a whole registrable domain ("*.example.com"), by the public suffix list with its private
 * part, so that two people's pages under github.io stay two sites. Undefined for addresses, single labels and suffixes.
 */
export function wholeDomainOf(host: string): WholeDomain | undefined {
  const domain = getDomain(host, { allowPrivateDomains: true });
  return domain === null ? undefined : `*.${domain}`;
}
