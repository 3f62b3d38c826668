import { argon2id } from 'hash-wasm';
import type { KdfCost } from './kdf';

// Kept apart because its WebAssembly loads only where a passphrase is typed.

/** The least that Argon2id takes, which costs nothing. */
const LEAST: KdfCost = { memoryKiB: 8, iterations: 1, parallelism: 1 };
const SALT_BYTES = 16;

/** 32 bytes by Argon2id (RFC 9106). */
export function hashPassphrase(passphrase: string, salt: Uint8Array, kdf: KdfCost): Promise<Uint8Array> {
  return argon2id({
    password: passphrase.normalize('NFKC'),
    salt,
    memorySize: kdf.memoryKiB,
    iterations: kdf.iterations,
    parallelism: kdf.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
}

/** Compiles the WebAssembly, so that the first passphrase does not wait for it. */
export async function compileArgon2id(): Promise<void> {
  await hashPassphrase('-', new Uint8Array(SALT_BYTES), LEAST);
}
