import { useEffect, useState } from 'preact/hooks';
import { accountsOf } from '../../lib/site/site';
import type { VaultAccount } from '../../lib/vault/vault-account';

/**
 * The site of an account that the open one could be taken for: null when there is none, undefined until that is known.
 */
export function useLookAlike(accounts: VaultAccount[], site: string | undefined): string | null | undefined {
  const [found, setFound] = useState<{ accounts: VaultAccount[]; site: string; real: string | null }>();
  const mustLook = site !== undefined && mayBeTaken(accounts, site);
  useEffect(() => {
    if (!mustLook) return;
    findReal(accounts, site).then((real) => setFound({ accounts, site, real: real ?? null }));
  }, [mustLook, accounts, site]);
  if (!mustLook) return null;
  return found?.accounts === accounts && found.site === site ? found.real : undefined;
}

/** What `useLookAlike` tells, now; undefined when there is none. */
export async function findReal(
  accounts: VaultAccount[],
  site: string | undefined,
): Promise<string | undefined> {
  if (site === undefined || !mayBeTaken(accounts, site)) return undefined;
  // It brings the public suffix list.
  const { findLookAlike } = await import('../../lib/site/look-alike');
  return findLookAlike(
    site,
    accounts.flatMap(({ sites }) => sites),
  );
}

/** Only a site that no account is bound to can be taken for one that some are. */
function mayBeTaken(accounts: VaultAccount[], site: string): boolean {
  return accounts.some(({ sites }) => sites.length > 0) && accountsOf(accounts, site).length === 0;
}
