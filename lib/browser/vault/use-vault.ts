import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { VaultState } from '../../vault/unlock/open-vault';
import { dropSession } from '../../vault/unlock/session';
import { sessionArea } from '../api/storage-areas';
import { now } from '../settings/clock';
import { onVaultChanged } from './copy-source';
import { dropPage } from './reload-on-lock';
import { watchDeadline } from './watch-deadline';

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
 * again. `read` must be the same function at each rendering.
 */
export function useNewestVault(
  first: VaultState | undefined,
  read: () => Promise<VaultState>,
): VaultState | undefined {
  const [newer, setNewer] = useState<VaultState>();
  const state = newer ?? first;
  const { since, until } = state?.state === 'open' ? state : NEVER;
  useEffect(() => {
    if (until > 0) return watchDeadline({ since, until }, THIS_PAGE, lockPage);
  }, [since, until]);
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

const NEVER = { since: 0, until: 0 };

const THIS_PAGE = {
  now,
  get target() {
    return window;
  },
  wait: (delayMs: number, run: () => void) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

/** The other pages hear of it as of any lock. This one does not wait until the browser's answer is there. */
function lockPage(): void {
  dropSession(sessionArea);
  dropPage();
}
