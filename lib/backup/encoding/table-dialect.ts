import Papa from 'papaparse';
import { looksLikeKey } from '../../otp/bare-key';
import { fieldRole } from '../field-names/field-roles';
import { holdsKeyUri } from '../field-names/key-uri-find';
import { secretNameOf } from '../field-names/secret-names';

/** Of a table's beginning, characters and rows: enough to know it by. */
const HEAD = 32_768;
const ROWS = 20;
const MAX_COLUMNS = 200;
/** No header is longer. */
const MAX_HEADER_CELL = 80;
/** Spreadsheets say the delimiter in a line of its own. */
const SEPARATOR_LINE = /^sep=(.)[ \t]*\r?\n/i;
const DELIMITERS = [',', ';', '\t', '|'];

/** A table's text without the line that spreadsheets put before it, and its delimiter. */
export interface Dialect {
  body: string;
  delimiter: string;
}

/** The dialect of a text that is a table as far as its delimiter goes: what parts most cells of the first rows. */
export function dialectOf(text: string): Dialect {
  const said = SEPARATOR_LINE.exec(text.slice(0, 20));
  const body = said ? text.slice(said[0].length) : text;
  if (said?.[1]) return { body, delimiter: said[1] };
  const [first = ''] = body.slice(0, HEAD).split(/[\r\n]/, 1);
  const bare = first.replace(/"[^"]*"/g, '""');
  const count = (delimiter: string) => bare.split(delimiter).length;
  const delimiter = DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
  return { body, delimiter };
}

/** The first rows of a text as a table; a last one that is cut is left out. */
function firstRows({ body, delimiter }: Dialect): string[][] {
  const head = body.slice(0, HEAD);
  const { data } = Papa.parse<string[]>(head, { skipEmptyLines: true, delimiter, preview: ROWS + 1 });
  return data.slice(0, body.length > HEAD && data.length <= ROWS ? -1 : ROWS);
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
  if (header.length > 1 && isHeader(header)) return true;
  const wide = rows.filter((row) => row.length > 1);
  const isEven = wide.length === rows.length && rows.every((row) => row.every((cell) => cell.length < 1_000));
  return isEven && rows.some((row) => row.some(isSecretCell));
}

function isSecretCell(cell: string): boolean {
  return looksLikeKey(cell) || /^\s*(?:otpauth|motp|steam):\/\//i.test(cell);
}
