import { fromBase64 } from '../stored/base64';
import type { Argon2Derivation } from './derive-key';

// The reference implementation of Argon2, compiled with SIMD instructions. It is called by its C functions: the package's
// own script counts the passphrase's letters where it should count bytes.

/** What `argon2.h` declares, with addresses and lengths in bytes. */
interface Argon2Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(length: number): number;
  argon2_hash(
    iterations: number,
    memoryKiB: number,
    parallelism: number,
    password: number,
    passwordLength: number,
    salt: number,
    saltLength: number,
    hash: number,
    hashLength: number,
    encoded: 0,
    encodedLength: 0,
    type: number,
    version: number,
  ): number;
}

/** `argon2_type` of `argon2.h`. */
const TYPES = { argon2d: 0, argon2id: 2 };
const VERSION_1_3 = 0x13;
const KEY_BYTES = 32;

/** One pass over as much memory as the vault's passphrase takes. */
const REHEARSAL: Argon2Derivation = {
  by: 'argon2id',
  password: new Uint8Array(KEY_BYTES),
  salt: new Uint8Array(KEY_BYTES),
  cost: { memoryKiB: 65_536, iterations: 1, parallelism: 1 },
};

let reserved: Promise<Argon2Exports | undefined> | undefined;

/**
 * Rehearses, so that the next derivation finds WebAssembly compiled at its best, and 64 MiB of memory that the system has
 * really given: without it, it takes a sixth longer.
 */
export async function reserveArgon2(): Promise<void> {
  reserved ??= load();
  const argon2 = await reserved;
  if (argon2) run(argon2, REHEARSAL);
}

/**
 * Derives 32 bytes with Argon2 version 1.3 (RFC 9106). Undefined where this cannot run: hash-wasm can. Each derivation has a
 * memory of its own, so that what was given for one is given back. Throws when there is too little of it.
 */
export async function deriveArgon2(derivation: Argon2Derivation): Promise<Uint8Array | undefined> {
  const loading = reserved ?? load();
  reserved = undefined;
  const argon2 = await loading;
  return argon2 && run(argon2, derivation);
}

/** Undefined where it cannot run: without SIMD, or without a bundler, which puts the file into the script. */
async function load(): Promise<Argon2Exports | undefined> {
  try {
    const { default: url } = await import('@phi-ag/argon2/argon2.wasm?url&inline');
    const bytes = fromBase64(url.slice(url.indexOf(',') + 1));
    const { instance } = await WebAssembly.instantiate(bytes);
    const exports = instance.exports as unknown as Argon2Exports;
    exports._initialize();
    return exports;
  } catch {
    return undefined;
  }
}

function run(argon2: Argon2Exports, { by, password, salt, cost }: Argon2Derivation): Uint8Array {
  const { iterations, memoryKiB, parallelism } = cost;
  const [passwordAt, saltAt, keyAt] = [put(argon2, password), put(argon2, salt), argon2.malloc(KEY_BYTES)];
  const given = [passwordAt, password.length, saltAt, salt.length] as const;
  const wanted = [keyAt, KEY_BYTES, 0, 0, TYPES[by], VERSION_1_3] as const;
  const failure = argon2.argon2_hash(iterations, memoryKiB, parallelism, ...given, ...wanted);
  const memory = new Uint8Array(argon2.memory.buffer);
  const key = memory.slice(keyAt, keyAt + KEY_BYTES);
  // It wipes what it worked with, but neither what it was given nor what it gave.
  memory.fill(0, passwordAt, passwordAt + password.length).fill(0, keyAt, keyAt + KEY_BYTES);
  if (failure !== 0) throw new Error(`argon2: ${failure}`);
  return key;
}

function put({ memory, malloc }: Argon2Exports, bytes: Uint8Array): number {
  const pointer = malloc(bytes.length);
  new Uint8Array(memory.buffer).set(bytes, pointer);
  return pointer;
}
