import browser from 'webextension-polyfill';
import { indexedStore } from '../../vault/stores/indexed-store';
import { freshIndexedStore, freshStore } from '../../vault/stores/log-rotation';
import type { VaultPlaces } from '../../vault/unlock/read-vault';
import { quickPlaces } from './copy-source';
import { localTrace } from './existence-marker';

/** The vault's places in this browser. Valid in every context of the extension, the worker's included. */
export function vaultPlaces(): VaultPlaces {
  const quick = quickPlaces();
  return {
    ...quick,
    local: freshStore(quick.local, quick.session),
    indexed: freshIndexedStore(indexedStore(indexedDB), quick.session),
    trace: localTrace(),
    locks: navigator.locks,
  };
}

type Restrictable = browser.Storage.StorageArea & {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
};

/** Keeps scripts that run in web pages out of the storage, where the browser knows how (Chromium). */
export async function restrictStorage(): Promise<void> {
  const areas: Restrictable[] = [browser.storage.local, browser.storage.session, browser.storage.sync];
  await Promise.all(areas.map((area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}
