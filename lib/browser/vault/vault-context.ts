import browser from 'webextension-polyfill';
import { indexedStore } from '../../vault/stores/indexed-store';
import { indexedWithLogRotation, withLogRotation } from '../../vault/stores/log-rotation';
import type { VaultContext } from '../../vault/unlock/read-vault';
import { holdLock, type LockPort, locksInBackground } from './background-locks';
import { copySource } from './copy-source';
import { ownExistenceMarker } from './existence-marker';

/** The vault's context in this browser: its stores, marks, locks and clock. Valid in every context of the extension, the worker's included. */
export function vaultContext(): VaultContext {
  const quick = copySource();
  return {
    ...quick,
    local: withLogRotation(quick.local, quick.session),
    indexed: indexedWithLogRotation(indexedStore(indexedDB), quick.session),
    existenceMarker: ownExistenceMarker(),
    locks: isPrivate() ? locksInBackground(connectToBackground) : navigator.locks,
  };
}

/** Whether this page is in a private window, which only Firefox lets extensions into. */
export function isPrivate(): boolean {
  return browser.extension?.inIncognitoContext === true;
}

function connectToBackground(name: string): LockPort {
  return browser.runtime.connect({ name });
}

/** Holds the vault's lock for Firefox's private windows. Must stand before the background's first await. */
export function lendLocks(): void {
  if (!import.meta.env.FIREFOX) return;
  const ownPages = browser.runtime.getURL('');
  browser.runtime.onConnect.addListener((port) => {
    const { id, url } = port.sender ?? {};
    if (id === browser.runtime.id && url?.startsWith(ownPages)) holdLock(port, navigator.locks);
    else port.disconnect();
  });
}

type Restrictable = browser.Storage.StorageArea & {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
};

/** Keeps scripts that run in web pages out of the storage, where the browser knows how (Chromium). */
export async function restrictStorage(): Promise<void> {
  const areas: Restrictable[] = [browser.storage.local, browser.storage.session, browser.storage.sync];
  await Promise.all(areas.map((area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}
