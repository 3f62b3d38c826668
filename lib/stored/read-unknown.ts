import { Refusal } from '../refusal';

const NOTHING = Object.freeze({});

/** An object, of whose fields nothing is known yet. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** Whether a value is an object that is no list. */
export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a value, each still unknown; none where it is no object. For what has a default where it makes no sense. */
export function fieldsIn(value: unknown): UnknownRecord {
  return isRecord(value) ? value : NOTHING;
}

// Readers that insist: each takes an unknown value and gives it a type, or throws Refusal `vault-damaged`.

export function readRecord(value: unknown): UnknownRecord {
  if (!isRecord(value)) throw new Refusal('vault-damaged');
  return value;
}

export function readArray(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Refusal('vault-damaged');
  return value;
}

export function readText(value: unknown): string {
  if (typeof value !== 'string') throw new Refusal('vault-damaged');
  return value;
}

/** A safe whole number of at least `least`. */
export function readWhole(value: unknown, least = 0): number {
  if (!Number.isSafeInteger(value) || Number(value) < least) throw new Refusal('vault-damaged');
  return Number(value);
}

export function readNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Refusal('vault-damaged');
  return value;
}

export function readOneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  if (!allowed.includes(value as T)) throw new Refusal('vault-damaged');
  return value as T;
}

/** `{ [key]: read(value) }` when there is a value, and nothing when there is none. */
export function readOptional<K extends string, T>(
  record: UnknownRecord,
  key: K,
  read: (value: unknown) => T,
): Partial<Record<K, T>> {
  const value = record[key];
  if (value === undefined) return NOTHING;
  return { [key]: read(value) } as Partial<Record<K, T>>;
}

/**
 * Puts the fields of a record that no reader here knows into what was read of it: a later version may have written them,
 * and the next change must not lose them. Defined, not assigned: a field may be called `__proto__`.
 */
export function carryUnknown<T extends object>(
  record: UnknownRecord,
  known: ReadonlySet<string>,
  into: T,
): T {
  for (const key of Object.keys(record)) {
    if (known.has(key)) continue;
    Object.defineProperty(into, key, {
      value: record[key],
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return into;
}

/** The names of a shape's fields. To forget one of them, or to name another, is an error of types. */
export function fieldNames<T>(names: Record<keyof Required<T>, true>): ReadonlySet<string> {
  return new Set(Object.keys(names));
}

/** Parses JSON text; throws Refusal `vault-damaged` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refusal('vault-damaged', { cause });
  }
}
