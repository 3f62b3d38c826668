import { append } from '../encoding/append';
import { flagAt, listAt, textAt, textsAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readFields } from '../entry/import-result';
import { hostsOf } from '../entry/site-hosts';

/** Reads FIDO's Credential Exchange Format 1.0: its accounts, or a bare list of items. Throws Refusal. */
export function readCxf({ json }: FileUnderTest): ImportResult {
  const inAccounts = listAt(json, 'accounts').flatMap((account) => listAt(account, 'items'));
  const collections = tagsByItem(json);
  return readFields(
    [...inAccounts, ...listAt(json, 'items')].flatMap((item) => entriesOf(item, collections)),
  );
}

/** One-time codes among the credentials of an item; what they share is found once. */
function entriesOf(item: unknown, collections: ReadonlyMap<string, string[]>): (() => EntryFields)[] {
  const otps = listAt(item, 'credentials').filter((credential) =>
    [valueAt(credential, 'type')].flat().includes('totp'),
  );
  if (otps.length === 0) return [];
  const title = textAt(item, 'title');
  const user = usernameOf(item) || textAt(item, 'subtitle');
  const frame = {
    note: noteOf(item),
    favorite: flagAt(item, 'favorite'),
    tags: [...textsAt(item, 'tags'), ...(collections.get(textAt(item, 'id')) ?? [])],
    sites: hostsOf(textsAt(valueAt(item, 'scope'), 'urls')),
  };
  return otps.map((otp) => () => ({ ...frame, ...otpFields(otp), ...namesOf(otp, title, user) }));
}

function otpFields(otp: unknown) {
  return {
    kind: 'totp',
    secret: textAt(otp, 'secret'),
    algorithm: valueAt(otp, 'algorithm'),
    digits: valueAt(otp, 'digits'),
    period: valueAt(otp, 'period'),
  };
}

/** An item must have a title: where that repeats the account, there is no issuer. */
function namesOf(otp: unknown, title: string, user: string): { issuer: string; label: string } {
  const label = textAt(otp, 'username') || user;
  return { issuer: textAt(otp, 'issuer') || (title === label ? '' : title), label };
}

function usernameOf(item: unknown): string {
  return credentialText(item, 'basic-auth', 'username');
}

function noteOf(item: unknown): string {
  return credentialText(item, 'note', 'content');
}

/** The format's editable fields are objects with a value. */
function credentialText(item: unknown, type: string, field: string): string {
  const credential = listAt(item, 'credentials').find((candidate) => valueAt(candidate, 'type') === type);
  return textAt(valueAt(credential, field), 'value');
}

/** Titles of the collections that an item is linked in. */
function tagsByItem(json: unknown): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  const waiting = listAt(json, 'accounts').flatMap((account) => listAt(account, 'collections'));
  for (const collection of waiting) {
    for (const inner of listAt(collection, 'subCollections')) waiting.push(inner);
    for (const link of listAt(collection, 'items'))
      append(tags, textAt(link, 'item'), textAt(collection, 'title'));
  }
  return tags;
}
