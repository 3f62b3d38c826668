import { Refusal } from '../../../refusal';
import { ByteCursor, littleEndian } from '../../encoding/byte-cursor';
import { type Bytes, findUtf8Text, formatHex } from '../../encoding/bytes';

/** How a KeePass database is encrypted, as its head says in clear. */
export interface KdbxHeader {
  version: 3 | 4;
  /** Fields by number; absent ones are not there. */
  fields: ReadonlyMap<number, Bytes>;
  /** Version 4: how the key is derived, by name. */
  kdfParameters: ReadonlyMap<string, Bytes>;
  /** Exactly as it is in the file, which version 4 authenticates. */
  bytes: Bytes;
}

/** Numbers of header fields. */
export const FIELD = {
  end: 0,
  cipher: 2,
  compression: 3,
  masterSeed: 4,
  transformSeed: 5,
  transformRounds: 6,
  iv: 7,
  streamKey: 8,
  streamStart: 9,
  stream: 10,
  kdfParameters: 11,
} as const;

const SIGNATURE_BYTES = 8;
const MAX_FIELDS = 1_000;

/**
 * Reads the head of a KDBX file of version 3 or 4. Throws Refusal 'damaged-file', or 'unsupported-format' for another
 * version.
 */
export function parseKdbxHeader(file: Bytes): KdbxHeader {
  const cursor = new ByteCursor(file);
  cursor.take(SIGNATURE_BYTES);
  const [, version] = [cursor.u16(), cursor.u16()];
  if (version !== 3 && version !== 4) throw new Refusal('unsupported-format', { cause: 'kdbx' });
  const fields = new Map<number, Bytes>();
  for (let count = 0; !fields.has(FIELD.end); count++) {
    if (count > MAX_FIELDS) throw new Refusal('too-costly');
    fields.set(cursor.u8(), cursor.take(version === 3 ? cursor.u16() : cursor.u32()));
  }
  const kdfParameters = fields.get(FIELD.kdfParameters);
  const bytes = file.slice(0, cursor.offset);
  return { version, fields, kdfParameters: kdfParameters ? parseVariants(kdfParameters) : new Map(), bytes };
}

/** A field that every such file has. Throws Refusal 'damaged-file'. */
export function fieldOf({ fields }: KdbxHeader, number: number): Bytes {
  const field = fields.get(number);
  if (!field) throw new Refusal('damaged-file');
  return field;
}

/** The cipher or key derivation that 16 bytes name, in hexadecimal. */
export function uuidOf(bytes: Bytes | undefined): string {
  return formatHex(bytes ?? new Uint8Array());
}

const NUMBER_OF_DICTIONARY = 1;

/** KeePass's `VariantDictionary`: values keep their bytes. */
function parseVariants(bytes: Bytes): Map<string, Bytes> {
  const cursor = new ByteCursor(bytes);
  const variants = new Map<string, Bytes>();
  if (cursor.u16() >> 8 !== NUMBER_OF_DICTIONARY) throw new Refusal('damaged-file');
  while (cursor.u8() !== 0) {
    const name = findUtf8Text(cursor.take(cursor.u32())) ?? '';
    variants.set(name, cursor.take(cursor.u32()));
    if (variants.size > MAX_FIELDS) throw new Refusal('too-costly');
  }
  return variants;
}

/** A number of a dictionary. Throws Refusal 'damaged-file' when it is not there. */
export function variantNumber(kdfParameters: KdbxHeader['kdfParameters'], name: string): number {
  return littleEndian(variantBytes(kdfParameters, name));
}

/** The bytes of a dictionary's value. Throws Refusal 'damaged-file' when it is not there. */
export function variantBytes(kdfParameters: KdbxHeader['kdfParameters'], name: string): Bytes {
  const value = kdfParameters.get(name);
  if (!value) throw new Refusal('damaged-file');
  return value;
}
