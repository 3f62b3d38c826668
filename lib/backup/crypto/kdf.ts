import type { Argon2Cost, Argon2Derivation, Derivation, DeriveKey, ScryptCost } from '../../kdf/derive-key';
import { Refusal } from '../../refusal';
import { type Bytes, utf8Bytes } from '../encoding/bytes';
import { type ReadOptions, requirePassphrase } from './read-options';

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

/**
 * Derives 32 bytes from the passphrase (RFC 8018). Throws Refusal 'passphrase-needed', 'too-costly' or 'damaged-file',
 * or the signal's reason: the browser derives beside the page, and cannot be stopped, but nobody waits for it.
 */
export async function pbkdf2Key(options: ReadOptions, salt: Bytes, cost: Pbkdf2Cost): Promise<Bytes> {
  const passphrase = requirePassphrase(options);
  requireCount(cost.iterations, MAX_ITERATIONS);
  const secret = await crypto.subtle.importKey('raw', utf8Bytes(passphrase), 'PBKDF2', false, ['deriveBits']);
  options.signal?.throwIfAborted();
  const parameters = { name: 'PBKDF2', hash: cost.hash, iterations: cost.iterations, salt };
  const deriving = crypto.subtle.deriveBits(parameters, secret, 8 * KEY_BYTES);
  return new Uint8Array(await unlessAborted(deriving, options.signal));
}

/**
 * Derives 32 bytes from the passphrase with Argon2id version 1.3 (RFC 9106). Throws Refusal 'passphrase-needed',
 * 'too-costly' or 'damaged-file', or the signal's reason.
 */
export async function argon2idKey(options: ReadOptions, salt: Bytes, cost: Argon2Cost): Promise<Bytes> {
  const password = utf8Bytes(requirePassphrase(options));
  return argon2Key({ by: 'argon2id', password, salt, cost }, options);
}

/** As `argon2idKey`, from a password that was made of the passphrase before, and with Argon2d, too. */
export async function argon2Key(derivation: Argon2Derivation, options: ReadOptions): Promise<Bytes> {
  requireArgon2Cost(derivation.cost, derivation.salt);
  return derive(derivation, options);
}

/** Derives 32 bytes from the passphrase with scrypt (RFC 7914). Throws as `argon2idKey` does. */
export async function scryptKey(options: ReadOptions, salt: Bytes, cost: ScryptCost): Promise<Bytes> {
  const password = utf8Bytes(requirePassphrase(options));
  requireScryptCost(cost);
  return derive({ by: 'scrypt', password, salt, cost }, options);
}

async function derive(derivation: Derivation, options: ReadOptions): Promise<Bytes> {
  const deriveKey = options.deriveKey ?? (await loadDeriveKeyHere());
  const key = await deriveKey(derivation, options.signal);
  options.signal?.throwIfAborted();
  return key;
}

/** Loaded only where nothing else derives: its WebAssembly is large. */
async function loadDeriveKeyHere(): Promise<DeriveKey> {
  return (await import('../../kdf/derive-here')).deriveKeyHere;
}

/** What `promise` comes to, or the signal's reason as soon as it fires. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort);
  return Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', abort));
}

function requireArgon2Cost({ iterations, memoryKiB, parallelism }: Argon2Cost, salt: Bytes): void {
  requireCount(iterations, MAX_ITERATIONS);
  requireCount(parallelism, MAX_PARALLELISM);
  requireCount(memoryKiB, MAX_MEMORY_KIB);
  requireCount(memoryKiB * iterations, MAX_ARGON2_WORK_KIB);
  // RFC 9106, section 3.1: at least 8 KiB a lane, at least 8 bytes of salt.
  if (memoryKiB < 8 * parallelism || salt.length < 8) throw new Refusal('damaged-file');
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
