import { hmacOf, movingFactor, truncate } from './hmac';

const ALPHABET = '23456789BCDFGHJKMNPQRTVWXY';
const LENGTH = 5;

/** Steam Guard's code of a time step: RFC 4226's truncation written in Steam's own 26 characters. */
export function steamCode(secret: Uint8Array, step: number): string {
  let value = truncate(hmacOf('SHA1', secret, movingFactor(step)));
  let code = '';
  for (let place = 0; place < LENGTH; place += 1) {
    code += ALPHABET.charAt(value % ALPHABET.length);
    value = Math.floor(value / ALPHABET.length);
  }
  return code;
}
