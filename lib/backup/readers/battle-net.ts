import { Refusal } from '../../refusal';
import { parseAndroidPreferences } from '../encoding/android-preferences';
import { parseHex } from '../encoding/bytes';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readFields } from '../entry/import-result';

/** What Blizzard's apps hide their texts behind: each byte is combined with one of these. */
const MASK = parseHex(
  '398e27fc50276a656065b0e525f4c06c04c61075286b8e7aeda59da9813b5dd6c80d2fb38068773fa59ba47c17ca6c6479015c1d5b8b8f6b9a',
);
const SECRET = /AUTHENTICATOR_DEVICE_SECRET$/;
const SERIAL = /AUTHENTICATOR_SERIAL$/;
/** The old app kept both in one text, the secret first. */
const BOTH = /AUTH_STORE\.HASH$/;
const SECRET_HEX_DIGITS = 40;
const DIGITS = 8;

/** Reads the preferences of Blizzard's authenticator, from a rooted phone. Throws Refusal. */
export function readBattleNet({ text = '' }: FileUnderTest): ImportResult {
  const strings = parseAndroidPreferences(text);
  return readFields([() => battleNetEntryFields(strings)]);
}

function battleNetEntryFields(strings: ReadonlyMap<string, string>): EntryFields {
  const find = (name: RegExp) => unmasked([...strings].find(([key]) => name.test(key))?.[1] ?? '');
  const both = find(BOTH);
  return {
    kind: 'totp',
    issuer: 'Battle.net',
    label: find(SERIAL) || both.slice(SECRET_HEX_DIGITS),
    secret: find(SECRET) || both.slice(0, SECRET_HEX_DIGITS),
    encoding: 'hex',
    digits: DIGITS,
  };
}

function unmasked(hex: string): string {
  const bytes = parseHex(hex);
  if (bytes.length > MASK.length) throw new Refusal('damaged-file');
  return String.fromCharCode(...bytes.map((byte, index) => byte ^ (MASK[index] ?? 0)));
}
