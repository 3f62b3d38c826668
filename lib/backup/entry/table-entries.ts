import { parseCsv } from '../encoding/csv';
import type { EntryFields } from './entry';
import type { FileUnderTest } from './file-under-test';
import { type ImportResult, readFields } from './import-result';

/** The first cell that is not empty in the columns of these names, in any case; '' when there is none. */
export type Cells = (...names: readonly string[]) => string;

/** Reads a table whose first row names its columns, row by row; a row without a one-time code answers undefined. */
export function readTableEntries(
  { text = '' }: Pick<FileUnderTest, 'text'>,
  entryFields: (cell: Cells) => EntryFields | undefined,
): ImportResult {
  const [header = [], ...all] = parseCsv(text);
  const rows = all.filter((row) => !isHeaderAgain(row, header));
  const columns = columnsOf(header);
  return readFields(rows.map((row) => () => entryFields(cellsOf(columns, row))));
}

/** Where two tables were put together, the names of the columns come twice. */
const isHeaderAgain = (row: readonly string[], header: readonly string[]): boolean =>
  row.length === header.length && row.every((cell, index) => cell === header[index]);

function columnsOf(header: readonly string[]): ReadonlyMap<string, number> {
  return new Map(header.map((name, index) => [name.trim().toLowerCase(), index] as const).reverse());
}

function cellsOf(columns: ReadonlyMap<string, number>, row: readonly string[]): Cells {
  return (...names) => {
    const cells = names.map((name) => row[columns.get(name) ?? -1] ?? '');
    return cells.find((cell) => cell.trim() !== '') ?? '';
  };
}

/** "1", "true" and "yes", as the exports of password managers say it. */
export function isYes(cell: string): boolean {
  return /^(?:1|true|yes)$/i.test(cell.trim());
}
