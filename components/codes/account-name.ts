import { i18n } from '#i18n';
import type { OtpAccount } from '../../lib/otp/account';

/** How an account is called where there is room for one name. */
export function nameOf({ issuer, label }: Pick<OtpAccount, 'issuer' | 'label'>): string {
  if (issuer && label) return `${issuer} (${label})`;
  return issuer || label || i18n.t('account.unnamed');
}

/** The name in two lines: the service, and whose account it is. */
export function linesOf({ issuer, label }: Pick<OtpAccount, 'issuer' | 'label'>): [string, string] {
  if (issuer) return [issuer, label];
  return [label || i18n.t('account.unnamed'), ''];
}
