import { parseCsv } from '../encoding/csv';
import type { EntryFields } from '../entry/entry';
import type { Probe } from '../entry/file-under-test';
import { type Reading, readFields } from '../entry/import-result';
import { hostsOf } from '../entry/site-hosts';

/** What a row can tell. */
type Column = 'otp' | 'issuer' | 'label' | 'addresses' | 'note' | 'tag' | 'tags' | 'favorite';

/** What the columns are called by Bitwarden, KeePassXC, 1Password, LastPass, Proton Pass, Apple, Dashlane and others. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  otp: ['login_totp', 'totp', 'otpauth', 'otpurl', 'otpsecret', 'otp', 'timeotp-secret-base32'],
  issuer: ['name', 'title', 'issuer'],
  label: ['login_username', 'username', 'user name', 'user', 'account', 'login', 'email'],
  addresses: ['login_uri', 'url', 'urls', 'website'],
  note: ['notes', 'note', 'extra'],
  tag: ['folder', 'group', 'grouping', 'vault', 'category'],
  tags: ['tags'],
  favorite: ['favorite', 'fav', 'favourite'],
};

const KEY_URI = /^(?:otpauth|steam|motp):\/\//i;

type Cells = (column: Column) => string;

/** Reads a password manager's table, by the names of its columns. Throws Refusal. */
export function readCsvTable({ text = '' }: Probe): Reading {
  return readTable(text, (group) => group);
}

/** As `readCsvTable`, for KeePassXC: its groups are paths that begin with the name of the database. */
export function readKeepassxcCsv({ text = '' }: Probe): Reading {
  return readTable(text, (group) => group.split('/').slice(1).join('/'));
}

function readTable(text: string, tagOf: (group: string) => string): Reading {
  const [header = [], ...rows] = parseCsv(text);
  const names = header.map((name) => name.trim().toLowerCase());
  const isTable = names.some((name) => Object.values(NAMES).flat().includes(name));
  return readFields(
    (isTable ? rows : [header, ...rows]).map((row) => () => fieldsOf(row, cellsOf(names, row), tagOf)),
  );
}

/** The first cell that is not empty among the columns of a meaning. */
function cellsOf(names: readonly string[], row: readonly string[]): Cells {
  return (column) => {
    const cells = NAMES[column].map((name) => row[names.indexOf(name)] ?? '');
    return cells.find((cell) => cell !== '') ?? '';
  };
}

function fieldsOf(
  row: readonly string[],
  cell: Cells,
  tagOf: (group: string) => string,
): EntryFields | undefined {
  const uri = cell('otp') || row.find((field) => KEY_URI.test(field.trim())) || '';
  if (uri.trim() === '') return undefined;
  return {
    uri,
    issuer: cell('issuer'),
    label: cell('label'),
    note: cell('note'),
    favorite: /^(?:1|true|yes)$/i.test(cell('favorite')),
    tags: [tagOf(cell('tag')), ...cell('tags').split(/[;,]/)],
    sites: hostsOf(cell('addresses').split(',')),
  };
}
