import Papa from 'papaparse';
import { Refusal } from '../../refusal';
import { dialectOf, withoutTitle } from './table-dialect';

/** No table of accounts is wider, or longer. */
const MAX_COLUMNS = 200;
const MAX_ROWS = 20_000;

/**
 * Reads comma-separated values (RFC 4180); the delimiter is the first row's most frequent one, or what `sep=;` says before it. Rows may be longer or
 * shorter than the first. Throws Refusal 'too-costly' for more than 20,000 rows, 'damaged-file' when a quoted field does
 * not end, or for a table wider than 200 columns.
 */
export function parseCsv(text: string): string[][] {
  const { body, ...dialect } = dialectOf(text);
  const { data, errors } = Papa.parse<string[]>(body, {
    skipEmptyLines: true,
    ...dialect,
    preview: MAX_ROWS + 1,
  });
  if (data.length > MAX_ROWS) throw new Refusal('too-costly');
  if (errors.some((error) => error.code === 'MissingQuotes')) throw new Refusal('damaged-file');
  if (data.some((row) => row.length > MAX_COLUMNS)) throw new Refusal('damaged-file');
  const rows = withoutTitle(dialect.delimiter === '|' ? withoutRules(data) : data);
  return body.includes('="') ? rows.map((row) => row.map(withoutFormula)) : rows;
}

/** `="X6AC…"`: so that a spreadsheet makes no number of it. */
const withoutFormula = (cell: string): string => /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;

const isRule = (row: readonly string[]): boolean => row.every((cell) => /^:?-*:?$/.test(cell.trim()));

/** A table as documents have it: a bar at both ends of each row, a rule under the header, and room in the cells. */
function withoutRules(rows: string[][]): string[][] {
  const isFramed = rows.every((row) => row[0]?.trim() === '' && row.at(-1)?.trim() === '');
  const cells = isFramed ? rows.map((row) => row.slice(1, -1)) : rows;
  return cells
    .filter((row) => !isRule(row))
    .map((row) => row.map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1')));
}

/** Writes rows with every field quoted, and CRLF at the end of each line. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { quotes: true, newline: '\r\n' },
  )}\r\n`;
}
