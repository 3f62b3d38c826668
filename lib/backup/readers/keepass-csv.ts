import { parseCsv } from '../encoding/csv';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readFields } from '../entry/import-result';
import { keepassEntries } from '../entry/keepass-otp';
import { hostsOf } from '../entry/site-hosts';

/** The strings of a KeePass entry that are no columns of every program's table, spelled as `keepassEntries` asks for them. */
const OTP_STRINGS = new Map(
  [
    'otp',
    'TOTP Seed',
    'TOTP Settings',
    ...['TimeOtp', 'HmacOtp'].flatMap((prefix) =>
      [
        'Secret',
        'Secret-Hex',
        'Secret-Base32',
        'Secret-Base64',
        'Algorithm',
        'Length',
        'Period',
        'Counter',
      ].map((name) => `${prefix}-${name}`),
    ),
  ].map((name) => [name.toLowerCase(), name]),
);

/** Reads a table that KeePass wrote with the strings of its entries as columns. Throws Refusal. */
export function readKeepassCsv({ text = '' }: FileUnderTest): ImportResult {
  const [header = [], ...rows] = parseCsv(text);
  const names = header.map((name) => name.trim().toLowerCase());
  return readFields(rows.flatMap((row) => entriesOf(names, row)));
}

function entriesOf(names: readonly string[], row: readonly string[]): (() => EntryFields)[] {
  const strings = new Map(names.map((name, index) => [OTP_STRINGS.get(name) ?? name, row[index] ?? '']));
  const cell = (...columns: readonly string[]) =>
    columns.map((column) => strings.get(column) ?? '').find((value) => value !== '') ?? '';
  return keepassEntries(strings, {
    issuer: cell('title', 'account'),
    label: cell('user name', 'username', 'login name'),
    note: cell('notes', 'comments'),
    tags: [cell('group'), ...cell('tags').split(/[;,]/)],
    sites: hostsOf([cell('url', 'web site')]),
  });
}
