import type { Enrolment } from '../enrolment.ts';
import { qrDataUri, qrRows, qrSvg } from '../qr-picture.ts';
import { escapeHtml } from './layout.ts';
import { GRID_SOURCES } from './sources-grids.ts';
import { STYLE_SOURCES } from './sources-styles.ts';
import { SVG_SOURCES } from './sources-svg.ts';

/** What a page is drawn from. */
export interface Shown {
  enrolment: Enrolment;
  /** The service's other origin. */
  otherUrl: string;
}

/** Draws one enrolment's code in one of the ways that pages have; what a person would click has the class `qr`. */
export type DrawSource = (shown: Shown) => string | Promise<string>;

const SIDE = 'width="232" height="232"';
const fileOf = ({ enrolment }: Shown) => `/qr/${enrolment.picture}.png`;
const rowsOf = ({ enrolment }: Shown) => `data-rows="${qrRows(enrolment.uri).join(' ')}"`;
const dataOf = ({ enrolment }: Shown) => qrDataUri(enrolment.uri);

const MEDIA_SOURCES: Record<string, DrawSource> = {
  'img-data': async (shown) => `<img class="qr" ${SIDE} src="${await dataOf(shown)}">`,
  'img-file': (shown) => `<img class="qr" ${SIDE} src="${fileOf(shown)}">`,
  'img-cross-origin': (shown) => `<img class="qr" ${SIDE} src="${shown.otherUrl}${fileOf(shown)}">`,
  'img-blob': (shown) => `<img class="qr" ${SIDE} ${rowsOf(shown)} data-draw="blob">`,
  'img-srcset': (shown) => `<img class="qr" ${SIDE} src="/static/mark.svg" srcset="${fileOf(shown)} 1x">`,
  'img-lazy': (shown) => `<img class="qr" ${SIDE} loading="lazy" src="${fileOf(shown)}">`,
  'img-one-pixel': (shown) =>
    `<img class="qr" ${SIDE} style="image-rendering:pixelated" ${rowsOf(shown)} data-draw="tiny">`,
  'img-behind-form': async (shown) =>
    `<form><input name="getBoundingClientRect"><input name="localName"><img class="qr" ${SIDE} src="${await dataOf(shown)}"></form>`,
  picture: (shown) =>
    `<picture><source srcset="${fileOf(shown)}"><img class="qr" ${SIDE} src="/static/mark.svg"></picture>`,
  canvas: (shown) => `<canvas class="qr" ${rowsOf(shown)} data-draw="canvas"></canvas>`,
  'canvas-tainted': (shown) =>
    `<canvas class="qr" data-src="${shown.otherUrl}${fileOf(shown)}" data-draw="tainted"></canvas>`,
  'webgl-kept': (shown) => `<canvas class="qr" ${rowsOf(shown)} data-draw="webgl-kept"></canvas>`,
  webgl: (shown) => `<canvas class="qr" ${rowsOf(shown)} data-draw="webgl"></canvas>`,
  video: (shown) => `<video class="qr" ${rowsOf(shown)} data-draw="video" muted></video>`,
  'input-image': (shown) => `<form><input class="qr" type="image" ${SIDE} src="${fileOf(shown)}"></form>`,
  'input-image-data': async (shown) =>
    `<form><input class="qr" type="image" ${SIDE} src="${await dataOf(shown)}"></form>`,
};

const NESTED_SOURCES: Record<string, DrawSource> = {
  'shadow-root': async (shown) =>
    `<div class="qr"><template shadowrootmode="open"><p><img ${SIDE} src="${await dataOf(shown)}"></p></template></div>`,
  'shadow-root-closed': async (shown) =>
    `<div class="qr"><template shadowrootmode="closed"><p><img ${SIDE} src="${await dataOf(shown)}"></p></template></div>`,
  iframe: () => `<iframe class="qr" width="320" height="320" src="/sources/img-data?bare"></iframe>`,
  'iframe-out-of-reach': () =>
    `<iframe class="qr" width="420" height="460" src="/sources/background-file?bare" style="border:9px solid"></iframe>`,
  'iframe-srcdoc': async (shown) =>
    `<iframe class="qr" width="320" height="320" srcdoc="${escapeHtml(await qrSvg(shown.enrolment.uri))}"></iframe>`,
  'iframe-cross-origin': (shown) =>
    `<iframe class="qr" width="320" height="320" src="${shown.otherUrl}${fileOf(shown)}"></iframe>`,
};

const TEXT_SOURCES: Record<string, DrawSource> = {
  link: ({ enrolment }) => `<a class="qr" href="${escapeHtml(enrolment.uri)}">Open your app</a>`,
  text: ({ enrolment }) => `<p class="qr">Paste this into your app: ${escapeHtml(enrolment.uri)}</p>`,
  'picture-address': ({ enrolment }) =>
    `<img class="qr" ${SIDE} src="/chart?chs=232x232&amp;chl=${encodeURIComponent(enrolment.uri)}">`,
  'key-groups': ({ enrolment }) =>
    `<p class="qr">Can’t scan? Enter this set-up key: <b>${groupsOf(enrolment.secret).join(' ')}</b></p>`,
  'key-spans': ({ enrolment }) =>
    `<div class="qr"><h2>Secret key</h2><p>${groupsOf(enrolment.secret)
      .map((group) => `<span>${group.toLowerCase()}</span>`)
      .join(' ')}</p></div>`,
  'key-field': ({ enrolment }) =>
    `<label class="qr">Your key <input readonly value="${enrolment.secret}"></label>`,
};

/** The pages under `/sources/`, by the last part of their address. */
export const SOURCE_PAGES: Record<string, DrawSource> = {
  ...MEDIA_SOURCES,
  ...SVG_SOURCES,
  ...GRID_SOURCES,
  ...STYLE_SOURCES,
  ...NESTED_SOURCES,
  ...TEXT_SOURCES,
};

function groupsOf(secret: string): string[] {
  return secret.match(/.{1,4}/g) ?? [];
}

/** The page that shows one enrolment in one way, out of sight `below` the fold or not, and says in its `main` whose it is. */
export async function drawSource(name: string, shown: Shown, below: boolean): Promise<string> {
  const source = await SOURCE_PAGES[name]?.(shown);
  const spacer = below ? '<div style="height:6000px"></div>' : '';
  const label = escapeHtml(new URL(shown.enrolment.uri).pathname.replace(/^.*(?::|%3A)/, ''));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${name} – Harbor</title><link rel="icon" href="/static/mark.svg">
<style>body { font: 16px sans-serif; margin: 32px }</style><script src="/static/sources.js" defer></script></head>
<body><main data-label="${decodeURIComponent(label)}" data-secret="${shown.enrolment.secret}">
<h1>Scan this with your app</h1><p>Then enter what it shows.</p>
${spacer}${source ?? ''}
</main></body></html>`;
}
