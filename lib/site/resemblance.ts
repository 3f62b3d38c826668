import type { OtpAccount } from '../otp/account';
import type { Site } from './site';

const SHORTEST = 3;

/**
 * Whether an issuer's name looks like a site's ("GitHub" and "github.com"). A hint for what to suggest, never a
 * permission to fill: anyone may register a host that looks like an issuer.
 */
export function resembles({ issuer }: Pick<OtpAccount, 'issuer'>, site: Site): boolean {
  const name = foldName(issuer);
  if (name.length < SHORTEST) return false;
  return hostLabels(site).some(
    (label) => label.length >= SHORTEST && (label === name || sharesStart(label, name)),
  );
}

/** The labels of a host but for its top level, folded as issuers are. */
function hostLabels(site: Site): string[] {
  const labels = site.replace(/:\d+$/, '').split('.');
  return (labels.length > 1 ? labels.slice(0, -1) : labels).map(foldName);
}

function sharesStart(label: string, name: string): boolean {
  const [short, long] = label.length < name.length ? [label, name] : [name, label];
  return short.length > SHORTEST && long.startsWith(short);
}

/** Lower case without accents, spaces or marks. */
function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
