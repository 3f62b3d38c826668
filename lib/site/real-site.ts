import type { OtpAccount } from '../otp/account';
import { accountsOf, type Site } from './site';

/** What of an account says where it belongs. */
type Bound = Pick<OtpAccount, 'sites'>;

/** Only a site that no account is bound to can be taken for one that some are. */
export function mayBeTakenForAnother(accounts: Bound[], site: Site): boolean {
  return accounts.some(({ sites }) => sites.length > 0) && accountsOf(accounts, site).length === 0;
}

/** The accounts' site that `site` could be taken for; undefined when there is none. */
export async function findRealSite(accounts: Bound[], site: Site | undefined): Promise<string | undefined> {
  if (site === undefined || !mayBeTakenForAnother(accounts, site)) return undefined;
  // It brings the public suffix list.
  const { findLookAlike } = await import('./look-alike');
  return findLookAlike(
    site,
    accounts.flatMap(({ sites }) => sites),
  );
}
