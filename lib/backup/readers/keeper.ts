import { parseCsv } from '../encoding/csv';
import { isRecord, listAt, textAt, valueAt } from '../encoding/json-values';
import type { UriEntry } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readFields } from '../entry/import-result';
import { entriesOfItem, type ItemCode } from '../entry/several-codes';
import { hostsOf } from '../entry/site-hosts';

/** The custom field of a key: in tables, and in JSON, where a number or a name of its own follows. */
const CODE_FIELD = /^(?:TFC:Keeper|\$oneTimeCode(?::.*)?)$/;

/** Folder, title, user name, password, address, note, shared folder; then names and values of custom fields. */
const FIXED_COLUMNS = 7;

/** Reads Keeper's table, which has no first row of names. Throws Refusal. */
export function readKeeperCsv({ text = '' }: FileUnderTest): ImportResult {
  return readFields(parseCsv(text).flatMap(entriesOfRow));
}

function entriesOfRow(row: readonly string[]): (() => UriEntry)[] {
  const [folder = '', title = '', username = '', , address = '', note = '', shared = ''] = row;
  const custom = row.slice(FIXED_COLUMNS);
  const codes = custom
    .map((name, index) => ({ name, uri: custom[index + 1] ?? '' }))
    .filter(({ name }, index) => index % 2 === 0 && CODE_FIELD.test(name));
  return entriesOfItem(
    { issuer: title, label: username, note, tags: [folder, shared], sites: hostsOf([address]) },
    codes.map(named),
  );
}

/** Reads Keeper's JSON. Throws Refusal. */
export function readKeeper({ json }: FileUnderTest): ImportResult {
  return readFields(listAt(json, 'records').flatMap(entriesOfRecord));
}

function entriesOfRecord(record: unknown): (() => UriEntry)[] {
  const custom = valueAt(record, 'custom_fields');
  const codes = [custom]
    .flat()
    .flatMap((fields) => Object.entries(isRecord(fields) ? fields : {}))
    .filter(([name]) => CODE_FIELD.test(name))
    .flatMap(([name, value]) => textsIn(value).map((uri) => ({ name, uri })));
  const folders = listAt(record, 'folders').flatMap((place) => [
    textAt(place, 'folder'),
    textAt(place, 'shared_folder'),
  ]);
  return entriesOfItem(
    {
      issuer: textAt(record, 'title'),
      label: textAt(record, 'login'),
      note: textAt(record, 'notes'),
      tags: folders,
      sites: hostsOf([textAt(record, 'login_url')]),
    },
    codes.map(named),
  );
}

function textsIn(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

const CODE_PREFIX = '$oneTimeCode:';

/** `$oneTimeCode:admin console:1` is called "admin console". */
function named({ name, uri }: ItemCode): ItemCode {
  if (!name.startsWith(CODE_PREFIX)) return { uri, name: '' };
  return { uri, name: name.slice(CODE_PREFIX.length).replace(/:?\d{0,9}$/, '') };
}
