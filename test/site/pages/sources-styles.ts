import { qrDataUri, qrRows } from '../qr-picture.ts';
import type { DrawSource, Shown } from './sources.ts';

const SIZE = 'width:232px;height:232px;background-size:contain';
const fileOf = ({ enrolment }: Shown) => `/qr/${enrolment.picture}.png`;
const dataOf = ({ enrolment }: Shown) => qrDataUri(enrolment.uri);

/** Black modules on nothing, as a mask needs them. */
function maskOf({ enrolment }: Shown): string {
  const rows = qrRows(enrolment.uri);
  const path = rows.map((row, y) => [...row].map((m, x) => (m === '1' ? `M${x} ${y}h1v1h-1z` : '')).join(''));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${rows.length}" height="${rows.length}"><path d="${path.join('')}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Ways of showing a code by style alone. */
export const STYLE_SOURCES: Record<string, DrawSource> = {
  'background-data': async (shown) =>
    `<div class="qr" style="${SIZE};background-image:url(${await dataOf(shown)})"></div>`,
  'background-file': (shown) =>
    `<div class="qr" style="${SIZE};background-image:url(${fileOf(shown)})"></div>`,
  'background-wide': async (shown) =>
    `<div class="qr" style="${SIZE};width:auto;background:url(${await dataOf(shown)}) center/contain no-repeat"></div>`,
  'mask-data': (shown) =>
    `<div style="padding:24px;background:#fff"><div class="qr" style="width:232px;height:232px;background:#135;mask:url(&quot;${maskOf(shown)}&quot;) center/contain"></div></div>`,
  'mask-file': (shown) =>
    `<div style="padding:24px;background:#135"><div class="qr" style="width:232px;height:232px;background:#fff;mask:url(${fileOf(shown)}) center/contain;mask-mode:luminance"></div></div>`,
  'before-data': async (shown) =>
    `<style>.b::before { content: ''; display: block; ${SIZE}; background-image: url(${await dataOf(shown)}) }</style><div class="qr b"></div>`,
  'after-file': (shown) =>
    `<style>.a::after { content: ''; display: block; ${SIZE}; background-image: url(${fileOf(shown)}) }</style><div class="qr a"></div>`,
  'content-data': async (shown) =>
    `<style>.c::before { content: url(${await dataOf(shown)}) }</style><div class="qr c"></div>`,
};
