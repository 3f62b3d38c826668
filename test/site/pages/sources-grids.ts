import { qrRows } from '../qr-picture.ts';
import type { DrawSource } from './sources.ts';

const MODULE = 5;
const isDark = (module: string | undefined) => module === '1';

/** Pairs of rows as one line of half blocks. */
function halfBlocks(rows: string[]): string[] {
  return rows.flatMap((upper, y) => {
    if (y % 2 === 1) return [];
    const lower = rows[y + 1] ?? '';
    return [...upper]
      .map((module, x) => ' ▀▄█'[Number(isDark(module)) + 2 * Number(isDark(lower[x]))])
      .join('');
  });
}

/** Runs of equal modules in a row: how many, and whether they are dark. */
function runs(row: string): { length: number; dark: boolean }[] {
  return [...row.matchAll(/1+|0+/g)].map(([run]) => ({ length: run.length, dark: isDark(run[0]) }));
}

/** Ways of drawing a code without any picture. */
export const GRID_SOURCES: Record<string, DrawSource> = {
  table: ({ enrolment }) => {
    const rows = qrRows(enrolment.uri).map(
      (row) => `<tr>${[...row].map((m) => `<td${isDark(m) ? ' class="d"' : ''}></td>`).join('')}</tr>`,
    );
    return `<style>.t { border-collapse: collapse } .t td { width: ${MODULE}px; height: ${MODULE}px; padding: 0 } .t .d { background: #000 }</style>
<table class="qr t">${rows.join('')}</table>`;
  },
  'table-runs': ({ enrolment }) => {
    const rows = qrRows(enrolment.uri).map((row) => {
      const cells = runs(row).map(
        ({ length, dark }) =>
          `<td colspan="${length}" bgcolor="${dark ? 'navy' : 'white'}" width="${length * MODULE}" height="${MODULE}"></td>`,
      );
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<table class="qr" cellspacing="0" cellpadding="0" border="0">${rows.join('')}</table>`;
  },
  'div-grid': ({ enrolment }) => {
    const rows = qrRows(enrolment.uri);
    const cells = rows.flatMap((row) =>
      [...row].map((m) => `<div style="background:${isDark(m) ? '#222' : '#fff'}"></div>`),
    );
    return `<div style="padding:20px;background:#fff;width:max-content"><div class="qr" style="display:grid;grid:auto-flow ${MODULE}px/repeat(${rows.length},${MODULE}px)">${cells.join('')}</div></div>`;
  },
  'div-rows': ({ enrolment }) => {
    const rows = qrRows(enrolment.uri).map(
      (row) =>
        `<div style="display:flex">${[...row].map((m) => `<i style="width:${MODULE}px;height:${MODULE}px;background:${isDark(m) ? '#eee' : 'transparent'}"></i>`).join('')}</div>`,
    );
    return `<div class="qr" style="background:#113;padding:20px;width:max-content">${rows.join('')}</div>`;
  },
  'div-absolute': ({ enrolment }) => {
    const rows = qrRows(enrolment.uri);
    const cells = rows.flatMap((row, y) =>
      [...row].map((m, x) =>
        isDark(m)
          ? `<div style="position:absolute;left:${x * 4}px;top:${y * 4}px;width:4px;height:4px;background:#000"></div>`
          : '',
      ),
    );
    const side = rows.length * 4;
    return `<div class="qr" style="position:relative;width:${side}px;height:${side}px;margin:24px">${cells.join('')}</div>`;
  },
  spans: ({ enrolment }) => {
    const rows = qrRows(enrolment.uri).map((row) =>
      [...row]
        .map(
          (m) =>
            `<span style="display:inline-block;width:6px;height:6px;background:${isDark(m) ? '#000' : '#fff'}"></span>`,
        )
        .join(''),
    );
    return `<div class="qr" style="line-height:0;font-size:0;background:#fff;padding:24px;width:max-content">${rows.join('<br>')}</div>`;
  },
  'text-blocks': ({ enrolment }) =>
    `<pre class="qr" style="font:8px/8px monospace">${halfBlocks(qrRows(enrolment.uri)).join('\n')}</pre>`,
  'text-lines': ({ enrolment }) =>
    `<div class="qr" style="font:6px/7px monospace;white-space:pre">${qrRows(enrolment.uri)
      .map((row) => `<div>${row.replaceAll('1', '██').replaceAll('0', '  ')}</div>`)
      .join('')}</div>`,
};
