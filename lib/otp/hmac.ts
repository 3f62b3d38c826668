import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import type { OtpAlgorithm } from './account';

/** The hashes that are loaded. SHA-2 is larger than all the rest, and rare: `rare-codes.ts` puts it in. */
export const HASHES: Partial<Record<OtpAlgorithm, Parameters<typeof hmac>[0]>> = {
  SHA1: sha1,
};

/** HMAC (RFC 2104), without waiting: WebCrypto would make every drawn code asynchronous. */
export function hmacOf(algorithm: OtpAlgorithm, key: Uint8Array, message: Uint8Array): Uint8Array {
  const hash = HASHES[algorithm];
  if (hash === undefined) throw new Error(`${algorithm} is not loaded`);
  return hmac(hash, key, message);
}

/** A step or counter as HMAC's message: eight bytes, big-endian (RFC 4226, section 5.1). */
export function movingFactor(step: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(step));
  return bytes;
}

/** Dynamic truncation of an HMAC of at least 20 bytes to 31 bits (RFC 4226, section 5.3). */
export function truncate(digest: Uint8Array): number {
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  return view.getUint32(view.getUint8(digest.byteLength - 1) & 0x0f) & 0x7fffffff;
}
