import { Refusal } from '../refusal';

/** One field of a message: a varint as its unsigned 64 bits, or the bytes of a string, of bytes or of a message. */
export interface ProtobufField {
  number: number;
  value: bigint | Uint8Array;
}

const VARINT = 0;
const FIXED_64 = 1;
const BYTES = 2;
const FIXED_32 = 5;

const MAX_VARINT_BYTES = 10;

/**
 * The fields of a message in their order; fixed-size fields are passed over. Reads each byte once.
 * Throws Refusal 'damaged-file' where the bytes are no message (protobuf.dev, "Encoding").
 */
export function* readFields(bytes: Uint8Array): Generator<ProtobufField> {
  const cursor = { bytes, offset: 0 };
  while (cursor.offset < bytes.length) {
    const key = readVarint(cursor);
    const number = Number(key >> 3n);
    if (number === 0) throw new Refusal('damaged-file');
    const value = readValue(cursor, Number(key & 7n));
    if (value !== undefined) yield { number, value };
  }
}

/** A varint field; a negative number takes ten bytes, as in every protobuf writer. */
export function varintField(number: number, value: bigint): number[] {
  return [...varint(BigInt((number << 3) | VARINT)), ...varint(BigInt.asUintN(64, value))];
}

/** A field of bytes: a string in UTF-8, bytes, or a message. */
export function bytesField(number: number, value: ArrayLike<number>): number[] {
  return [...varint(BigInt((number << 3) | BYTES)), ...varint(BigInt(value.length)), ...Array.from(value)];
}

interface Cursor {
  bytes: Uint8Array;
  offset: number;
}

function readValue(cursor: Cursor, wireType: number): bigint | Uint8Array | undefined {
  switch (wireType) {
    case VARINT:
      return readVarint(cursor);
    case BYTES:
      return readBytes(cursor, readVarint(cursor));
    case FIXED_64:
    case FIXED_32:
      readBytes(cursor, wireType === FIXED_64 ? 8n : 4n);
      return undefined;
    default:
      throw new Refusal('damaged-file');
  }
}

function readVarint(cursor: Cursor): bigint {
  let value = 0n;
  for (let index = 0; index < MAX_VARINT_BYTES; index += 1) {
    const byte = cursor.bytes[cursor.offset];
    if (byte === undefined) throw new Refusal('damaged-file');
    cursor.offset += 1;
    value |= BigInt(byte & 0x7f) << BigInt(7 * index);
    if (byte < 0x80) return BigInt.asUintN(64, value);
  }
  throw new Refusal('damaged-file');
}

function readBytes(cursor: Cursor, length: bigint): Uint8Array {
  if (length > BigInt(cursor.bytes.length - cursor.offset)) throw new Refusal('damaged-file');
  const start = cursor.offset;
  cursor.offset += Number(length);
  return cursor.bytes.subarray(start, cursor.offset);
}

function varint(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80n; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return [...bytes, Number(rest)];
}
