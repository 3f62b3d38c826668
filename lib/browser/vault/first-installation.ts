import browser from 'webextension-polyfill';
import { openWelcome } from '../api/own-pages';
import { readHere } from './read-here';

const KEY = 'welcomed';

/**
 * Opens the welcome page after an installation, once: not after an update of the extension or the browser, nor where a vault,
 * or the trace of one, is there already. An extension that is loaded from a folder is installed anew with each start of
 * Chromium: hence the note that it was shown. Must stand before the worker's first await.
 */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install') return;
    const [stored, vault] = await Promise.all([browser.storage.local.get(KEY), readHere()]);
    if (KEY in stored || vault.state !== 'none') return;
    await browser.storage.local.set({ [KEY]: true });
    await openWelcome();
  });
}
