import browser from 'webextension-polyfill';
import { CLEAR_ALARM, takeDeadline } from './copy';

/** The page that clears, in Chromium: a worker has no clipboard. */
const PAGE = '/clear-clipboard.html';

/** Chromium's, which the polyfill does not know. */
interface Offscreen {
  createDocument(options: { url: string; reasons: ['CLIPBOARD']; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/** Clears the clipboard at its deadline. The listener must stand before the worker's first await. */
export function watchClipboard(clear: () => Promise<void> = clearClipboard): void {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === CLEAR_ALARM && (await takeDeadline())) await clear();
  });
}

/** Needs the permission `clipboardWrite`; without it nothing happens. */
async function clearClipboard(): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['clipboardWrite'] }))) return;
  const { offscreen } = globalThis.chrome as unknown as { offscreen?: Offscreen };
  // Firefox's background is a page, and has a clipboard. A worker has none: there, what was copied stays.
  if (offscreen === undefined) return navigator.clipboard ? navigator.clipboard.writeText('') : undefined;
  await offscreen.createDocument({ url: PAGE, reasons: ['CLIPBOARD'], justification: 'Clear a copied code' });
  await offscreen.closeDocument();
}
