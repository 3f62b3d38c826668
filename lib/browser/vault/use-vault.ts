import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { VaultState } from '../../vault/unlock/open-vault';
import { onVaultChanged } from './copy-source';
import { dropPage } from './reload-on-lock';

/** The vault's state for a page, undefined until `read` has it; afterwards as `useNewestVault`. */
export function useVault(read: () => Promise<VaultState>): VaultState | undefined {
  const [first, setFirst] = useState<VaultState>();
  useEffect(() => {
    read().then(setFirst);
  }, [read]);
  return useNewestVault(first, read);
}

/**
 * The vault's state as it was read first, and renewed when any context changes it. When it is locked, the page is loaded
 * anew. `read` must be the same function at each rendering.
 */
export function useNewestVault(
  first: VaultState | undefined,
  read: () => Promise<VaultState>,
): VaultState | undefined {
  const [newer, setNewer] = useState<VaultState>();
  const state = newer ?? first;
  const isOpen = useRef(false);
  isOpen.current = state?.state === 'open';
  // At once, and not after a frame: what changes meanwhile must not be missed.
  useLayoutEffect(() => {
    let turn = 0;
    return onVaultChanged(async () => {
      const mine = ++turn;
      const next = await read();
      // An older answer that comes late must not replace a newer one.
      if (mine !== turn) return;
      if (isOpen.current && next.state !== 'open') dropPage();
      else setNewer(next);
    });
  }, [read]);
  return state;
}
