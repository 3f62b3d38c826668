import { resolve } from 'node:path';
import { type InlineConfig, mergeConfig, type Plugin } from 'vite';
import type { Entrypoint, WxtHooks } from 'wxt';
import { ICON_TEMPLATES } from './icon-templates.ts';

type Group = Entrypoint | Entrypoint[];

const isPage = ({ inputPath }: Entrypoint) => inputPath.endsWith('.html');
const isPopup = ({ type }: Entrypoint) => type === 'popup';

/**
 * Vite's own preloads the style sheets of what is imported later, in a kilobyte of code. The popup has one style sheet,
 * and files of an extension are at hand.
 */
const PLAIN_IMPORTS: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

/**
 * A module lies whole in one file, whoever needs which part of it: MD5 and what writes it in hexadecimal, which are loaded
 * when an account needs them, would lie beside SHA-1. A second copy of the modules is cut down to them.
 */
const MD5_APART: Plugin = {
  name: 'md5-apart',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!importer?.endsWith('/lib/otp/motp.ts') || !/\/(legacy|utils)\.js$/.test(source)) return undefined;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    return resolved && `${resolved.id}?md5`;
  },
};

const PAGES: InlineConfig = {
  plugins: [ICON_TEMPLATES],
  resolve: {
    alias: {
      'webextension-polyfill': resolve('lib/browser/api/native-api.ts'),
      '@wxt-dev/browser': resolve('lib/browser/api/native-browser.ts'),
    },
  },
};

/** Puts the popup's style sheet into its source, as text: one that is loaded has the browser paint an empty page. */
const LATE_SHEET: Plugin = {
  name: 'late-sheet',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const [link, name] = /\n *<link rel="stylesheet"[^>]*href="\/([^"]*)">/.exec(html) ?? [];
      const sheet = bundle[name ?? ''];
      if (link === undefined || name === undefined || sheet?.type !== 'asset') return html;
      delete bundle[name];
      const text = String(sheet.source).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      return html
        .replace(link, '')
        .replace('</body>', () => `<template id="sheet">${text}</template></body>`);
    },
  },
};

/** What the page needs at once in one file, what it may need later in others, and one style sheet. */
const ONE_FILE: InlineConfig = {
  resolve: { alias: { 'otpauth/bare': resolve('lib/otp/lean-otpauth.ts') } },
  build: {
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'popup', tags: ['$initial'] }] } } },
  },
  plugins: [PLAIN_IMPORTS, MD5_APART, LATE_SHEET],
};

/** How pages are built so that they load as little as they need before they show something (docs/decisions/0016). */
export const leanPages: Partial<WxtHooks> = {
  'entrypoints:grouped': (_, groups) => {
    groups.splice(0, groups.length, ...groups.flatMap(setPopupApart));
  },
  'vite:build:extendConfig': (entrypoints, config) => {
    if (entrypoints.every(isPage)) Object.assign(config, mergeConfig(config, PAGES));
    if (entrypoints.every(isPopup)) Object.assign(config, mergeConfig(config, ONE_FILE));
  },
};

/** Built by itself, the popup is one file, with nothing in it that only other pages need. */
function setPopupApart(group: Group): Group[] {
  if (!Array.isArray(group)) return [group];
  return [group.filter(isPopup), group.filter((one) => !isPopup(one))].filter(({ length }) => length > 0);
}
