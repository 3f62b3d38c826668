import { qrRows, qrSvg } from '../qr-picture.ts';
import type { DrawSource } from './sources.ts';

const SIDE = 'width="232" height="232"';

/** One element for each dark module; `draw` gets its column and row. */
function modules(uri: string, draw: (x: number, y: number) => string): { marks: string; size: number } {
  const rows = qrRows(uri);
  const marks = rows.flatMap((row, y) => [...row].map((module, x) => (module === '1' ? draw(x, y) : '')));
  return { marks: marks.join(''), size: rows.length };
}

const box = (size: number) => `viewBox="-4 -4 ${size + 8} ${size + 8}" ${SIDE}`;

/** Ways of drawing a code as SVG. */
export const SVG_SOURCES: Record<string, DrawSource> = {
  svg: async ({ enrolment }) => (await qrSvg(enrolment.uri)).replace('<svg', `<svg class="qr" ${SIDE}`),
  'svg-use': ({ enrolment }) => {
    const { marks, size } = modules(enrolment.uri, (x, y) => `<use href="#module" x="${x}" y="${y}"/>`);
    const ids = `<defs><rect id="module" width="1" height="1"/></defs>`;
    return `<svg class="qr" ${box(size)} fill="#246">${ids}${marks}</svg>`;
  },
  'svg-symbol': ({ enrolment }) => {
    const { marks, size } = modules(
      enrolment.uri,
      (x, y) => `<rect x="${x}" y="${y}" width="1" height="1"/>`,
    );
    const symbol = `<symbol id="code" viewBox="-4 -4 ${size + 8} ${size + 8}">${marks}</symbol>`;
    return `<svg style="display:none">${symbol}</svg>
<svg class="qr" ${SIDE} style="color:#246;fill:currentColor"><use xlink:href="#code"/></svg>`;
  },
  'svg-css': ({ enrolment }) => {
    const { marks, size } = modules(enrolment.uri, (x, y) => `<rect class="m" x="${x}" y="${y}"/>`);
    return `<style>.code { background: #124 } .code .m { fill: #fe8; width: 1px; height: 1px }</style>
<svg class="qr code" ${box(size)}>${marks}</svg>`;
  },
  'svg-transforms': ({ enrolment }) => {
    const { marks, size } = modules(
      enrolment.uri,
      (x, y) =>
        `<g transform="translate(${x} ${y})"><path style="transform:scale(.1)" d="M0 0h10v10H0z"/></g>`,
    );
    return `<svg class="qr" ${box(size)}>${marks}</svg>`;
  },
  'svg-image': ({ enrolment }) =>
    `<svg class="qr" viewBox="0 0 232 232" ${SIDE}><image href="/qr/${enrolment.picture}.png" ${SIDE}/></svg>`,
  'svg-in-img': ({ enrolment }) => `<img class="qr" ${SIDE} src="/qr/${enrolment.picture}.svg">`,
  'svg-in-object': ({ enrolment }) =>
    `<object class="qr" ${SIDE} type="image/svg+xml" data="/qr/${enrolment.picture}.svg"></object>`,
  'svg-in-embed': ({ enrolment }) =>
    `<embed class="qr" ${SIDE} type="image/svg+xml" src="/qr/${enrolment.picture}.svg">`,
  'svg-in-object-data': async ({ enrolment }) =>
    `<object class="qr" ${SIDE} type="image/svg+xml" data="data:image/svg+xml,${encodeURIComponent(await qrSvg(enrolment.uri))}"></object>`,
};
