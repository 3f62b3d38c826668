import { Refusal } from '../../refusal';
import { type Bytes, joinBytes } from '../encoding/bytes';
import { sha256 } from './ciphers';

const BLOCK_BYTES = 16;
const KEY_BYTES = 32;
/** KeePassXC once measured a second's worth of rounds; a fast computer comes to half of this. */
const MAX_ROUNDS = 100_000_000;
/** Rounds at a time: a megabyte. */
const CHUNK_ROUNDS = 65_536;

/**
 * KeePass's AES-KDF: both halves of `key` encrypted `rounds` times under `seed`, then hashed. Throws Refusal 'too-costly'
 * for more than 100,000,000 rounds, 'damaged-file', or the signal's reason.
 */
export async function aesKdfKey(
  key: Bytes,
  seed: Bytes,
  rounds: number,
  signal: AbortSignal | undefined,
): Promise<Bytes> {
  if (rounds > MAX_ROUNDS) throw new Refusal('too-costly');
  if (seed.length !== KEY_BYTES) throw new Refusal('damaged-file');
  const imported = await crypto.subtle.importKey('raw', seed, 'AES-CBC', false, ['encrypt']);
  const halves = [key.slice(0, BLOCK_BYTES), key.slice(BLOCK_BYTES)];
  return sha256(
    joinBytes(...(await Promise.all(halves.map((half) => encrypted(half, imported, rounds, signal))))),
  );
}

/** CBC over zeros encrypts its last output again and again: WebCrypto has no ECB, and calling it for each round is slow. */
async function encrypted(
  block: Bytes,
  key: CryptoKey,
  rounds: number,
  signal: AbortSignal | undefined,
): Promise<Bytes> {
  let iv = block;
  for (let left = rounds; left > 0; left -= CHUNK_ROUNDS) {
    signal?.throwIfAborted();
    const length = BLOCK_BYTES * Math.min(left, CHUNK_ROUNDS);
    const chain = await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, new Uint8Array(length));
    iv = new Uint8Array(chain.slice(length - BLOCK_BYTES, length));
  }
  return iv;
}
