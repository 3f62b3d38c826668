import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { OtpAlgorithm } from './account';

const HASHES = { SHA1: sha1, SHA256: sha256, SHA512: sha512 } as const satisfies Record<
  OtpAlgorithm,
  unknown
>;

/** HMAC (RFC 2104), without waiting: WebCrypto would make every drawn code asynchronous. */
export function hmacOf(algorithm: OtpAlgorithm, key: Uint8Array, message: Uint8Array): Uint8Array {
  return hmac(HASHES[algorithm], key, message);
}

/** A step or counter as HMAC's message: eight bytes, big-endian (RFC 4226, section 5.1). */
export function movingFactor(step: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(step));
  return bytes;
}
