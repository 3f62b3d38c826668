/**
 * Takes the place of `@wxt-dev/browser` in pages, which looks into `runtime` to tell `browser` from `chrome`: in Chromium
 * that makes 11 kB of functions that a popup has no use for.
 */
export { default as browser } from './native-api';
