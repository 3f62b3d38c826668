import { Refusal } from '../../refusal';
import { type Plist, type PlistObject, parsePlist } from './bplist';
import type { Bytes } from './bytes';
import { isRecord, listAt, textAt, valueAt } from './json-values';

/** Accounts in folders nest five deep. */
const MAX_DEPTH = 32;
/** One object may stand in many places: what is unfolded must not be a multiple of the file. */
const MAX_PARTS = 1_000_000;

/**
 * Reads what Apple's NSKeyedArchiver wrote: the object that holds the others, unfolded to what JSON has, and bytes. Of an
 * object of the app's own its fields, by name. Throws Refusal 'damaged-file' or 'too-costly'.
 */
export function parseKeyedArchive(bytes: Bytes): unknown {
  const list = parsePlist(bytes);
  let parts = 0;
  const root = unfolded(list.top, 0);
  const objects = listAt(root, '$objects');
  return unarchived(valueAt(valueAt(root, '$top'), 'root'), 0);

  function unfolded(number: number, depth: number): unknown {
    const object = counted(list, number, depth);
    if (object.is === 'value') return object.value;
    if (object.is === 'uid') return new Uid(object.uid);
    if (object.is === 'array') return object.items.map((item) => unfolded(item, depth + 1));
    const keys = object.keys.map((key) => unfolded(key, depth + 1));
    return Object.fromEntries(
      keys.map((key, index) => [`${key}`, unfolded(object.values[index] ?? -1, depth + 1)]),
    );
  }

  function counted({ objects: all }: Plist, number: number, depth: number): PlistObject {
    const object = all[number];
    if (!object || depth > MAX_DEPTH) throw new Refusal('damaged-file');
    if (++parts > MAX_PARTS) throw new Refusal('too-costly');
    return object;
  }

  /** Objects stand for others by number; the first of them stands for none. */
  function unarchived(value: unknown, depth: number): unknown {
    if (depth > MAX_DEPTH) throw new Refusal('damaged-file');
    if (++parts > MAX_PARTS) throw new Refusal('too-costly');
    if (value instanceof Uid) return value.number === 0 ? null : unarchived(objects[value.number], depth + 1);
    if (Array.isArray(value)) return value.map((item) => unarchived(item, depth + 1));
    return isRecord(value) && !(value instanceof Uint8Array) ? ofClass(value, depth) : value;
  }

  function ofClass(value: Readonly<Record<string, unknown>>, depth: number): unknown {
    const items = listAt(value, 'NS.objects').map((item) => unarchived(item, depth + 1));
    if (Object.hasOwn(value, 'NS.keys')) {
      const keys = listAt(value, 'NS.keys').map((key) => unarchived(key, depth + 1));
      return Object.fromEntries(keys.map((key, index) => [`${key}`, items[index]]));
    }
    if (Object.hasOwn(value, 'NS.objects')) return items;
    if (Object.hasOwn(value, 'NS.string')) return textAt(value, 'NS.string');
    if (Object.hasOwn(value, 'NS.data')) return unarchived(value['NS.data'], depth + 1);
    const fields = Object.entries(value).filter(([name]) => name !== '$class');
    return Object.fromEntries(fields.map(([name, field]) => [name, unarchived(field, depth + 1)]));
  }
}

/** The number of an object in an archive. */
class Uid {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}
