import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import type { ImportResult } from '../entry/import-result';
import { hostsOf } from '../entry/site-hosts';
import { type Cells, isYes, readTableEntries } from '../entry/table-entries';

/** Reads Zoho Vault's table, whose older versions say "Secret" where newer ones say "Password". Throws Refusal. */
export function readZohoVault(file: FileUnderTest): ImportResult {
  return readTableEntries(file, zohoVaultEntryFields);
}

function zohoVaultEntryFields(cell: Cells): EntryFields | undefined {
  const uri = cell('totp', 'login_totp');
  if (uri === '') return undefined;
  return {
    uri,
    issuer: cell('password name', 'secret name'),
    label: findLine(cell('secretdata'), USERNAMES) || findLine(cell('customdata'), USERNAMES),
    note: cell('notes', 'description'),
    favorite: isYes(cell('favorite')),
    tags: [cell('folder name'), ...cell('tags').split(',')],
    sites: hostsOf(cell('password url', 'secret url').split(',')),
  };
}

const USERNAMES = ['user name', 'username', 'login', 'email', 'email address', 'user id'];

/** Cells of several lines, each "name:value". */
function findLine(lines: string, names: readonly string[]): string {
  const pairs = lines.split(/[\r\n]+/).map((line) => {
    const colon = line.indexOf(':');
    return { name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() };
  });
  const found = names.map((name) => pairs.find((pair) => pair.name === name)?.value ?? '');
  return found.find((value) => value !== '') ?? '';
}
