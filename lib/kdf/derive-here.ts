import { argon2d, argon2id, scrypt } from 'hash-wasm';
import { Refusal } from '../refusal';
import { deriveArgon2 } from './argon2-simd';
import type { Derivation } from './derive-key';

const KEY_BYTES = 32;

/**
 * Derives 32 bytes in this very thread, which does nothing else meanwhile. The costs must have been bounded before.
 * Throws Refusal 'too-costly' with the cause 'memory' when the computer has too little of it.
 */
export async function deriveKeyHere(derivation: Derivation): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await derive(derivation));
  } catch {
    // What else could be wrong was looked at before. WebAssembly has no one class for lack of memory.
    throw new Refusal('too-costly', { cause: 'memory' });
  }
}

async function derive(derivation: Derivation): Promise<Uint8Array> {
  const quick = derivation.by === 'scrypt' ? undefined : await deriveArgon2(derivation);
  return quick ?? deriveByHashWasm(derivation);
}

function deriveByHashWasm({ by, password, salt, cost }: Derivation): Promise<Uint8Array> {
  const common = { password, salt, hashLength: KEY_BYTES, outputType: 'binary' } as const;
  if (by === 'scrypt') {
    return scrypt({ ...common, costFactor: cost.n, blockSize: cost.r, parallelism: cost.p });
  }
  const { iterations, memoryKiB: memorySize, parallelism } = cost;
  const argon2 = by === 'argon2d' ? argon2d : argon2id;
  return argon2({ ...common, iterations, memorySize, parallelism });
}
