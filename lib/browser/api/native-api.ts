import type { Browser } from 'webextension-polyfill';

/**
 * The extension API as the browser has it: `browser` in Firefox, `chrome` in Chromium, both with promises. Takes the
 * polyfill's place in pages (docs/decisions/0016), which send and answer no messages.
 */
// biome-ignore lint/style/noDefaultExport: the module that it takes the place of has one
export default (globalThis.browser ?? globalThis.chrome) as unknown as Browser;
