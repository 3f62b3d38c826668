import { useEffect, useState } from 'preact/hooks';
import { accountsOf } from '../../lib/site/site';
import type { VaultAccount } from '../../lib/vault/vault-account';

/** The site of an account that the open one could be taken for. */
export function useLookAlike(accounts: VaultAccount[], site: string | undefined): string | undefined {
  const [real, setReal] = useState<string>();
  useEffect(() => {
    let isOld = false;
    findReal(accounts, site).then((found) => isOld || setReal(found));
    return () => {
      isOld = true;
    };
  }, [accounts, site]);
  return real;
}

/** What `useLookAlike` tells, now. */
export async function findReal(
  accounts: VaultAccount[],
  site: string | undefined,
): Promise<string | undefined> {
  if (site === undefined || accountsOf(accounts, site).length > 0) return undefined;
  // It brings the public suffix list.
  const { findLookAlike } = await import('../../lib/site/look-alike');
  return findLookAlike(
    site,
    accounts.flatMap(({ sites }) => sites),
  );
}
