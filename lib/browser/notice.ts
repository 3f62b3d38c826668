import browser from 'webextension-polyfill';
import { REFUSAL_CODES, type RefusalCode } from '../refusal';
import { now } from './clock';

const KEY = 'notice';
/** A notice that nobody came to read is old news. */
const LIFE_SECONDS = 60;
const BADGE_MS = 2_000;

/** Says on the toolbar button that a code was filled. */
export async function showDone(): Promise<void> {
  await showBadge('✓', '#1a7f4b');
}

/** Tells why nothing was filled: opens the popup on the reason, or marks the button where it cannot be opened. */
export async function showRefusal(code: RefusalCode): Promise<void> {
  await browser.storage.session.set({ [KEY]: { code, at: now() } });
  await browser.action.openPopup().catch(() => showBadge('!', '#b3261e'));
}

/** The reason that waits for the popup, if there is a fresh one. It is told once. */
export async function takeNotice(): Promise<RefusalCode | undefined> {
  const stored: unknown = (await browser.storage.session.get(KEY))[KEY];
  if (stored === undefined) return undefined;
  await browser.storage.session.remove(KEY);
  const { code, at } = stored as { code?: unknown; at?: unknown };
  if (typeof at !== 'number' || now() - at > LIFE_SECONDS) return undefined;
  return REFUSAL_CODES.find((known) => known === code);
}

async function showBadge(text: string, color: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color });
  await browser.action.setBadgeText({ text });
  setTimeout(() => browser.action.setBadgeText({ text: '' }), BADGE_MS);
}
