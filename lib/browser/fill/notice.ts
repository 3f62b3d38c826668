import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { REFUSAL_CODES, type RefusalCode } from '../../refusal';
import { fieldsIn } from '../../stored/read-unknown';
import { sessionArea } from '../api/storage-areas';
import { now } from '../settings/clock';

const KEY = 'notice';
/** A notice that nobody came to read is old news. */
const LIFE_SECONDS = 60;
const BADGE_MS = 2_000;

/** Says on the toolbar button that a code was filled. */
export async function showDone(): Promise<void> {
  await showBadge('✓', '#1a7f4b');
}

/** Says on the toolbar button how many seconds the next code is waited for; 0 when it is there. */
export async function showWait(seconds: number): Promise<void> {
  const title = seconds > 0 ? i18n.t('fill.waiting', seconds) : '';
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: '#5b5f6b' }),
    browser.action.setBadgeText({ text: seconds > 0 ? String(seconds) : '' }),
    // An empty title is the one in the manifest again.
    browser.action.setTitle({ title }),
  ]);
}

/** Says on a tab's toolbar button, until the tab goes elsewhere, that a field there waits for the vault. */
export async function showLocked(tabId: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#5b5f6b', tabId });
  await browser.action.setBadgeText({ text: '…', tabId });
}

/** Takes back what `showLocked` said. */
export async function showNoLonger(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ text: null, tabId });
}

/** Tells why nothing was filled: opens the popup on the reason, or marks the button where it cannot be opened. */
export async function showRefusal(code: RefusalCode): Promise<void> {
  await browser.storage.session.set({ [KEY]: { code, at: now() } });
  // Chromium has it since version 127, and refuses where no window is in front.
  const opening = browser.action.openPopup?.() ?? Promise.reject();
  await opening.catch(() => showBadge('!', '#b3261e'));
}

/** The reason that waits for the popup, if there is a fresh one. It is told once. */
export async function takeNotice(): Promise<RefusalCode | undefined> {
  const stored: unknown = (await sessionArea.get(KEY))[KEY];
  if (stored === undefined) return undefined;
  await browser.storage.session.remove(KEY);
  const { code, at } = fieldsIn(stored);
  if (typeof at !== 'number' || now() - at > LIFE_SECONDS) return undefined;
  return REFUSAL_CODES.find((known) => known === code);
}

async function showBadge(text: string, color: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color });
  await browser.action.setBadgeText({ text });
  setTimeout(() => browser.action.setBadgeText({ text: '' }), BADGE_MS);
}
