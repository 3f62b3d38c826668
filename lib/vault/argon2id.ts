import { argon2id } from 'hash-wasm';
import type { KdfParameters } from './kdf';

/** 32 bytes by Argon2id (RFC 9106). Kept apart because its WebAssembly loads only where a passphrase is typed. */
export function hashPassphrase(
  passphrase: string,
  salt: Uint8Array,
  kdf: KdfParameters,
): Promise<Uint8Array> {
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
