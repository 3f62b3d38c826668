import { Refusal } from '../../refusal';
import type { Bytes } from './bytes';

/** Apple's binary property list, version 00, as `CFBinaryPList.c` describes it. */
const MAGIC = 'bplist00';
const TRAILER_BYTES = 32;
/** A reference to an object takes a byte at least, so this is never in a person's way. */
const MAX_OBJECTS = 1_000_000;

/** One object of a list; what it contains is told by number. */
export type PlistObject =
  | { is: 'value'; value: null | boolean | number | string | Bytes }
  | { is: 'uid'; uid: number }
  | { is: 'array'; items: readonly number[] }
  | { is: 'dictionary'; keys: readonly number[]; values: readonly number[] };

export interface Plist {
  objects: readonly PlistObject[];
  /** The number of the object that holds the others. */
  top: number;
}

/** Reads a binary property list. Throws Refusal 'damaged-file', or 'too-costly' for more than a million objects. */
export function parsePlist(bytes: Bytes): Plist {
  if (!isPlist(bytes) || bytes.length < MAGIC.length + TRAILER_BYTES) throw new Refusal('damaged-file');
  const trailer = bytes.subarray(bytes.length - TRAILER_BYTES);
  const [offsetBytes = 0, refBytes = 0] = trailer.subarray(6, 8);
  const [count, top, table] = [8, 16, 24].map((start) => wholeAt(trailer, start, 8));
  if (count === undefined || top === undefined || table === undefined) throw new Refusal('damaged-file');
  if (count > MAX_OBJECTS) throw new Refusal('too-costly');
  const objects = Array.from({ length: count }, (_, index) =>
    objectAt(bytes, wholeAt(bytes, table + index * offsetBytes, offsetBytes), refBytes),
  );
  if (top >= count) throw new Refusal('damaged-file');
  return { objects, top };
}

/** Whether `bytes` begin as a binary property list does. */
export function isPlist(bytes: Uint8Array): boolean {
  return [...MAGIC].every((character, index) => bytes[index] === character.charCodeAt(0));
}

/** An unsigned big-endian number. */
function wholeAt(bytes: Uint8Array, start: number, length: number): number {
  if (length < 1 || length > 8 || start < 0 || start + length > bytes.length)
    throw new Refusal('damaged-file');
  const whole = bytes.subarray(start, start + length).reduce((sum, byte) => sum * 256 + byte, 0);
  if (!Number.isSafeInteger(whole)) throw new Refusal('damaged-file');
  return whole;
}

function objectAt(bytes: Bytes, start: number, refBytes: number): PlistObject {
  const marker = wholeAt(bytes, start, 1);
  const [kind, low] = [marker >> 4, marker & 0x0f];
  if (kind === 0x0) return { is: 'value', value: SIMPLE.get(low) ?? null };
  if (kind === 0x1) return { is: 'value', value: intAt(bytes, start + 1, 2 ** low) };
  if (kind === 0x2 || kind === 0x3) return { is: 'value', value: realAt(bytes, start + 1, 2 ** low) };
  if (kind === 0x8) return { is: 'uid', uid: wholeAt(bytes, start + 1, low + 1) };
  const { length, next: from } = lengthAt(bytes, start + 1, low);
  if (kind === 0x4) return { is: 'value', value: take(bytes, from, length) };
  if (kind === 0x5) return { is: 'value', value: latin(take(bytes, from, length)) };
  if (kind === 0x6) return { is: 'value', value: utf16(take(bytes, from, 2 * length)) };
  if (kind === 0xa || kind === 0xc) return { is: 'array', items: refsAt(bytes, from, length, refBytes) };
  if (kind !== 0xd) throw new Refusal('damaged-file');
  return {
    is: 'dictionary',
    keys: refsAt(bytes, from, length, refBytes),
    values: refsAt(bytes, from + length * refBytes, length, refBytes),
  };
}

const SIMPLE: ReadonlyMap<number, boolean> = new Map([
  [0x8, false],
  [0x9, true],
]);

/** Of eight bytes with a sign; fewer have none. Sixteen hold no number that anybody counts. */
function intAt(bytes: Bytes, start: number, length: number): number {
  const raw = take(bytes, start, length);
  if (length === 8) return Number(new DataView(raw.buffer).getBigInt64(0));
  return length > 8 ? 0 : wholeAt(raw, 0, length);
}

function realAt(bytes: Bytes, start: number, length: number): number {
  const view = new DataView(take(bytes, start, length).buffer);
  if (length !== 4 && length !== 8) throw new Refusal('damaged-file');
  return length === 4 ? view.getFloat32(0) : view.getFloat64(0);
}

/** A length of fifteen or more follows as an integer object. */
function lengthAt(bytes: Bytes, start: number, low: number): { length: number; next: number } {
  if (low < 0x0f) return { length: low, next: start };
  const marker = wholeAt(bytes, start, 1);
  if (marker >> 4 !== 0x1) throw new Refusal('damaged-file');
  const size = 2 ** (marker & 0x0f);
  return { length: wholeAt(bytes, start + 1, size), next: start + 1 + size };
}

function refsAt(bytes: Bytes, start: number, count: number, refBytes: number): number[] {
  const refs = take(bytes, start, count * refBytes);
  return Array.from({ length: count }, (_, index) => wholeAt(refs, index * refBytes, refBytes));
}

function take(bytes: Bytes, start: number, length: number): Bytes {
  if (start + length > bytes.length) throw new Refusal('damaged-file');
  return bytes.slice(start, start + length);
}

function latin(bytes: Bytes): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

function utf16(bytes: Bytes): string {
  return new TextDecoder('utf-16be').decode(bytes);
}
