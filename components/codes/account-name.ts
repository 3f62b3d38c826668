import { i18n } from '#i18n';
import type { OtpAccount } from '../../lib/otp/account';

type Named = Pick<OtpAccount, 'issuer' | 'label'> & Partial<Pick<OtpAccount, 'sites'>>;

/** How an account is called where there is room for one name. */
export function nameOf({ issuer, label, sites }: Named): string {
  if (issuer && label) return `${issuer} (${label})`;
  return issuer || label || nameless(sites);
}

/** Without any name there may be a site at least. */
function nameless(sites: readonly string[] = []): string {
  return sites[0] ?? i18n.t('account.unnamed');
}

/** The name in two lines: the service, and whose account it is. */
export function linesOf({ issuer, label, sites }: Named): [string, string] {
  if (issuer) return [issuer, label];
  return [label || nameless(sites), ''];
}
