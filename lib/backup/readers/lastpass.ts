import { Refusal } from '../../refusal';
import { flagAt, type JsonRecord, listAt, namesById, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readEntries } from '../entry/import-result';

/** Folders that LastPass makes itself, whatever they are called in the person's language. */
const OTHER_ACCOUNTS_ID = '0';
const FAVORITES_ID = '1';

/** Reads LastPass Authenticator's JSON. Throws Refusal. */
export function readLastpass({ json }: FileUnderTest): ImportResult {
  const accounts = valueAt(json, 'accounts');
  if (!Array.isArray(accounts)) throw new Refusal('damaged-file');
  const folders = namesById(listAt(json, 'folders'));
  return readEntries(accounts, (account) => lastpassEntryFields(account, folders));
}

function lastpassEntryFields(account: JsonRecord, folders: ReadonlyMap<string, string>): EntryFields {
  return {
    kind: 'totp',
    issuer: textAt(account, 'issuerName') || textAt(account, 'originalIssuerName'),
    label: textAt(account, 'userName') || textAt(account, 'originalUserName'),
    secret: textAt(account, 'secret'),
    algorithm: valueAt(account, 'algorithm'),
    digits: valueAt(account, 'digits'),
    period: valueAt(account, 'timeStep'),
    favorite: flagAt(account, 'isFavorite'),
    tags: [folderOf(account, folders)],
  };
}

/** The name of the person's own folder, or ''. */
function folderOf(account: JsonRecord, folders: ReadonlyMap<string, string>): string {
  const id = textAt(valueAt(account, 'folderData'), 'folderId');
  const isLastpassOwn = id === OTHER_ACCOUNTS_ID || (id === FAVORITES_ID && flagAt(account, 'isFavorite'));
  return isLastpassOwn ? '' : (folders.get(id) ?? '');
}
