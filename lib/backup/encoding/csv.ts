import Papa from 'papaparse';
import { Refusal } from '../../refusal';
import { dialectOf } from './table-dialect';

/** No table of accounts is wider, or longer. */
const MAX_COLUMNS = 200;
const MAX_ROWS = 20_000;

/**
 * Reads comma-separated values (RFC 4180); the delimiter is the first row's most frequent one, or what `sep=;` says before it. Rows may be longer or
 * shorter than the first. Throws Refusal 'too-costly' for more than 20,000 rows, 'damaged-file' when a quoted field does
 * not end, or for a table wider than 200 columns.
 */
export function parseCsv(text: string): string[][] {
  const { body, delimiter } = dialectOf(text);
  const { data, errors } = Papa.parse<string[]>(body, {
    skipEmptyLines: true,
    delimiter,
    preview: MAX_ROWS + 1,
  });
  if (data.length > MAX_ROWS) throw new Refusal('too-costly');
  if (errors.some((error) => error.code === 'MissingQuotes')) throw new Refusal('damaged-file');
  if (data.some((row) => row.length > MAX_COLUMNS)) throw new Refusal('damaged-file');
  return data;
}

/** Writes rows with every field quoted, and CRLF at the end of each line. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { quotes: true, newline: '\r\n' },
  )}\r\n`;
}
