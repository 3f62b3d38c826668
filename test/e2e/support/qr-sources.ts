import { SOURCE_PAGES } from '../../site/pages/sources.ts';

/** Shown for typing alone: no code, no link. */
const KEYS = ['key-groups', 'key-spans', 'key-field'];
/** Read off the screen: another origin's, or an address that would have to be asked again. */
const SCREEN_ONLY = [
  'img-cross-origin',
  'canvas-tainted',
  'webgl',
  'img-lazy',
  'svg-image',
  'background-file',
  'mask-file',
  'after-file',
  'input-image',
  'shadow-root-closed',
  'iframe-out-of-reach',
  'iframe-cross-origin',
];

/** The pages that show a code, or a link that stands for one. */
export const SOURCES = Object.keys(SOURCE_PAGES).filter((name) => !KEYS.includes(name));
/** Those of which the pixels, or the text, can be had where the screen does not show them. */
export const OWN_SOURCES = SOURCES.filter((name) => !SCREEN_ONLY.includes(name));

/** One of each kind of element, for Firefox: the script that reads them is the same in both browsers. */
const ONE_OF_EACH = [
  'img-file',
  'img-blob',
  'picture',
  'canvas',
  'video',
  'shadow-root',
  'iframe',
  'link',
  'text',
];

/** The short run asks Chromium for all of them, and Firefox for one of each kind; the rest is for `test:thorough`. */
export const tagInFirefox = (name: string): { tag: string[] } => ({
  tag: ONE_OF_EACH.includes(name) ? [] : ['@thorough'],
});

/**
 * Where a code's own pixels can be had, a short run asks for these alone, and a right click on the code itself is left to
 * `npm run test:thorough`; both come to the same window.
 */
export const tagOf = (name: string): { tag: string[] } => ({
  tag: OWN_SOURCES.includes(name) ? ['@thorough'] : [],
});
