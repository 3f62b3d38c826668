import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import type { ImportResult } from '../entry/import-result';
import { hostsOf } from '../entry/site-hosts';
import { type Cells, readTableEntries } from '../entry/table-entries';

/** Reads the table of Apple's Passwords, once Safari's. Throws Refusal. */
export function readApplePasswords(file: FileUnderTest): ImportResult {
  return readTableEntries(file, applePasswordsEntryFields);
}

function applePasswordsEntryFields(cell: Cells): EntryFields | undefined {
  const uri = cell('otpauth');
  if (uri === '') return undefined;
  const label = cell('username');
  return {
    uri,
    issuer: withoutEnd(cell('title'), ` (${label})`),
    label,
    note: cell('notes'),
    sites: hostsOf([cell('url')]),
  };
}

/** The app's own titles are "site (user name)". */
function withoutEnd(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length) : text;
}
