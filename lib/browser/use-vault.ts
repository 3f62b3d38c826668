import { useEffect, useState } from 'preact/hooks';
import type { VaultState } from '../vault/open-vault';
import { dropPage } from './drop-page';
import { onVaultChanged } from './quick-places';

/**
 * The vault's state for a page, renewed when any context changes it; undefined until the first answer. When it is locked, the
 * page is loaded anew.
 */
export function useVault(
  read: () => Promise<VaultState>,
  first?: Promise<VaultState>,
): VaultState | undefined {
  const [state, setState] = useState<VaultState>();
  // The first reading was begun before the page was drawn, and counts only once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let turn = 0;
    let wasOpen = false;
    const take = async (reading: Promise<VaultState>) => {
      const mine = ++turn;
      const next = await reading;
      // An older answer that comes late must not replace a newer one.
      if (mine !== turn) return;
      if (wasOpen && next.state !== 'open') return dropPage();
      wasOpen = next.state === 'open';
      setState(next);
    };
    take(first ?? read());
    return onVaultChanged(() => take(read()));
  }, []);
  return state;
}
