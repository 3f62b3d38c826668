import browser from 'webextension-polyfill';
import { MAX_DRIFT_SECONDS } from '../../otp/clock-drift';
import { fieldsIn } from '../../stored/read-unknown';
import { localArea } from '../api/storage-areas';
import { effectiveSettings } from './effective';
import { onPolicyChanged, readPolicy } from './read-policy';

/** What a person can set. Kept apart from the vault, in clear: nothing in here is secret. */
export interface Settings {
  /** How long after unlocking the vault locks by itself. */
  lockAfterMinutes: number;
  /** Locks after so long without mouse or keyboard anywhere on the computer; 0 is never. */
  lockWhenIdleMinutes: number;
  /** Locks when the computer's screen does, where the browser says so. */
  lockWithScreen: boolean;
  theme: (typeof THEMES)[number];
  /** The tag (BCP 47) of the language that is shown; `browser` is the browser's own. */
  language: string;
  /** Closes the popup once a code is copied. */
  closeAfterCopy: boolean;
  /** Clears the clipboard so long after a code was copied, where the browser allows it; 0 is never. */
  clearClipboardSeconds: (typeof CLEAR_CHOICES)[number];
  /** Covers the codes until one is pointed at, focused or clicked. */
  hideCodes: boolean;
  /** Shows the code of the next time step while little of this one is left. */
  showNextCode: boolean;
  /** After how many days with changes a backup is due. Only a policy makes it less. */
  backupReminderDays: number;
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
  language: 'browser',
  closeAfterCopy: false,
  clearClipboardSeconds: 0,
  hideCodes: false,
  showNextCode: true,
  backupReminderDays: 30,
  clockCorrection: undefined,
};

/** The choices for `lockAfterMinutes`: from five minutes to a day. */
export const LOCK_CHOICES = [5, 15, 60, 240, 480, 1440] as const;

/** The choices for `lockWhenIdleMinutes`. */
export const IDLE_CHOICES = [0, 1, 5, 15, 30, 60] as const;

/** The choices for `clearClipboardSeconds`. Browsers' alarms are no shorter than half a minute. */
export const CLEAR_CHOICES = [0, 30, 60, 300] as const;

/** Firefox's idle API says “idle” and “active”, and never “locked”: time without input is all that there is to go by. */
export const KNOWS_SCREEN_LOCK = !import.meta.env.FIREFOX;
const IDLE_INSTEAD_MINUTES = 15;

const THEMES = ['system', 'light', 'dark'] as const;

/** The settings that are on or off. */
type SwitchKey = {
  [Key in keyof Settings]: Settings[Key] extends boolean ? Key : never;
}[keyof Settings];

/** Where they are stored. */
export const SETTINGS_KEY = 'settings';

/**
 * The settings that hold: as `parseSettings` reads them, and no laxer than the organisation's policy. A store that does not
 * answer must keep no one out: then the defaults hold.
 */
export async function readSettings(): Promise<Settings> {
  const [stored, policy] = await Promise.all([
    localArea.get(SETTINGS_KEY).catch((): Record<string, unknown> => ({})),
    readPolicy(),
  ]);
  return effectiveSettings(parseSettings(stored[SETTINGS_KEY]), policy);
}

/** Calls back with the settings that hold whenever they were changed, in this context, in another, or by policy. */
export function onSettingsChanged(callback: (settings: Settings) => void): () => void {
  const read = () => readSettings().then(callback);
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && SETTINGS_KEY in changes) read();
  };
  browser.storage.onChanged.addListener(listener);
  const stopPolicy = onPolicyChanged(read);
  return () => {
    browser.storage.onChanged.removeListener(listener);
    stopPolicy();
  };
}

/** What a store holds, with the default for each setting that is missing or makes no sense. */
export function parseSettings(stored: unknown, knowsScreenLock: boolean = KNOWS_SCREEN_LOCK): Settings {
  const found = fieldsIn(stored);
  const choose = <Key extends keyof Settings>(
    key: Key,
    choices: readonly Settings[Key][],
    otherwise = DEFAULTS[key],
  ) => choices.find((choice) => choice === found[key]) ?? otherwise;
  const isOn = (key: SwitchKey) => choose(key, [true, false]);
  const idle = knowsScreenLock ? DEFAULTS.lockWhenIdleMinutes : IDLE_INSTEAD_MINUTES;
  return {
    lockAfterMinutes: choose('lockAfterMinutes', LOCK_CHOICES),
    lockWhenIdleMinutes: choose('lockWhenIdleMinutes', IDLE_CHOICES, idle),
    lockWithScreen: isOn('lockWithScreen'),
    theme: choose('theme', THEMES),
    language: parseLanguage(found['language']),
    closeAfterCopy: isOn('closeAfterCopy'),
    clearClipboardSeconds: choose('clearClipboardSeconds', CLEAR_CHOICES),
    hideCodes: isOn('hideCodes'),
    showNextCode: isOn('showNextCode'),
    backupReminderDays: DEFAULTS.backupReminderDays,
    clockCorrection: parseCorrection(found['clockCorrection']),
  };
}

/** A tag, and nothing else: it becomes part of a file's name. Whether there is such a language is seen when it is loaded. */
function parseLanguage(stored: unknown): string {
  return typeof stored === 'string' && /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(stored) ? stored : DEFAULTS.language;
}

function parseCorrection(stored: unknown): ClockCorrection | undefined {
  const { seconds, source, at } = fieldsIn(stored);
  const known = CLOCK_SOURCES.find((one) => one === source);
  if (known === undefined || !isWhole(seconds) || !isWhole(at)) return undefined;
  return Math.abs(seconds) <= MAX_DRIFT_SECONDS ? { seconds, source: known, at } : undefined;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
