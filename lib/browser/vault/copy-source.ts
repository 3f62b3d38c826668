import browser from 'webextension-polyfill';
import { localStore } from '../../vault/stores/local-store';
import type { VaultContext } from '../../vault/unlock/open-vault';
import { SESSION_KEY } from '../../vault/unlock/session';
import { localArea, sessionArea } from '../api/storage-areas';
import { now } from '../settings/clock';

/** What reads an unlocked vault at once. */
export function copySource(): Pick<VaultContext, 'local' | 'session' | 'now'> {
  return {
    local: localStore(localArea),
    session: sessionArea,
    now: () => Math.floor(now()),
  };
}

/** Calls back when the vault was locked, by whichever context. Must stand before the worker's first await. */
export function onVaultLocked(callback: () => Promise<void>): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const session = area === 'session' ? changes[SESSION_KEY] : undefined;
    if (session !== undefined && session.newValue === undefined) return callback();
  });
}

/** Calls back whenever the vault is unlocked, locked or changed, in this context or another. */
export function onVaultChanged(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && SESSION_KEY in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
