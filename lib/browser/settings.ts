import browser from 'webextension-polyfill';

/** What a person can set. Kept apart from the vault, in clear: nothing in here is secret. */
export interface Settings {
  /** How long after unlocking the vault locks by itself. */
  lockAfterMinutes: number;
  /** Locks when the computer's screen does. */
  lockWithScreen: boolean;
  theme: (typeof THEMES)[number];
  /** Closes the popup once a code is copied. */
  closeAfterCopy: boolean;
  /** Covers the codes until one is pointed at, focused or clicked. */
  hideCodes: boolean;
  /** Shows the code of the next time step while little of this one is left. */
  showNextCode: boolean;
}

/** What holds until a person chooses otherwise. */
const DEFAULTS: Settings = {
  lockAfterMinutes: 60,
  lockWithScreen: true,
  theme: 'system',
  closeAfterCopy: false,
  hideCodes: false,
  showNextCode: true,
};

/** The choices for `lockAfterMinutes`: from five minutes to a day. */
export const LOCK_CHOICES = [5, 15, 60, 240, 480, 1440] as const;

const THEMES = ['system', 'light', 'dark'] as const;

/** The settings that are on or off. */
type SwitchKey = {
  [Key in keyof Settings]: Settings[Key] extends boolean ? Key : never;
}[keyof Settings];

const KEY = 'settings';
/** Pages that save at once must not undo each other. */
const SETTINGS_LOCK = 'latchkey-settings';

/** The settings, as `parseSettings` reads them. */
export async function readSettings(): Promise<Settings> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return parseSettings(stored);
}

/** Changes some settings and leaves the others. */
export function saveSettings(changed: Partial<Settings>): Promise<Settings> {
  return navigator.locks.request(SETTINGS_LOCK, async () => {
    const settings = { ...(await readSettings()), ...changed };
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
}

/** What a store holds, with the default for each setting that is missing or makes no sense. */
export function parseSettings(stored: unknown): Settings {
  const found = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const choose = <Choice>(key: keyof Settings, choices: readonly Choice[], otherwise: Choice) =>
    choices.find((choice) => choice === found[key]) ?? otherwise;
  const isOn = (key: SwitchKey) => choose(key, [true, false], DEFAULTS[key]);
  return {
    lockAfterMinutes: choose('lockAfterMinutes', LOCK_CHOICES, DEFAULTS.lockAfterMinutes),
    lockWithScreen: isOn('lockWithScreen'),
    theme: choose('theme', THEMES, DEFAULTS.theme),
    closeAfterCopy: isOn('closeAfterCopy'),
    hideCodes: isOn('hideCodes'),
    showNextCode: isOn('showNextCode'),
  };
}
