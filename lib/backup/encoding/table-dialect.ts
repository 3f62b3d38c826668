import Papa from 'papaparse';
import { looksLikeKey } from '../../otp/bare-key';
import { fieldRole } from '../field-names/field-roles';
import { holdsKeyUri } from '../field-names/key-uri-find';
import { secretNameOf } from '../field-names/secret-names';
import { areLabelRows, isPairRow } from './label-rows';

/** Of a table's beginning, characters and rows: enough to know it by. */
const HEAD = 32_768;
const ROWS = 20;
const MAX_COLUMNS = 200;
/** No header is longer. */
const MAX_HEADER_CELL = 80;
/** Spreadsheets say the delimiter in a line of its own. */
const SEPARATOR_LINE = /^sep=(.)[ \t]*\r?\n/i;
const DELIMITERS = [',', ';', '\t', '|'];

/** A title, or a remark, stands in no more lines above a table. */
const MAX_ABOVE = 5;

/** A table's text without the line that spreadsheets put before it, its delimiter, and what its cells are quoted with. */
export interface Dialect {
  body: string;
  delimiter: string;
  quoteChar: string;
}

/** The dialect of a text that is a table as far as its delimiter goes: what parts most cells of the first row that has some. */
export function dialectOf(text: string): Dialect {
  const said = SEPARATOR_LINE.exec(text.slice(0, 20));
  const body = said ? text.slice(said[0].length) : text;
  const lines = body.slice(0, HEAD).split(/[\r\n]+/, MAX_ABOVE);
  const counts = lines.map((line) => {
    const bare = line.replace(/"[^"]*"/g, '""').replaceAll('&amp;', '&');
    return DELIMITERS.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }));
  });
  const first = counts.find((some) => some.some(({ count }) => count > 1)) ?? [];
  const most = first.reduce((best, next) => (next.count > best.count ? next : best), {
    delimiter: ',',
    count: 1,
  });
  const delimiter = said?.[1] ?? most.delimiter;
  return { body, delimiter, quoteChar: isInSingleQuotes(lines[0] ?? '', delimiter) ? "'" : '"' };
}

/** Every cell of a line, as programs for databases write them. */
function isInSingleQuotes(line: string, delimiter: string): boolean {
  const isQuoted = line.startsWith("'") && line.endsWith("'");
  return isQuoted && line.includes(`'${delimiter}'`);
}

/** The first rows of a text as a table; a last one that is cut is left out. */
function firstRows({ body, ...dialect }: Dialect): string[][] {
  const head = body.slice(0, HEAD);
  const { data } = Papa.parse<string[]>(head, { skipEmptyLines: true, ...dialect, preview: ROWS + 1 });
  return withoutTitle(data.slice(0, body.length > HEAD && data.length <= ROWS ? -1 : ROWS));
}

/** Rows without those of one cell that stand above a header. */
export function withoutTitle(rows: string[][]): string[][] {
  const isFull = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length > 1;
  const start = rows.slice(0, MAX_ABOVE).findIndex(isFull);
  const header = rows[start];
  return start > 0 && header && isHeader(header) ? rows.slice(start) : rows;
}

/** Whether a row names columns: it has known names, and nothing in it is a value. */
export function isHeader(row: readonly string[]): boolean {
  const cells = row.filter((cell) => cell.trim() !== '');
  const isName = (cell: string) => fieldRole(cell).role !== 'unknown' || secretNameOf([cell]) !== 'no';
  const isValue = (cell: string) =>
    cell.length > MAX_HEADER_CELL || /:\/\/|@/.test(cell) || looksLikeKey(cell) || holdsKeyUri(cell);
  const known = cells.filter(isName).length;
  return (
    cells.length > 0 &&
    !cells.some(isValue) &&
    (known === cells.length || known * 3 >= cells.length) &&
    isTelling(cells)
  );
}

/** One name that is also a word of prose makes no header. */
function isTelling(cells: readonly string[]): boolean {
  const named = cells.filter((cell) => fieldRole(cell).role !== 'unknown').length;
  return named >= 2 || cells.some((cell) => secretNameOf([cell]) !== 'no');
}

/** Whether a text is a table: a header and its rows, or rows of several cells of which one holds a key. */
export function isTable(text: string): boolean {
  const dialect = dialectOf(text);
  const rows = firstRows(dialect);
  const [header = []] = rows;
  if (rows.length === 0 || rows.some((row) => row.length > MAX_COLUMNS)) return false;
  if (header.length > 1 && (isHeader(header) || isSecretPairs(header))) return true;
  if (areLabelRows(rows) && rows.some(([label = '']) => secretNameOf([label]) !== 'no')) return true;
  const wide = rows.filter((row) => row.length > 1);
  const isEven = wide.length === rows.length && rows.every((row) => row.every((cell) => cell.length < 1_000));
  return isEven && rows.some((row) => row.some(isSecretCell));
}

/** Labels and values, of which one label is that of a key. */
function isSecretPairs(row: readonly string[]): boolean {
  return isPairRow(row) && row.some((cell) => secretNameOf([cell]) !== 'no');
}

function isSecretCell(cell: string): boolean {
  return looksLikeKey(cell) || /^\s*(?:otpauth|motp|steam):\/\//i.test(cell);
}
