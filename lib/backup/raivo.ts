import { Refusal } from '../refusal';
import type { EntryFields } from './entry';
import { flagAt, type JsonRecord, textAt, valueAt } from './json-shape';
import type { Probe } from './probe';
import type { ReadOptions } from './read-options';
import { type Reading, readEntries } from './reading';
import { readZippedJson } from './zip-content';

const RAIVO_JSON = /(?:^|\/)raivo-otp-export\.json$/;

/** Reads Raivo OTP's export: an encrypted zip, or the JSON that was in it. Throws Refusal. */
export async function readRaivo({ bytes, json }: Probe, options: ReadOptions): Promise<Reading> {
  const accounts = json ?? (await readZippedJson(bytes, RAIVO_JSON, options));
  if (!Array.isArray(accounts)) throw new Refusal('damaged-file');
  return readEntries(accounts, fieldsOf);
}

/** Every value is a text. */
function fieldsOf(account: JsonRecord): EntryFields {
  return {
    kind: textAt(account, 'kind'),
    issuer: textAt(account, 'issuer'),
    label: textAt(account, 'account'),
    secret: textAt(account, 'secret'),
    algorithm: valueAt(account, 'algorithm'),
    digits: valueAt(account, 'digits'),
    period: valueAt(account, 'timer'),
    counter: valueAt(account, 'counter'),
    favorite: flagAt(account, 'pinned'),
  };
}
