import { type Bytes, formatHex } from './bytes';

const UUID_BYTES = 16;

/** A version 4 UUID (RFC 9562, section 5.4). */
export function randomUuid(randomBytes: (length: number) => Bytes): string {
  const bytes = randomBytes(UUID_BYTES);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return formatHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
