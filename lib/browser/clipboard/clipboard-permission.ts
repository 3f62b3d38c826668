import browser from 'webextension-polyfill';

const CLIPBOARD = { permissions: ['clipboardWrite' as const] };

/** Whether the browser lets the extension clear the clipboard when none of its pages is in use. */
export function mayClearClipboard(): Promise<boolean> {
  return browser.permissions.contains(CLIPBOARD);
}

/** Asks for it. Must be called by the handler of a gesture before it awaits anything. */
export function askToClearClipboard(): Promise<boolean> {
  return browser.permissions.request(CLIPBOARD);
}

/** Gives it back. */
export async function giveClipboardBack(): Promise<void> {
  await browser.permissions.remove(CLIPBOARD);
}
