import { fieldRole } from '../field-names/field-roles';
import { isLabelWord } from '../field-names/label-words';
import { secretNameOf } from '../field-names/secret-names';

/** No label is longer. */
const MAX_LABEL = 60;

/** Whether a cell can be the name of a field. */
export function isLabel(cell: string): boolean {
  const name = cell.replace(/^\*/, '');
  return cell.length < MAX_LABEL && (fieldRole(name).role !== 'unknown' || secretNameOf([name]) !== 'no');
}

/** Whether a row is labels and values by turns, perhaps behind a title: most of the labels are known. */
export function isPairRow(row: readonly string[]): boolean {
  const start = labelStart(row);
  const labels = row.filter(
    (_, index) => index >= start && (index - start) % 2 === 0 && index + 1 < row.length,
  );
  const values = row.filter((_, index) => index > start && (index - start) % 2 === 1);
  const known = labels.filter(isLabel).length;
  return (
    known >= 2 &&
    known * 2 > labels.length &&
    values.filter(isLabel).length * 2 < known &&
    values.some((value) => !isLabelWord(value) && value !== '')
  );
}

/** Whether rows are two columns, of which the first is the labels of one thing after another. */
export function areLabelRows(rows: readonly (readonly string[])[]): boolean {
  if (rows.length < 2 || rows.some((row) => row.length !== 2)) return false;
  const known = rows.filter(([label = '']) => isLabel(label)).length;
  const labels = rows.filter(([, value = '']) => value !== '' && isLabelWord(value)).length;
  return known * 2 > rows.length && labels <= 1;
}

/** Where the first label of such a row stands. */
export function labelStart(row: readonly string[]): number {
  const knownAt = (start: number) => row.filter((cell, index) => index % 2 === start && isLabel(cell)).length;
  return knownAt(0) > knownAt(1) ? 0 : 1;
}
