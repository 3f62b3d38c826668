import { Refusal } from '../refusal';

const MIN_BYTES = 16;
const MAX_BYTES = 64;

/**
 * A new secret of 16 to 64 bytes (RFC 4226, section 4: at least 16, better 20). Throws Refusal 'bad-secret' for another
 * length. The source of randomness is a parameter.
 */
export function randomSeed(
  byteLength = 20,
  source: Pick<Crypto, 'getRandomValues'> = crypto,
): Uint8Array<ArrayBuffer> {
  const allowed = Number.isInteger(byteLength) && byteLength >= MIN_BYTES && byteLength <= MAX_BYTES;
  if (!allowed) throw new Refusal('bad-secret');
  return source.getRandomValues(new Uint8Array(byteLength));
}
