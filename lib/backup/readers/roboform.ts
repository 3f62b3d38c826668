import { parseCsv } from '../encoding/csv';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readFields } from '../entry/import-result';
import { hostsOf } from '../entry/site-hosts';

/** What RoboForm calls the field of a key, among those that it packs into the last columns. */
const KEY_FIELD = /^TOTP KEY\$$/i;
/** `name,?,?,kind,value`. */
const VALUE = 4;

/** Reads RoboForm's table, whose rows go on behind the header with a packed field in each cell. Throws Refusal. */
export function readRoboform({ text = '' }: FileUnderTest): ImportResult {
  const [header = [], ...rows] = parseCsv(text);
  const names = header.map((name) => name.trim().toLowerCase());
  return readFields(rows.map((row) => () => roboformEntryFields(row, names)));
}

function roboformEntryFields(row: readonly string[], names: readonly string[]): EntryFields | undefined {
  const packed = row.slice(names.indexOf('rffieldsv2')).map((field) => field.split(','));
  const key = packed
    .find(([name = '']) => KEY_FIELD.test(name))
    ?.slice(VALUE)
    .join(',');
  if (!key?.trim()) return undefined;
  const cell = (name: string) => row[names.indexOf(name)] ?? '';
  return {
    uri: key,
    issuer: cell('name'),
    label: cell('login'),
    note: cell('note'),
    tags: [cell('folder').replace(/^\//, '')],
    sites: hostsOf([cell('url')]),
  };
}
