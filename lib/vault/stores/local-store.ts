import { fieldsIn } from '../../stored/read-unknown';
import { type CommitMark, FILLER, storeOf, type VaultStore } from './store';

/** Written in one go with a copy: small, it is read also where Firefox lost the file that a large value has of its own. */
const MARK_KEY = 'vault.newest';

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
    put: (key, value, stamp) => area.set({ [key]: value, ...(stamp && { [MARK_KEY]: markOf(stamp) }) }),
    marks: async () => parseMarks((await area.get(MARK_KEY))[MARK_KEY]),
    writeFiller: async () => {
      await area.set({ [FILLER.key]: FILLER.part.repeat(FILLER.parts) });
      await area.set({ [FILLER.key]: '' });
    },
  });
}

function markOf({ vaultId, generation, savedAt }: CommitMark): CommitMark {
  return { vaultId, generation, savedAt };
}

/** The mark that a value is, if it is one: vaults from before there were marks have none. */
export function parseMarks(value: unknown): CommitMark[] {
  const { vaultId, generation, savedAt } = fieldsIn(value);
  if (typeof vaultId !== 'string' || typeof generation !== 'number' || typeof savedAt !== 'number') return [];
  return [{ vaultId, generation, savedAt }];
}
