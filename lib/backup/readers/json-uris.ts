import { isRecord, textAt } from '../encoding/json-shape';
import type { EntryFields } from '../entry/entry';
import type { Probe } from '../entry/file-under-test';
import { type Reading, readFields } from '../entry/import-result';
import { KEY_URI } from '../entry/key-uri-lines';

/** What programs call the names that stand beside a key URI. */
const ISSUER_KEYS = ['issuer', 'title', 'name', 'service'];
const LABEL_KEYS = ['username', 'login', 'account', 'user', 'email'];

/** Reads the key URIs in a JSON file of a program that nobody has heard of, wherever in it they are. Throws Refusal. */
export function readJsonUris({ json }: Probe): Reading {
  return readFields([...urisIn(json, [])].map((fields) => () => fields));
}

/** Names come from the nearest object around a URI that has some. Recursion is as deep as `parseJson` allows. */
function* urisIn(value: unknown, around: readonly unknown[]): Generator<EntryFields> {
  if (typeof value === 'string') {
    if (KEY_URI.test(value.trim()))
      yield { uri: value, issuer: nearest(around, ISSUER_KEYS), label: nearest(around, LABEL_KEYS) };
  } else if (Array.isArray(value)) {
    for (const inner of value) yield* urisIn(inner, around);
  } else if (isRecord(value)) {
    for (const inner of Object.values(value)) yield* urisIn(inner, [value, ...around]);
  }
}

function nearest(around: readonly unknown[], keys: readonly string[]): string {
  const names = around.flatMap((record) => keys.map((key) => textAt(record, key)));
  return names.find((name) => name.trim() !== '' && !KEY_URI.test(name)) ?? '';
}
