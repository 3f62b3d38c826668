import { isRecord, listAt, textAt, textsAt, valueAt } from '../encoding/json-values';
import type { UriEntry } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readFields } from '../entry/import-result';
import { KEY_URI } from '../entry/key-uri-lines';
import { entriesOfItem } from '../entry/several-codes';
import { hostsOf } from '../entry/site-hosts';
import { CODE_LABELS } from './enpass-csv';

/** Reads Enpass's JSON: any field of an item whose type is a one-time code. Throws Refusal. */
export function readEnpass({ json }: FileUnderTest): ImportResult {
  const paths = folderPaths(listAt(json, 'folders'));
  return readFields(listAt(json, 'items').flatMap((item) => entriesOf(item, paths)));
}

function entriesOf(item: unknown, paths: ReadonlyMap<string, string>): (() => UriEntry)[] {
  const fields = listAt(item, 'fields').filter((field) => !isMarked(field, 'deleted'));
  const codes = fields
    .filter(isCode)
    .map((field) => ({ uri: textAt(field, 'value'), name: textAt(field, 'label') }));
  if (codes.length === 0) return [];
  const ofTypes = (...types: readonly string[]) => types.flatMap((type) => valuesOf(fields, type));
  const frame = {
    issuer: textAt(item, 'title'),
    label: ofTypes('username', 'email')[0] ?? textAt(item, 'subtitle'),
    note: textAt(item, 'note'),
    favorite: isMarked(item, 'favorite'),
    trashed: isMarked(item, 'trashed'),
    tags: textsAt(item, 'folders').map((id) => paths.get(id) ?? ''),
    sites: hostsOf(ofTypes('url')),
  };
  return entriesOfItem(frame, codes);
}

/** By its type; where that says nothing, by what it is called, or by a key URI in it. */
function isCode(field: unknown): boolean {
  if (/^totp$/i.test(textAt(field, 'type'))) return true;
  return CODE_LABELS.test(textAt(field, 'label').trim()) || KEY_URI.test(textAt(field, 'value').trim());
}

function valuesOf(fields: readonly unknown[], type: string): string[] {
  const values = fields
    .filter((field) => textAt(field, 'type') === type)
    .map((field) => textAt(field, 'value'));
  return values.filter((value) => value.trim() !== '');
}

/** Enpass writes 1 where others write true. */
function isMarked(value: unknown, key: string): boolean {
  return [1, '1', true].some((mark) => mark === valueAt(value, key));
}

/** Deeper than anybody sorts. */
const MAX_DEPTH = 16;

/** Folders lie in folders: "Work/Servers". */
function folderPaths(folders: readonly unknown[]): Map<string, string> {
  const byId = new Map(folders.filter(isRecord).map((folder) => [textAt(folder, 'uuid'), folder]));
  return new Map([...byId.keys()].map((id) => [id, pathOf(id)]));

  function pathOf(id: string): string {
    const names: string[] = [];
    for (let folder = byId.get(id); folder && names.length < MAX_DEPTH; folder = parentOf(folder))
      names.unshift(textAt(folder, 'title'));
    return names.filter((name) => name !== '').join('/');
  }

  function parentOf(folder: unknown) {
    return byId.get(textAt(folder, 'parent_uuid'));
  }
}
