import type { VaultTrace } from '../../vault/unlock/read-vault';

const KEY = 'vault';

/**
 * The trace in `localStorage`, which Chromium and Firefox keep in files of its own: it outlives both stores. Workers have
 * none; they neither make a vault nor decide on the first run.
 */
export function localTrace(): VaultTrace {
  return {
    find: () => attempt((area) => area.getItem(KEY) !== null) ?? false,
    leave: () => attempt((area) => area.setItem(KEY, '1')),
    forget: () => attempt((area) => area.removeItem(KEY)),
  };
}

/** No one is kept from a vault because its trace cannot be read or left. */
function attempt<T>(use: (area: Storage) => T): T | undefined {
  try {
    return 'localStorage' in globalThis ? use(localStorage) : undefined;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
