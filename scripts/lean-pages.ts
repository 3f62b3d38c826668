import { resolve } from 'node:path';
import { type InlineConfig, mergeConfig, type Plugin } from 'vite';
import type { Entrypoint, WxtHooks } from 'wxt';
import { BUNDLED_PACKAGES } from './bundled-packages.ts';
import { ICON_TEMPLATES } from './icon-templates.ts';
import { writeNotices } from './notices.ts';
import { RESCUE_PAGE } from './rescue-page.ts';
import { UNUSED_BRANCHES } from './unused-branches.ts';

type Group = Entrypoint | Entrypoint[];

const isPage = ({ inputPath }: Entrypoint) => inputPath.endsWith('.html');
const isPopup = ({ type }: Entrypoint) => type === 'popup';

const PAGES: InlineConfig = {
  plugins: [ICON_TEMPLATES, RESCUE_PAGE, UNUSED_BRANCHES],
  resolve: {
    alias: {
      'webextension-polyfill': resolve('lib/browser/api/native-api.ts'),
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
  build: {
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'popup', tags: ['$initial'] }] } } },
  },
  plugins: [LATE_SHEET],
};

/** How pages are built so that they load as little as they need before they show something (docs/decisions/0016). */
export const leanPages: Partial<WxtHooks> = {
  'entrypoints:grouped': (_, groups) => {
    groups.splice(0, groups.length, ...groups.flatMap(setPopupApart));
  },
  'vite:build:extendConfig': (entrypoints, config) => {
    config.plugins = [...(config.plugins ?? []), BUNDLED_PACKAGES];
    if (entrypoints.every(isPage)) Object.assign(config, mergeConfig(config, PAGES));
    if (entrypoints.every(isPopup)) Object.assign(config, mergeConfig(config, ONE_FILE));
  },
  'build:done': (wxt) => writeNotices(wxt.config.outDir),
};

/** Built by itself, the popup is one file, with nothing in it that only other pages need. */
function setPopupApart(group: Group): Group[] {
  if (!Array.isArray(group)) return [group];
  return [group.filter(isPopup), group.filter((one) => !isPopup(one))].filter(({ length }) => length > 0);
}
