import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import type { ImportResult } from '../entry/import-result';
import { hostsOf } from '../entry/site-hosts';
import { type Cells, isYes, readTableEntries } from '../entry/table-entries';

/** Reads the table of Synology C2 Password. Throws Refusal. */
export function readSynologyC2(file: FileUnderTest): ImportResult {
  return readTableEntries(file, synologyC2EntryFields);
}

function synologyC2EntryFields(cell: Cells): EntryFields | undefined {
  const uri = cell('login_totp');
  if (uri === '') return undefined;
  return {
    uri,
    issuer: cell('display_name'),
    label: cell('login_username'),
    note: cell('notes'),
    favorite: isYes(cell('favorite')),
    tags: cell('tag').split(','),
    sites: hostsOf(cell('login_urls').split(',')),
  };
}
