import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import type { ImportResult } from '../entry/import-result';
import { hostsOf } from '../entry/site-hosts';
import { type Cells, isYes, readTableEntries } from '../entry/table-entries';

/** Reads Bitwarden's table, a person's or an organisation's, and Bitwarden Authenticator's. Throws Refusal. */
export function readBitwardenCsv(file: FileUnderTest): ImportResult {
  return readTableEntries(file, bitwardenCsvEntryFields);
}

function bitwardenCsvEntryFields(cell: Cells): EntryFields | undefined {
  const uri = cell('login_totp');
  if (uri === '') return undefined;
  return {
    uri,
    issuer: cell('name'),
    label: cell('login_username'),
    note: cell('notes'),
    favorite: isYes(cell('favorite')),
    // A person's item lies in one folder, whose name may hold a comma; an organisation's in several collections.
    tags: [cell('folder'), ...cell('collections').split(',')],
    sites: hostsOf(cell('login_uri').split(',')),
  };
}
