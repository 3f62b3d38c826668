import { decodeLabel } from './punycode';
import type { Site } from './site';
import { skeletonOf } from './skeleton';
import { wholeDomainOf } from './whole-domain';

/** Names shorter than this differ by a letter too often by chance. */
const SHORTEST_NAME = 5;

/**
 * The bound site that `site` could be taken for: letters that look alike, one letter more, less, swapped or other, the
 * real domain as a part of another ("example.com.evil.example", "example-login.com"). Undefined when it resembles none,
 * or belongs to the same domain as one of them. Two countries' domains of one name ("example.de", "example.fr") are not
 * look-alikes.
 */
export function findLookAlike(site: Site, bound: readonly string[]): string | undefined {
  const own = domainOf(site);
  if (bound.some((real) => domainOf(real) === own)) return undefined;
  return bound.find((real) => imitates(site, real));
}

function imitates(site: string, real: string): boolean {
  const host = hostOf(site);
  const realDomain = domainOf(real);
  if (!/[a-z]/.test(realDomain)) return false;
  if (`.${host}`.includes(`.${realDomain}.`)) return true;
  const [name, suffix] = partsOf(domainOf(site));
  const [realName, realSuffix] = partsOf(realDomain);
  const [looks, realLooks] = [skeletonOf(name), skeletonOf(realName)];
  if (name === realName) return suffix !== realSuffix && isOneLetterLess(suffix, realSuffix);
  if (looks === realLooks) return true;
  if (realName.length < SHORTEST_NAME) return false;
  return isOneOff(looks, realLooks) || wordsOf(host).some((word) => skeletonOf(word) === realLooks);
}

const hostOf = (site: string): string => site.replace(/^(\*\.|http:\/\/)/, '').replace(/:\d+$/, '');

/** The registrable domain, or the whole host where there is none. */
function domainOf(site: string): string {
  const host = hostOf(site);
  return wholeDomainOf(host)?.slice(2) ?? host;
}

/** A domain's own name, in its letters, and what is behind it. */
function partsOf(domain: string): [name: string, suffix: string] {
  const [name = '', ...suffix] = domain.split('.');
  return [decodeLabel(name), suffix.join('.')];
}

/** What the labels of a host but for its top level are made of. */
const wordsOf = (host: string): string[] =>
  host
    .split('.')
    .slice(0, -1)
    .flatMap((label) => decodeLabel(label).split('-'));

/** "co" for "com": a suffix that a hurried finger types. */
function isOneLetterLess(a: string, b: string): boolean {
  return a.length !== b.length && a !== '' && b !== '' && isOneOff(a, b);
}

/** Whether one letter was added, left out, changed, or swapped with the next. */
function isOneOff(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let index = 0;
  while (index < short.length && short[index] === long[index]) index += 1;
  if (short.length < long.length) return short.slice(index) === long.slice(index + 1);
  const isSwap = short[index] === long[index + 1] && short[index + 1] === long[index];
  return (
    short.slice(index + 1) === long.slice(index + 1) ||
    (isSwap && short.slice(index + 2) === long.slice(index + 2))
  );
}
