import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import type { ImportResult } from '../entry/import-result';
import { hostsOf } from '../entry/site-hosts';
import { type Cells, readTableEntries } from '../entry/table-entries';

/** Reads MYKI's tables: of accounts, with the key beside the password, or of one-time codes alone. Throws Refusal. */
export function readMyki(file: FileUnderTest): ImportResult {
  return readTableEntries(file, mykiEntryFields);
}

function mykiEntryFields(cell: Cells): EntryFields | undefined {
  const uri = cell('twofasecret', 'authtoken');
  if (uri === '') return undefined;
  return {
    uri,
    issuer: cell('nickname'),
    label: cell('username'),
    note: cell('additionalinfo'),
    sites: hostsOf([cell('url')]),
  };
}
