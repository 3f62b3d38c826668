import browser from 'webextension-polyfill';
import { readTogether } from './read-together';

/** On the disk. */
export const localArea = readTogether(() => browser.storage.local);

/** In memory, until the browser is closed. */
export const sessionArea = readTogether(() => browser.storage.session);

/** Sends what is asked of both and waits for the end of the turn. */
export function askNow(): void {
  localArea.askNow();
  sessionArea.askNow();
}
