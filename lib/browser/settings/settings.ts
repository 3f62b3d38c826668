import browser from 'webextension-polyfill';
import { MAX_DRIFT_SECONDS } from '../../otp/clock-drift';
import { Refusal } from '../../refusal';
import { localArea } from '../api/areas';

/** What a person can set. Kept apart from the vault, in clear: nothing in here is secret. */
export interface Settings {
  /** How long after unlocking the vault locks by itself. */
  lockAfterMinutes: number;
  /** Locks after so long without mouse or keyboard anywhere on the computer; 0 is never. */
  lockWhenIdleMinutes: number;
  /** Locks when the computer's screen does, where the browser says so. */
  lockWithScreen: boolean;
  theme: (typeof THEMES)[number];
  /** Closes the popup once a code is copied. */
  closeAfterCopy: boolean;
  /** Covers the codes until one is pointed at, focused or clicked. */
  hideCodes: boolean;
  /** Shows the code of the next time step while little of this one is left. */
  showNextCode: boolean;
  /** Set when a person had the clock compared, and chose to have codes corrected by it. */
  clockCorrection: ClockCorrection | undefined;
}

/** What to add to this computer's time where codes are made. */
export interface ClockCorrection {
  /** Whole seconds, at most a day to either side. */
  seconds: number;
  /** What it was measured by. Not which site: that would be a trace on the disk. */
  source: (typeof CLOCK_SOURCES)[number];
  /** When, in Unix seconds. */
  at: number;
}

const CLOCK_SOURCES = ['site', 'phone'] as const;

/** What holds until a person chooses otherwise. */
const DEFAULTS: Settings = {
  lockAfterMinutes: 60,
  lockWhenIdleMinutes: 0,
  lockWithScreen: true,
  theme: 'system',
  closeAfterCopy: false,
  hideCodes: false,
  showNextCode: true,
  clockCorrection: undefined,
};

/** The choices for `lockAfterMinutes`: from five minutes to a day. */
export const LOCK_CHOICES = [5, 15, 60, 240, 480, 1440] as const;

/** The choices for `lockWhenIdleMinutes`. */
export const IDLE_CHOICES = [0, 1, 5, 15, 30, 60] as const;

/** Firefox's idle API says “idle” and “active”, and never “locked”: time without input is all that there is to go by. */
export const KNOWS_SCREEN_LOCK = !import.meta.env.FIREFOX;
const IDLE_INSTEAD_MINUTES = 15;

const THEMES = ['system', 'light', 'dark'] as const;

/** The settings that are on or off. */
type SwitchKey = {
  [Key in keyof Settings]: Settings[Key] extends boolean ? Key : never;
}[keyof Settings];

const KEY = 'settings';
/** Pages that save at once must not undo each other. */
const SETTINGS_LOCK = 'latchkey-settings';

/** The settings, as `parseSettings` reads them. A store that does not answer must keep no one out: then the defaults hold. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await readStored().catch(() => undefined));
}

/** Changes some settings and leaves the others. Throws Refusal `storage-failed`. */
export function saveSettings(changed: Partial<Settings>): Promise<Settings> {
  return navigator.locks.request(SETTINGS_LOCK, async () => {
    try {
      const settings = { ...parseSettings(await readStored()), ...changed };
      await browser.storage.local.set({ [KEY]: settings });
      return settings;
    } catch (cause) {
      throw new Refusal('storage-failed', { cause });
    }
  });
}

/** Calls back with the settings whenever they were changed, in this context or another. */
export function onSettingsChanged(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) callback(parseSettings(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function readStored(): Promise<unknown> {
  return (await localArea.get(KEY))[KEY];
}

/** What a store holds, with the default for each setting that is missing or makes no sense. */
export function parseSettings(stored: unknown, knowsScreenLock: boolean = KNOWS_SCREEN_LOCK): Settings {
  const found = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const choose = <Choice>(key: keyof Settings, choices: readonly Choice[], otherwise: Choice) =>
    choices.find((choice) => choice === found[key]) ?? otherwise;
  const isOn = (key: SwitchKey) => choose(key, [true, false], DEFAULTS[key]);
  return {
    lockAfterMinutes: choose('lockAfterMinutes', LOCK_CHOICES, DEFAULTS.lockAfterMinutes),
    lockWhenIdleMinutes: choose(
      'lockWhenIdleMinutes',
      IDLE_CHOICES,
      knowsScreenLock ? DEFAULTS.lockWhenIdleMinutes : IDLE_INSTEAD_MINUTES,
    ),
    lockWithScreen: isOn('lockWithScreen'),
    theme: choose('theme', THEMES, DEFAULTS.theme),
    closeAfterCopy: isOn('closeAfterCopy'),
    hideCodes: isOn('hideCodes'),
    showNextCode: isOn('showNextCode'),
    clockCorrection: parseCorrection(found['clockCorrection']),
  };
}

function parseCorrection(stored: unknown): ClockCorrection | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { seconds, source, at } = stored as Record<keyof ClockCorrection, unknown>;
  const known = CLOCK_SOURCES.find((one) => one === source);
  if (known === undefined || !isWhole(seconds) || !isWhole(at)) return undefined;
  return Math.abs(seconds) <= MAX_DRIFT_SECONDS ? { seconds, source: known, at } : undefined;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
