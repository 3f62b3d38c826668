import type { OtpAccount } from '../../../lib/otp/account';
import { codeAt } from '../../../lib/otp/code';

/** The moment of the fixtures' codes. */
export const AT = 1_700_000_000;

/** An account on one line: kind, names, code at AT, and what else there is: star, bin, tags, sites, note. */
export function lineOf(account: OtpAccount): string {
  const { kind, issuer, label, favorite, trashed, tags, sites, note } = account;
  const extras = [
    favorite && '★',
    trashed && '🗑',
    ...tags.map((tag) => `#${tag}`),
    ...sites.map((site) => `@${site}`),
    note && JSON.stringify(note),
  ];
  return [`${kind} ${issuer}/${label} ${codeAt(account, AT)}`, ...extras.filter(Boolean)].join(' ');
}
