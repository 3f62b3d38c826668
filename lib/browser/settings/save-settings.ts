import browser from 'webextension-polyfill';
import { Refusal } from '../../refusal';
import { localArea } from '../api/storage-areas';
import { parseSettings, SETTINGS_KEY, type Settings } from './settings';

// Apart from the settings themselves: the popup reads them at once, and saves hardly ever.

/** Pages that save at once must not undo each other. */
const SETTINGS_LOCK = 'latchkey-settings';

/** Changes some settings and leaves the others. Throws Refusal `storage-failed`. */
export function saveSettings(changed: Partial<Settings>): Promise<Settings> {
  return navigator.locks.request(SETTINGS_LOCK, async () => {
    try {
      const stored = await localArea.get(SETTINGS_KEY);
      const settings = { ...parseSettings(stored[SETTINGS_KEY]), ...changed };
      await browser.storage.local.set({ [SETTINGS_KEY]: settings });
      return settings;
    } catch (cause) {
      throw new Refusal('storage-failed', { cause });
    }
  });
}
