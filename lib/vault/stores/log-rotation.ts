import type { IndexedStore } from './indexed-store';
import type { StorageArea } from './local-store';
import type { VaultStore } from './store';

/**
 * A store whose writes are found again after a restart. Chromium's LevelDB goes on writing behind what a write that failed
 * or was cut off left in its log, also after a restart, and at the next start it reads nothing of what stands there. So the
 * first write of each run of the browser, and the first after one that failed, comes after a renewal. `session` remembers
 * which run that was.
 */
export function withLogRotation(store: VaultStore, session: StorageArea): VaultStore {
  return {
    ...store,
    write: (text, stamp) => writeAfterRotation(store, session, () => store.write(text, stamp)),
    quarantine: (text) => writeAfterRotation(store, session, () => store.quarantine(text)),
    replaceQuarantine: (texts) => writeAfterRotation(store, session, () => store.replaceQuarantine(texts)),
  };
}

/** The same for the store that keeps snapshots, too. */
export function indexedWithLogRotation(store: IndexedStore, session: StorageArea): IndexedStore {
  const { snapshots } = store;
  return {
    ...withLogRotation(store, session),
    snapshots: {
      ...snapshots,
      replace: (...renewal) => writeAfterRotation(store, session, () => snapshots.replace(...renewal)),
    },
  };
}

async function writeAfterRotation(
  store: VaultStore,
  session: StorageArea,
  write: () => Promise<void>,
): Promise<void> {
  const key = `fresh.${store.name}`;
  if ((await session.get(key))[key] !== true) {
    await store.rotateLogs();
    await session.set({ [key]: true });
  }
  try {
    await write();
  } catch (cause) {
    await session.remove(key);
    throw cause;
  }
}
