import { isRecord, type JsonRecord, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readEntries } from '../entry/import-result';

/** Reads Steam's own account file: SteamDesktopAuthenticator's (`.maFile`) or the phone's, with one or more accounts. */
export function readSteam({ json }: Pick<FileUnderTest, 'json'>): ImportResult {
  const accounts = valueAt(json, 'accounts');
  const records = isRecord(accounts) ? Object.values(accounts) : [json];
  return readEntries(records, steamEntryFields);
}

/** The recovery code is the way back into the account: it is kept under the name that the file gives it. */
function steamEntryFields(account: JsonRecord): EntryFields {
  const revocationCode = textAt(account, 'revocation_code');
  return {
    kind: 'steam',
    issuer: 'Steam',
    label: textAt(account, 'account_name') || textAt(account, 'steamid'),
    secret: textAt(account, 'shared_secret'),
    encoding: 'base64',
    note: revocationCode && `revocation_code: ${revocationCode}`,
  };
}
