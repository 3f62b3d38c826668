import type { FileUnderTest } from '../entry/file-under-test';
import type { ImportResult } from '../entry/import-result';
import { fieldRole } from '../field-names/field-roles';
import { readRecords } from '../records/read-records';
import type { NamedValue } from '../records/record';
import { recordsOfTable } from '../records/table-records';

/** Reads a password manager's table, by the names of its columns or what is in them. Throws Refusal. */
export function readCsvTable({ text = '' }: FileUnderTest): ImportResult {
  return readRecords(recordsOfTable(text));
}

/** As `readCsvTable`, for KeePassXC: its groups are paths that begin with the name of the database. */
export function readKeepassxcCsv({ text = '' }: FileUnderTest): ImportResult {
  const records = recordsOfTable(text);
  return readRecords(records.map((record) => ({ ...record, values: record.values.map(withoutDatabase) })));
}

function withoutDatabase({ names, value }: NamedValue): NamedValue {
  const isGroup = names.some((name) => fieldRole(name).role === 'folder');
  return { names, value: isGroup ? value.split('/').slice(1).join('/') : value };
}
