import browser from 'webextension-polyfill';
import { fieldsIn } from '../../stored/read-unknown';
import { now } from '../settings/clock';

const KEY = 'backupReminder';
/** How long “later” is, in seconds. */
const LATER_SECONDS = 7 * 86_400;

/** Whether a person who is reminded of a backup did not put it off lately. */
export async function mayRemind(): Promise<boolean> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  const { after } = fieldsIn(stored);
  return typeof after !== 'number' || now() >= after || after > now() + LATER_SECONDS;
}

/** Puts the reminder off for a week. */
export async function remindLater(): Promise<void> {
  await browser.storage.local.set({ [KEY]: { after: Math.floor(now()) + LATER_SECONDS } });
}
