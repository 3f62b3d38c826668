import { isRecord, type JsonRecord, textAt, valueAt } from '../encoding/json-shape';
import type { EntryFields } from '../entry/entry';
import type { Probe } from '../entry/file-under-test';
import { type Reading, readEntries } from '../entry/import-result';

/** Reads Steam's own account file: SteamDesktopAuthenticator's (`.maFile`) or the phone's, with one or more accounts. */
export function readSteam({ json }: Pick<Probe, 'json'>): Reading {
  const accounts = valueAt(json, 'accounts');
  const records = isRecord(accounts) ? Object.values(accounts) : [json];
  return readEntries(records, fieldsOf);
}

/** The recovery code is the way back into the account: it is kept under the name that the file gives it. */
function fieldsOf(account: JsonRecord): EntryFields {
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
