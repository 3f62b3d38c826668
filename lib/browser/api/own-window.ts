import browser from 'webextension-polyfill';

/**
 * Shows a page of the extension in a small window of its own; in a tab where the browser has no windows, as on Android.
 * `path` begins with a slash, the sizes are CSS pixels.
 */
export async function openOwnWindow(path: string, size: { width: number; height: number }): Promise<void> {
  const url = browser.runtime.getURL(path);
  if (browser.windows) await browser.windows.create({ type: 'popup', url, ...size });
  else await browser.tabs.create({ url });
}
