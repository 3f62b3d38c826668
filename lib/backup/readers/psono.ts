import { Refusal } from '../../refusal';
import { isRecord, type JsonRecord, listAt, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readFields } from '../entry/import-result';
import { hostsOf } from '../entry/site-hosts';

/** Reads Psono's JSON: entries that are a one-time code, and website passwords that have one. Throws Refusal. */
export function readPsono({ json }: FileUnderTest): ImportResult {
  return readFields(
    [...itemsIn(json, '')].map(
      ({ item, path }) =>
        () =>
          psonoEntryFields(item, path),
    ),
  );
}

/** Items lie in folders within folders. Recursion is as deep as `parseJson` allows. */
function* itemsIn(folder: unknown, path: string): Generator<{ item: unknown; path: string }> {
  for (const item of listAt(folder, 'items')) yield { item, path };
  for (const inner of listAt(folder, 'folders')) {
    if (!isRecord(inner)) yield { item: inner, path };
    const name = textAt(inner, 'name');
    yield* itemsIn(inner, [path, name].filter((part) => part !== '').join('/'));
  }
}

function psonoEntryFields(item: unknown, path: string): EntryFields | undefined {
  if (!isRecord(item)) throw new Refusal('damaged-file');
  const website = codeAt(item, 'website_password_totp_code');
  if (website !== '') return websiteFields(item, path);
  const secret = codeAt(item, 'totp_code');
  if (secret === '') return undefined;
  return {
    ...codeFields(item, 'totp'),
    issuer: textAt(item, 'totp_title') || textAt(item, 'name'),
    label: '',
    note: textAt(item, 'totp_notes'),
    tags: [path],
  };
}

/** '' for none. Throws Refusal 'damaged-file' for what is there and no text. */
function codeAt(item: JsonRecord, key: string): string {
  const code = valueAt(item, key) ?? '';
  if (typeof code !== 'string') throw new Refusal('damaged-file');
  return code;
}

function websiteFields(item: JsonRecord, path: string): EntryFields {
  return {
    ...codeFields(item, 'website_password_totp'),
    issuer: textAt(item, 'website_password_title') || textAt(item, 'name'),
    label: textAt(item, 'website_password_username'),
    note: textAt(item, 'website_password_notes'),
    tags: [path],
    sites: hostsOf([textAt(item, 'website_password_url')]),
  };
}

function codeFields(item: JsonRecord, prefix: string) {
  return {
    kind: 'totp',
    secret: textAt(item, `${prefix}_code`),
    algorithm: valueAt(item, `${prefix}_algorithm`),
    digits: valueAt(item, `${prefix}_digits`),
    period: valueAt(item, `${prefix}_period`),
  };
}
