import { Refusal } from '../../refusal';
import { findBase64 } from '../../stored/base64';

/** Bytes that WebCrypto takes: never a view of shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The UTF-8 bytes of `text`. */
export function utf8Bytes(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** The text of UTF-8 `bytes`, without a byte order mark; undefined when they are not UTF-8. */
export function findUtf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** `parts` one after another. */
export function joinBytes(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Reads base64 with either alphabet, with or without padding (RFC 4648). Throws Refusal 'damaged-file'. */
export function parseBase64(text: string): Bytes {
  const bytes = findBase64(text);
  if (bytes === undefined) throw new Refusal('damaged-file');
  return bytes;
}

/** Reads hexadecimal digits of either case. Throws Refusal 'damaged-file'. */
export function parseHex(text: string): Bytes {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(text)) throw new Refusal('damaged-file');
  const bytes = new Uint8Array(text.length / 2);
  for (const index of bytes.keys()) bytes[index] = Number.parseInt(text.slice(2 * index, 2 * index + 2), 16);
  return bytes;
}

/** Lower-case hexadecimal of `bytes`. */
export function formatHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
