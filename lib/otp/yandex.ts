import { sha256 } from '@noble/hashes/sha2.js';
import type { OtpAccount } from './account';
import { hmacOf, movingFactor } from './hmac';

/** Bytes of the secret that enter the code; the long form carries a checksum after them. */
export const YANDEX_KEY_BYTES = 16;

const LETTERS = 26n;
const LENGTH = 8;

/** Yandex Key's code of a time step: eight letters from SHA-256 of the PIN and the secret. */
export function yandexCode({ secret, pin = '' }: OtpAccount, step: number): string {
  const digest = hmacOf('SHA256', yandexKey(secret, pin), movingFactor(step));
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  let value = BigInt.asUintN(63, view.getBigUint64(view.getUint8(digest.byteLength - 1) & 0x0f));
  let code = '';
  for (let place = 0; place < LENGTH; place += 1) {
    code = String.fromCharCode(0x61 + Number(value % LETTERS)) + code;
    value /= LETTERS;
  }
  return code;
}

function yandexKey(secret: Uint8Array, pin: string): Uint8Array {
  const hash = sha256.create();
  const key = hash
    .update(new TextEncoder().encode(pin))
    .update(secret.subarray(0, YANDEX_KEY_BYTES))
    .digest();
  // Yandex drops a leading zero byte, as a big integer would.
  return key[0] === 0 ? key.subarray(1) : key;
}
