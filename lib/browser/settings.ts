import browser from 'webextension-polyfill';

/** What a person can set. Kept apart from the vault, in clear: nothing in here is secret. */
export interface Settings {
  /** How long after unlocking the vault locks by itself. */
  lockAfterMinutes: number;
  /** Locks when the computer's screen does. */
  lockWithScreen: boolean;
  theme: 'system' | 'light' | 'dark';
  /** Closes the popup once a code is copied. */
  closeAfterCopy: boolean;
}

const DEFAULTS: Settings = {
  lockAfterMinutes: 60,
  lockWithScreen: true,
  theme: 'system',
  closeAfterCopy: false,
};

/** The choices for `lockAfterMinutes`: from five minutes to a day. */
export const LOCK_CHOICES = [5, 15, 60, 240, 480, 1440] as const;

const KEY = 'settings';

/** The settings, with a default for each that is missing or makes no sense. */
export async function readSettings(): Promise<Settings> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return parseSettings(stored);
}

/** Changes some settings and leaves the others. */
export async function saveSettings(changed: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...changed };
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}

function parseSettings(stored: unknown): Settings {
  const found = typeof stored === 'object' && stored !== null ? (stored as Partial<Settings>) : {};
  return {
    lockAfterMinutes:
      LOCK_CHOICES.find((minutes) => minutes === found.lockAfterMinutes) ?? DEFAULTS.lockAfterMinutes,
    lockWithScreen: found.lockWithScreen ?? DEFAULTS.lockWithScreen,
    theme: (['system', 'light', 'dark'] as const).find((theme) => theme === found.theme) ?? DEFAULTS.theme,
    closeAfterCopy: found.closeAfterCopy ?? DEFAULTS.closeAfterCopy,
  };
}
