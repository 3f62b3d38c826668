import type { OtpAccount } from '../otp/account';
import type { Site } from './site';

const SHORTEST = 3;
/** What hosts of anybody are called: "login.microsoftonline.com" says nothing of Login.gov. */
const GENERIC =
  /^(login|logon|signin|signon|signup|account|accounts|auth|authenticate|authentication|oauth|sso|idp|identity|secure|security|www\d*|web|webmail|mail|email|app|apps|portal|admin|console|dashboard|cloud|online|mobile|home|user|users|member|members|customer|client|clients|service|services|support|help|api|static|test|staging|beta)$/;

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

/** The labels of a host but for its top level and for generic ones below its own name, folded as issuers are. */
function hostLabels(site: Site): string[] {
  const labels = site
    .replace(/^http:\/\//, '')
    .replace(/:\d+$/, '')
    .split('.');
  const named = labels.length > 1 ? labels.slice(0, -1) : labels;
  return named.filter((label, at) => at === named.length - 1 || !GENERIC.test(label)).map(foldName);
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
