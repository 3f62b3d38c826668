import { Refusal } from '../refusal';
import { type Bytes, utf8Bytes } from './bytes';

/** Highest counts that a file may ask for: several times what any authenticator uses, and still bearable. */
const MAX_ITERATIONS = 10_000_000;
const MAX_MEMORY_KIB = 2 * 1024 * 1024;
/** Memory times passes: Bitwarden's most expensive setting (1 GiB, ten passes). */
const MAX_ARGON2_WORK_KIB = 10 * 1024 * 1024;
const MAX_PARALLELISM = 16;
const SCRYPT_BLOCK_BYTES = 128;
const KEY_BYTES = 32;

export interface Pbkdf2Cost {
  hash: 'SHA-1' | 'SHA-256' | 'SHA-512';
  iterations: number;
}

export interface Argon2Cost {
  passes: number;
  memoryKib: number;
  parallelism: number;
}

/** N, r and p of RFC 7914. */
export interface ScryptCost {
  n: number;
  r: number;
  p: number;
}

/** Derives 32 bytes (RFC 8018). Throws Refusal 'too-costly' or 'damaged-file'. */
export async function pbkdf2Key(passphrase: string, salt: Bytes, cost: Pbkdf2Cost): Promise<Bytes> {
  requireCount(cost.iterations, MAX_ITERATIONS);
  const secret = await crypto.subtle.importKey('raw', utf8Bytes(passphrase), 'PBKDF2', false, ['deriveBits']);
  const parameters = { name: 'PBKDF2', hash: cost.hash, iterations: cost.iterations, salt };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, secret, 8 * KEY_BYTES));
}

/** Derives 32 bytes with Argon2id version 1.3 (RFC 9106). Throws Refusal 'too-costly' or 'damaged-file'. */
export async function argon2idKey(passphrase: string, salt: Uint8Array, cost: Argon2Cost): Promise<Bytes> {
  requireCount(cost.passes, MAX_ITERATIONS);
  requireCount(cost.parallelism, MAX_PARALLELISM);
  requireCount(cost.memoryKib, MAX_MEMORY_KIB);
  requireCount(cost.memoryKib * cost.passes, MAX_ARGON2_WORK_KIB);
  // RFC 9106, section 3.1: at least 8 KiB a lane, at least 8 bytes of salt.
  if (cost.memoryKib < 8 * cost.parallelism || salt.length < 8) throw new Refusal('damaged-file');
  const { argon2id } = await import('hash-wasm');
  return refuseLackOfMemory(async () => {
    const key = await argon2id({
      password: utf8Bytes(passphrase),
      salt,
      iterations: cost.passes,
      memorySize: cost.memoryKib,
      parallelism: cost.parallelism,
      hashLength: KEY_BYTES,
      outputType: 'binary',
    });
    return new Uint8Array(key);
  });
}

/** Derives 32 bytes (RFC 7914). Throws Refusal 'too-costly' or 'damaged-file'. */
export async function scryptKey(passphrase: string, salt: Uint8Array, cost: ScryptCost): Promise<Bytes> {
  requireScryptCost(cost);
  const { scrypt } = await import('hash-wasm');
  return refuseLackOfMemory(async () => {
    const key = await scrypt({
      password: utf8Bytes(passphrase),
      salt,
      costFactor: cost.n,
      blockSize: cost.r,
      parallelism: cost.p,
      hashLength: KEY_BYTES,
      outputType: 'binary',
    });
    return new Uint8Array(key);
  });
}

function requireScryptCost({ n, r, p }: ScryptCost): void {
  for (const factor of [n, r, p]) requireCount(factor, MAX_MEMORY_KIB);
  requireCount(n * r * p * SCRYPT_BLOCK_BYTES, 1024 * MAX_MEMORY_KIB);
  if (n < 2 || !Number.isInteger(Math.log2(n))) throw new Refusal('damaged-file');
}

function requireCount(count: number, most: number): void {
  if (count > most) throw new Refusal('too-costly');
  if (!Number.isSafeInteger(count) || count < 1) throw new Refusal('damaged-file');
}

/** WebAssembly memory that cannot be had throws a RangeError or a CompileError: the machine, not the file. */
async function refuseLackOfMemory(derive: () => Promise<Bytes>): Promise<Bytes> {
  try {
    return await derive();
  } catch (cause) {
    throw new Refusal('too-costly', { cause });
  }
}
