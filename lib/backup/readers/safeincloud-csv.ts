import type { EntryFields } from '../entry/entry';
import type { Probe } from '../entry/file-under-test';
import type { Reading } from '../entry/import-result';
import { hostsOf } from '../entry/site-hosts';
import { type Cells, readTableRecords } from '../entry/table-records';

/** Reads SafeInCloud's table. Throws Refusal. */
export function readSafeInCloudCsv(probe: Probe): Reading {
  return readTableRecords(probe, fieldsOf);
}

function fieldsOf(cell: Cells): EntryFields | undefined {
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
