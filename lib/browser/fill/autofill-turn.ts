import browser from 'webextension-polyfill';
import type { Site } from '../../site/site';
import { now } from '../settings/clock';

const KEY = 'automatic.turns';
const LOCK = 'latchkey-automatic-turns';
/**
 * A page that asks again so soon did not take the code: a person should look. Without this, a page that sends each code
 * by itself would go on with wrong ones until the account is blocked.
 */
const PAUSE_SECONDS = 60;

/** True when a tab's site may be filled unasked now. The pause begins with it. */
export function takeTurn(tabId: number, site: Site): Promise<boolean> {
  return navigator.locks.request(LOCK, async () => {
    const at = now();
    const stored: unknown = (await browser.storage.session.get(KEY))[KEY];
    const recent = Object.entries((stored ?? {}) as Record<string, number>).filter(
      // A clock that was set back must not keep a site waiting until it is there again.
      ([, last]) => Math.abs(at - last) < PAUSE_SECONDS,
    );
    const turn = `${tabId} ${site}`;
    if (recent.some(([one]) => one === turn)) return false;
    await browser.storage.session.set({ [KEY]: { ...Object.fromEntries(recent), [turn]: at } });
    return true;
  });
}
