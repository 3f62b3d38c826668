import { expectKept, readCopy, type VaultStore } from './store';

/** As much of an extension's storage area as a vault needs. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

const KEYS = ['vault.a', 'vault.b'] as const;

/**
 * The vault in `storage.local`, under two keys in turn, so that a write cut short leaves the generation before it.
 * Nothing is ever removed.
 */
export function localStore(area: Pick<StorageArea, 'get' | 'set'>): VaultStore {
  const readKey = async (key: string) => (await area.get(key))[key];
  return {
    name: 'local',
    read: async () => (await Promise.all(KEYS.map((key) => readCopy(key, () => readKey(key))))).flat(),
    write: async (text, generation) => {
      const key = KEYS[generation % 2 === 0 ? 0 : 1];
      await area.set({ [key]: text });
      await expectKept(text, () => readKey(key));
    },
  };
}
