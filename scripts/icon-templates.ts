import type { Plugin } from 'vite';
import { ICON_OUTLINES } from '../components/shell/icon-outlines.ts';

const templates = Object.entries(ICON_OUTLINES).map(
  ([name, outline]) =>
    `<template id="icon-${name}"><svg viewBox="0 0 24 24"><path d="${outline}"/></svg></template>`,
);

/** Puts the icons into every page, for `components/shell/icon.tsx` to copy. */
export const ICON_TEMPLATES: Plugin = {
  name: 'icon-templates',
  transformIndexHtml: (html) => html.replace('</body>', `${templates.join('')}</body>`),
};
