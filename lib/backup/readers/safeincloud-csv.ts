import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import type { ImportResult } from '../entry/import-result';
import { hostsOf } from '../entry/site-hosts';
import { type Cells, readTableEntries } from '../entry/table-entries';

/** Reads SafeInCloud's table. Throws Refusal. */
export function readSafeInCloudCsv(file: FileUnderTest): ImportResult {
  return readTableEntries(file, safeincloudCsvEntryFields);
}

function safeincloudCsvEntryFields(cell: Cells): EntryFields | undefined {
  const uri = cell('otp');
  if (uri === '') return undefined;
  return {
    uri,
    issuer: cell('title'),
    label: cell('login'),
    note: cell('notes'),
    sites: hostsOf(cell('url').split(',')),
  };
}
