import { Refusal } from '../../refusal';
import { findUtf8Text, parseBase64 } from '../encoding/bytes';
import { textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readFields } from '../entry/import-result';

/** Reads Authme's export, version 3: base64 of a text with four lines for each account. Throws Refusal. */
export function readAuthme({ json }: FileUnderTest): ImportResult {
  // The app writes this mark and no way of encrypting that goes with it.
  if (valueAt(json, 'encrypted') === true) throw new Refusal('unsupported-format', { cause: 'authme' });
  const codes = textAt(json, 'codes');
  const text = codes === '' ? undefined : findUtf8Text(parseBase64(codes));
  if (text === undefined) throw new Refusal('damaged-file');
  return readFields(blocksOf(text).map((block) => () => authmeEntryFields(block)));
}

type Block = ReadonlyMap<string, string>;

/** A line that repeats a name begins the next account. */
function blocksOf(text: string): Block[] {
  const blocks: Map<string, string>[] = [];
  for (const line of text.split(/[\r\n]+/)) {
    const [, name = '', value = ''] = /^\s*(name|secret|issuer|type):(.*)$/i.exec(line) ?? [];
    if (name === '') continue;
    const key = name.toLowerCase();
    const last = blocks.at(-1);
    if (last && !last.has(key)) last.set(key, value.trim());
    else blocks.push(new Map([[key, value.trim()]]));
  }
  return blocks;
}

function authmeEntryFields(block: Block): EntryFields {
  return {
    kind: block.get('type')?.replace(/^OTP_/i, '') || 'totp',
    issuer: block.get('issuer') ?? '',
    label: block.get('name') ?? '',
    secret: block.get('secret') ?? '',
  };
}
