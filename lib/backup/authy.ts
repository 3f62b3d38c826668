import { parseAndroidPreferences } from './android-preferences';
import type { EntryFields } from './entry';
import { type JsonRecord, parseJson, textAt, valueAt } from './json-shape';
import type { Probe } from './probe';
import { joinReadings, type Reading, readEntries } from './reading';

/**
 * Reads the preferences of Authy on a rooted phone, the only way out of it. Its own accounts, which have no secret in
 * base32, and those still encrypted are rejected. Throws Refusal.
 */
export function readAuthy({ text = '' }: Probe): Reading {
  const lists = [...parseAndroidPreferences(text)]
    .filter(([name]) => name.endsWith('.key'))
    .map(([, list]) => list);
  return joinReadings(lists.map((list) => readEntries(entriesOf(parseJson(list)), fieldsOf)));
}

function entriesOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [list];
}

function fieldsOf(account: JsonRecord): EntryFields {
  const issuer = textAt(account, 'originalIssuer');
  const name = textAt(account, 'originalName') || textAt(account, 'name');
  const label = name.startsWith(`${issuer}:`) ? name.slice(issuer.length + 1) : name;
  const secret = textAt(account, 'decryptedSecret');
  return { kind: 'totp', issuer, label, secret, digits: valueAt(account, 'digits') };
}
