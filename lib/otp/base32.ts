import { base32nopad } from '@scure/base';
import { Refusal } from '../refusal';
import { withoutPadding } from './padding';

/** As long as a whole key URI may be: characters of a secret's text, in any encoding. */
export const MAX_SECRET_TEXT = 8_192;

/** What people and programs put between the letters: white space, dashes, invisible characters. */
const SEPARATORS = /[\s\-\p{Cf}]+/gu;

/** Unused low bits of the last character, by the number of characters after the last whole group of eight. */
const UNUSED_BITS = new Map([
  [2, 2],
  [4, 4],
  [5, 1],
  [7, 3],
]);

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Reads base32 (RFC 4648, section 6) as phone apps do: any case, spaces, dashes and padding dropped, left-over
 * bits dropped. At least one byte. Throws Refusal 'bad-secret', for more than 8,192 characters before they are looked at.
 */
export function decodeBase32(text: string): Uint8Array<ArrayBuffer> {
  if (text.length > MAX_SECRET_TEXT) throw new Refusal('bad-secret');
  const cleaned = withoutPadding(text.replace(SEPARATORS, ''));
  if (!/^[A-Za-z2-7]{2,}$/.test(cleaned)) throw new Refusal('bad-secret');
  return new Uint8Array(base32nopad.decode(withoutLeftOverBits(cleaned.toUpperCase())));
}

/** Writes base32 in upper case without padding. */
export function encodeBase32(bytes: Uint8Array): string {
  return base32nopad.encode(bytes);
}

/** The library insists on canonical text; services hand out secrets that are not. */
function withoutLeftOverBits(text: string): string {
  const leftOver = text.length % 8;
  if (leftOver === 0) return text;
  const unused = UNUSED_BITS.get(leftOver);
  // One, three or six characters after a group: the last one adds no whole byte.
  if (unused === undefined) return withoutLeftOverBits(text.slice(0, -1));
  const last = ALPHABET.indexOf(text.slice(-1));
  return text.slice(0, -1) + ALPHABET.charAt((last >> unused) << unused);
}
