import { Refusal } from '../../refusal';
import { isRecord, type UnknownRecord } from '../../stored/read-unknown';
import { findUtf8Text } from './bytes';

export { isRecord };

/** A JSON object of which nothing is known yet: read it with the functions of this file alone. */
export type JsonRecord = UnknownRecord;

/** No authenticator nests deeper than about ten; what does is meant to exhaust a stack. */
const MAX_DEPTH = 64;

/** Objects and lists: a hundred for each of ten thousand accounts. */
const MAX_STRUCTURES = 1_000_000;

/**
 * Reads JSON text. Throws Refusal 'damaged-file' when it is not JSON or nested beyond reason, 'too-costly' for more
 * than a million objects and lists.
 */
export function parseJson(text: string): unknown {
  const { depth, structures } = measure(text);
  if (depth > MAX_DEPTH) throw new Refusal('damaged-file');
  if (structures > MAX_STRUCTURES) throw new Refusal('too-costly');
  try {
    return JSON.parse(text);
  } catch (cause) {
    // The cause of a syntax error may quote the text, which may hold secrets: only its kind is kept.
    throw new Refusal('damaged-file', { cause: cause instanceof Error ? cause.name : 'unknown' });
  }
}

/** Reads the JSON that `bytes` are the UTF-8 text of. Throws Refusal 'damaged-file'. */
export function parseJsonBytes(bytes: Uint8Array): unknown {
  return parseJson(findUtf8Text(bytes) ?? '');
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** `{` and `[`, `}` and `]`: each pair differs in this bit alone. */
const CASE_BIT = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;

/**
 * How many brackets `text` opens and how deep they nest, found without recursion; brackets inside strings do not count.
 * Numbers instead of characters, for the megabytes that may come.
 */
function measure(text: string): { depth: number; structures: number } {
  let depth = 0;
  let deepest = 0;
  let structures = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === QUOTE) inString = !inString;
    else if (inString) index += unit === BACKSLASH ? 1 : 0;
    else if ((unit | CASE_BIT) === OPENING) {
      structures++;
      deepest = Math.max(deepest, ++depth);
    } else if ((unit | CASE_BIT) === CLOSING) depth--;
  }
  return { depth: deepest, structures };
}

/** The own property `key` of `value`; undefined when there is none or `value` is no object. */
export function valueAt(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Whether `value` is an object with all of `keys`. */
export function hasKeys(value: unknown, ...keys: readonly string[]): value is JsonRecord {
  return isRecord(value) && keys.every((key) => Object.hasOwn(value, key));
}

/** The text at `key`; a number is written out; '' for anything else. */
export function textAt(value: unknown, key: string): string {
  const found = valueAt(value, key);
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' ? found : '';
}

/** The array at `key`; empty for anything else. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = valueAt(value, key);
  return Array.isArray(found) ? found : [];
}

/** The texts in the array at `key`; anything else in it is passed over. */
export function textsAt(value: unknown, key: string): string[] {
  return listAt(value, key).filter((entry) => typeof entry === 'string');
}

/** The number at `key`. Throws Refusal 'damaged-file' for anything else. */
export function numberAt(value: unknown, key: string): number {
  const found = valueAt(value, key);
  if (typeof found !== 'number') throw new Refusal('damaged-file');
  return found;
}

/** Whether `key` holds `true`, or the text "true" as some apps write it. */
export function flagAt(value: unknown, key: string): boolean {
  const found = valueAt(value, key);
  return found === true || found === 'true';
}

/** The names of things that have an id: groups, folders, categories. */
export function namesById(list: readonly unknown[], idKey = 'id', nameKey = 'name'): Map<string, string> {
  return new Map(list.map((entry) => [textAt(entry, idKey), textAt(entry, nameKey)]));
}
