import browser from 'webextension-polyfill';
import { parseMarks } from '../../vault/stores/local-store';
import type { ExistenceMarker } from '../../vault/unlock/read-vault';

const KEY = 'vault';
/** What `localStorage` holds where an older version left the marker. */
const NOTHING_MORE = '1';
/** The second marker is left once by each context, not with each commit. */
let isLeft = false;

/**
 * The existence marker in `localStorage`, which Chromium keeps in files of its own: it outlives both stores. Firefox keeps it in the
 * folder of IndexedDB, so there a second one lies in the file of `storage.sync`, under a name that is this installation's
 * alone. Workers have no `localStorage`; they neither make a vault nor decide on the first run.
 */
export function ownExistenceMarker(): ExistenceMarker {
  return {
    find: async () => {
      const text = attempt((area) => area.getItem(KEY)) ?? ((await isSynced()) ? NOTHING_MORE : undefined);
      return text === undefined ? undefined : { newest: parseMarks(attempt(() => JSON.parse(text)))[0] };
    },
    leave: async ({ vaultId, generation, savedAt }) => {
      attempt((area) => area.setItem(KEY, JSON.stringify({ vaultId, generation, savedAt })));
      if (!isLeft) await leaveSynced();
      isLeft = true;
    },
    forget: async () => {
      attempt((area) => area.removeItem(KEY));
      await forgetSynced();
    },
  };
}

/** Firefox gives each installation an address of its own. Undefined in Chromium, where all have the same. */
function syncedKey(): string | undefined {
  return location.protocol === 'moz-extension:' ? `${KEY}.${location.host.slice(0, 8)}` : undefined;
}

async function isSynced(): Promise<boolean> {
  const key = syncedKey();
  if (key === undefined) return false;
  return browser.storage.sync.get(key).then(
    (items) => key in items,
    () => false,
  );
}

async function leaveSynced(): Promise<void> {
  const key = syncedKey();
  if (key !== undefined) await browser.storage.sync.set({ [key]: 1 }).catch(() => undefined);
}

async function forgetSynced(): Promise<void> {
  const key = syncedKey();
  if (key !== undefined) await browser.storage.sync.remove(key).catch(() => undefined);
}

/** No one is kept from a vault because its marker cannot be read or left. */
function attempt<T>(use: (area: Storage) => T): T | undefined {
  try {
    return 'localStorage' in globalThis ? (use(localStorage) ?? undefined) : undefined;
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
