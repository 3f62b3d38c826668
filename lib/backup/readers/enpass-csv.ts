import { parseCsv } from '../encoding/csv';
import type { UriEntry } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readFields } from '../entry/import-result';
import { KEY_URI } from '../entry/key-uri-lines';
import { entriesOfItem } from '../entry/several-codes';
import { hostsOf } from '../entry/site-hosts';

/** What Enpass calls the field of a key: in version 5, in version 6, and what people call one of their own. */
export const CODE_LABELS = /^(?:totp|otp|2fa|one[- ]time (?:code|password))$/i;
const USER_LABELS = /^(?:user ?name|login|e-?mail)$/i;
const ADDRESS_LABELS = /^(?:url|website)$/i;

interface Pair {
  label: string;
  value: string;
}

/**
 * Reads Enpass's table: the title, pairs of a field's label and its value, and perhaps a note. Version 5 has a first row that
 * says so; version 6 has none, and marks what is secret with a star before its label. Throws Refusal.
 */
export function readEnpassCsv({ text = '' }: FileUnderTest): ImportResult {
  const rows = parseCsv(text);
  const isHeader = /^title$/i.test(rows[0]?.[0] ?? '') && /^field$/i.test(rows[0]?.[1] ?? '');
  return readFields(rows.slice(isHeader ? 1 : 0).flatMap(entriesOf));
}

function entriesOf(row: readonly string[]): (() => UriEntry)[] {
  const [title = '', ...rest] = row;
  const pairs = pairsOf(rest);
  const codes = pairs
    .filter(({ label, value }) => CODE_LABELS.test(label) || KEY_URI.test(value.trim()))
    .map(({ label, value }) => ({ uri: value, name: label }));
  const valuesOf = (labels: RegExp) =>
    pairs.filter(({ label, value }) => labels.test(label) && value !== '').map(({ value }) => value);
  const frame = {
    issuer: title,
    label: valuesOf(USER_LABELS)[0] ?? '',
    note: rest.length % 2 === 1 ? (rest.at(-1) ?? '') : '',
    sites: hostsOf(valuesOf(ADDRESS_LABELS)),
  };
  return entriesOfItem(frame, codes);
}

/** A cell that is left over is the note. */
function pairsOf(cells: readonly string[]): Pair[] {
  return Array.from({ length: Math.floor(cells.length / 2) }, (_, index) => ({
    label: (cells[2 * index] ?? '').replace(/^\*/, '').trim(),
    value: cells[2 * index + 1] ?? '',
  }));
}
