import { isHomeSite } from './home-site';
import type { WholeDomain } from './site';
import { parseSiteList } from './site-list';
import { wholeDomainOf } from './whole-domain';

/** One registrable domain among sites typed one a line, as "*.example.com", and whether all of it is meant. */
export interface DomainChoice {
  pattern: WholeDomain;
  whole: boolean;
}

/** The domains that the sites belong to, each once, in their order. Lines that are no sites are passed over. */
export function domainChoices(text: string): DomainChoice[] {
  const lines = linesOf(text);
  const patterns = new Set(lines.flatMap((line) => patternOf(line) ?? []));
  return [...patterns].map((pattern) => ({ pattern, whole: lines.includes(pattern) }));
}

/** The typed sites with all of a domain in place of its hosts. */
export function widenTo(text: string, pattern: WholeDomain): string {
  return [...linesOf(text).filter((line) => patternOf(line) !== pattern), pattern].join('\n');
}

/** The typed sites with `hosts` in place of all of a domain; with the bare domain, if no host is given. */
export function narrowTo(text: string, pattern: WholeDomain, hosts: readonly string[]): string {
  const exact = hosts.length > 0 ? hosts : [pattern.slice(2)];
  return [...linesOf(text).filter((line) => patternOf(line) !== pattern), ...exact].join('\n');
}

/** The lines that name hosts of a domain, without the one that means all of it. */
export function hostsUnder(text: string, pattern: WholeDomain): string[] {
  return linesOf(text).filter((line) => line !== pattern && patternOf(line) === pattern);
}

const linesOf = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

function patternOf(line: string): WholeDomain | undefined {
  const [site] = parseSiteList(line).sites;
  return site === undefined || isHomeSite(site) ? undefined : wholeDomainOf(site.replace(/^\*\./, ''));
}
