import browser from 'webextension-polyfill';

/** Goes off when what was copied has to go. Alarms outlive the worker, and the popup that copied. */
export const CLEAR_ALARM = 'clear-clipboard';
/** In memory, and gone with the browser: an alarm that is left from before then clears nothing. When, never what. */
const KEY = 'clipboard.until';

/**
 * Copies a code, and has the clipboard cleared as long after as is set. Throws as `writeText` does, and then nothing was
 * copied.
 */
export async function copySecret(
  text: string,
  settings: { clearClipboardSeconds: number } | undefined,
): Promise<void> {
  await navigator.clipboard.writeText(text);
  if (!settings?.clearClipboardSeconds) return keepClipboard();
  const until = Date.now() + settings.clearClipboardSeconds * 1_000;
  browser.alarms.create(CLEAR_ALARM, { when: until });
  await browser.storage.session.set({ [KEY]: until });
}

/** Copies what may stay in the clipboard. Throws as `writeText` does. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  await keepClipboard();
}

/** Clears the clipboard in a click's handler, which needs no permission. Throws as `writeText` does. */
export function clearClipboardHere(): Promise<void> {
  return copyText('');
}

/** Lets the clipboard be: what was to be cleared is not in it any more, or need not be. */
export async function keepClipboard(): Promise<void> {
  await Promise.all([browser.alarms.clear(CLEAR_ALARM), browser.storage.session.remove(KEY)]);
}

/** Takes up the deadline, once; false when there is none, since the browser was closed in between. */
export async function takeDeadline(): Promise<boolean> {
  const stored = await browser.storage.session.get(KEY);
  await browser.storage.session.remove(KEY);
  return typeof stored[KEY] === 'number';
}
