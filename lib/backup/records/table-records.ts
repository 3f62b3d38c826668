import { looksLikeKey } from '../../otp/bare-key';
import { parseCsv } from '../encoding/csv';
import { areLabelRows, isLabel, isPairRow, labelStart } from '../encoding/label-rows';
import { isHeader } from '../encoding/table-dialect';
import { fieldRole } from '../field-names/field-roles';
import { holdsKeyUri } from '../field-names/key-uri-find';
import { LIST_MARK } from './labelled';
import type { FileRecord, NamedValue } from './record';
import { hasLetters } from './record-facts';

/** Rows that are looked at to learn what a column holds. */
const SAMPLE = 200;

/** The records of a table: one a row, whether its columns have names, its cells have labels, or neither. Throws Refusal. */
export function recordsOfTable(text: string): FileRecord[] {
  return recordsOfRows(parseCsv(text));
}

/** The same of rows that are taken apart already. */
export function recordsOfRows(rows: readonly string[][]): FileRecord[] {
  const [first = []] = rows;
  const vertical = verticalRecords(rows);
  if (vertical) return vertical;
  const isPairs =
    isPairRow(first) && rows.slice(1, 2).every((row) => isPairRow(row) && !isSameRow(row, first));
  const header = (isHeader(first) && !isPairs) || isAboveKeys(rows) ? first : undefined;
  const body = header ? rows.slice(1) : rows;
  const names = namesOf(header ?? [], body);
  const mayBePairs = header === undefined || isPairHeader(header);
  return body
    .filter((row) => !isSameRow(row, header))
    .map((row) => rowRecord(mayBePairs && isPairRow(row) ? pairsOf(row) : cellsOf(row, names)));
}

/** A first row that names in a language of its own what are keys in all rows below. */
function isAboveKeys([first = [], ...rows]: readonly string[][]): boolean {
  const sample = rows.slice(0, SAMPLE);
  if (first.some(isKeyCell) || isPairRow(first)) return false;
  return first.some((name, index) => {
    const cells = sample.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && isKeyColumn(cells) && !isKeyCell(name) && name.length < 60;
  });
}

/** "Title", "Field", "Value", "Field", "Value": the labels are in the rows. */
function isPairHeader(header: readonly string[]): boolean {
  return (
    new Set(header).size < header.length - 1 ||
    header.some((name) => /^(?:field|label)s?$/i.test(name.trim()))
  );
}

function rowRecord(values: readonly NamedValue[]): FileRecord {
  const filled = values.filter(({ value }) => value !== '');
  return { key: '', values: filled, children: [], isListed: true };
}

function cellsOf(row: readonly string[], names: readonly string[]): NamedValue[] {
  return row.map((value, index) => ({ names: names[index] ? [names[index]] : [], value }));
}

/** "Kettle", "Username", "nora", "TOTP", "X6AC…": a title, then labels with their values, and perhaps a note. */
function pairsOf(row: readonly string[]): NamedValue[] {
  const start = labelStart(row);
  const title = start === 1 ? [{ names: ['title'], value: row[0] ?? '' }] : [];
  const pairs = row.flatMap((label, index) => {
    if (index < start || (index - start) % 2 !== 0) return [];
    const value = row[index + 1];
    if (value === undefined) return [{ names: ['note'], value: label }];
    return [{ names: [label.replace(/^\*/, '')], value }];
  });
  return [...title, ...pairs];
}

/** Two columns, of which the first is the labels of one thing after another. */
function verticalRecords(rows: readonly string[][]): FileRecord[] | undefined {
  if (!areLabelRows(rows)) return undefined;
  const records: NamedValue[][] = [];
  let seen = new Set<string>();
  for (const [label = '', value = ''] of rows) {
    if (records.length === 0 || seen.has(label)) records.push([]);
    if (seen.has(label)) seen = new Set();
    seen.add(label);
    records.at(-1)?.push({ names: [label], value });
  }
  return records.map((values) => ({ key: '', values, children: [], isListed: true }));
}

/** A table can hold its header again, where two were put together. */
function isSameRow(row: readonly string[], header: readonly string[] | undefined): boolean {
  return (
    header !== undefined && row.length === header.length && row.every((cell, index) => cell === header[index])
  );
}

/** What the columns are: by their names, and those that say nothing by what is in them. */
function namesOf(header: readonly string[], rows: readonly string[][]): string[] {
  const sample = rows.slice(0, SAMPLE);
  const width = Math.max(header.length, ...sample.map((row) => row.length));
  const named = Array.from({ length: width }, (_, index) => knownName(header[index] ?? ''));
  const columns = named.map((_, index) =>
    sample.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== ''),
  );
  return namedByContent(named, columns);
}

function knownName(name: string): string {
  return isLabel(name) ? name : '';
}

function namedByContent(named: readonly string[], columns: readonly string[][]): string[] {
  const names = [...named];
  const has = (role: string) => names.some((name) => fieldRole(name).role === role);
  const give = (name: string, fits: (cells: readonly string[]) => boolean) => {
    const index = columns.findIndex(
      (cells, column) => names[column] === '' && cells.length > 0 && fits(cells),
    );
    if (index >= 0) names[index] = name;
  };
  for (const [index, cells] of columns.entries())
    if (names[index] === '' && cells.length > 0 && isKeyColumn(cells)) names[index] = 'otp';
  if (!has('address')) give('url', (cells) => cells.every((cell) => /^https?:\/\//i.test(cell)));
  if (!has('label')) give('username', (cells) => cells.some((cell) => isMailAddress(cell)));
  if (!has('title') && !has('issuer')) give('title', isNameColumn);
  if (!has('label') && named.every((name) => name === '')) give('username', isNameColumn);
  return names;
}

/** Nothing but key URIs and keys, of which most show it by their looks. */
function isKeyColumn(cells: readonly string[]): boolean {
  const sure = cells.filter(isKeyCell).length;
  return (
    sure * 2 > cells.length &&
    cells.every((cell) => holdsKeyUri(cell) || /^[A-Za-z2-7\s-]{16,300}=*$/.test(cell))
  );
}

function isKeyCell(cell: string): boolean {
  return looksLikeKey(cell) || holdsKeyUri(cell);
}

/** Short, and in words: no password, number or address. */
function isNameColumn(cells: readonly string[]): boolean {
  return (
    cells.every((cell) => /^[\p{L}\p{N} ._@&'’+:()/#-]{1,60}$/u.test(cell.replace(LIST_MARK, ''))) &&
    cells.some(hasLetters)
  );
}

const isMailAddress = (cell: string): boolean =>
  /^[^\s@]+@[^\s@]+$/.test(cell) && cell.indexOf('.', cell.indexOf('@') + 2) > 0 && !cell.endsWith('.');
