import { FILLER, storeOf, type VaultStore } from './store';

/** As much of an extension's storage area as a vault needs. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The vault in `storage.local`. Nothing is ever removed. */
export function localStore(area: Pick<StorageArea, 'get' | 'set'>): VaultStore {
  return storeOf('local', {
    get: async (key) => (await area.get(key))[key],
    put: (key, value) => area.set({ [key]: value }),
    churn: async () => {
      await area.set({ [FILLER.key]: FILLER.part.repeat(FILLER.parts) });
      await area.set({ [FILLER.key]: '' });
    },
  });
}
