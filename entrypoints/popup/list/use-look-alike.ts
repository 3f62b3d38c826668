import { useEffect, useState } from 'preact/hooks';
import { findRealSite, mayBeTakenForAnother } from '../../../lib/site/real-site';
import type { Site } from '../../../lib/site/site';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';

/**
 * The site of an account that the open one could be taken for: null when there is none, undefined until that is known.
 */
export function useLookAlike(accounts: VaultAccount[], site: Site | undefined): string | null | undefined {
  const [found, setFound] = useState<{ accounts: VaultAccount[]; site: Site; real: string | null }>();
  const mustLook = site !== undefined && mayBeTakenForAnother(accounts, site);
  useEffect(() => {
    if (!mustLook) return;
    findRealSite(accounts, site).then((real) => setFound({ accounts, site, real: real ?? null }));
  }, [mustLook, accounts, site]);
  if (!mustLook) return null;
  return found?.accounts === accounts && found.site === site ? found.real : undefined;
}
