import browser from 'webextension-polyfill';
import { freshIndexedStore, freshStore } from '../vault/fresh-store';
import { indexedStore } from '../vault/indexed-store';
import { localStore } from '../vault/local-store';
import type { VaultPlaces } from '../vault/read-vault';
import { SESSION_KEY } from '../vault/session';
import { now } from './clock';
import { localTrace } from './trace';

/** The vault's places in this browser. Valid in every context of the extension, the worker's included. */
export function vaultPlaces(): VaultPlaces {
  const { local, session } = browser.storage;
  return {
    local: freshStore(localStore(local), session),
    indexed: freshIndexedStore(indexedStore(indexedDB), session),
    session,
    trace: localTrace(),
    locks: navigator.locks,
    now: () => Math.floor(now()),
  };
}

/** Calls back whenever the vault is unlocked, locked or changed, in this context or another. */
export function onVaultChanged(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && SESSION_KEY in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

type Restrictable = browser.Storage.StorageArea & {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
};

/** Keeps scripts that run in web pages out of the storage, where the browser knows how (Chromium). */
export async function restrictStorage(): Promise<void> {
  const areas: Restrictable[] = [browser.storage.local, browser.storage.session, browser.storage.sync];
  await Promise.all(areas.map((area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}
