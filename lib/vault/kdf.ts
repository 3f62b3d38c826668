import { Refusal } from '../refusal';
import { fromBase64, toBase64 } from './base64';
import { readOneOf, readRecord, readText, readWhole } from './shape';

/** How a passphrase becomes a key: Argon2id (RFC 9106). The salt is base64 of 16 bytes. */
export interface KdfParameters {
  name: 'argon2id';
  memoryKiB: number;
  iterations: number;
  parallelism: number;
  salt: string;
}

/** RFC 9106, section 4, second recommended option, on one lane: WebAssembly in a page has one thread. */
const COST = { memoryKiB: 65_536, iterations: 3, parallelism: 1 } as const;

/** What a stored file may ask of this computer. The product keeps the worst case near ten times the usual cost. */
const MAX = {
  memoryKiB: 1_048_576,
  iterations: 64,
  parallelism: 16,
  memoryTimesIterations: 2_097_152,
} as const;
const MIN_MEMORY_KIB = 1_024;

const SALT_BYTES = 16;

/** Parameters for a new passphrase, with a fresh salt. */
export function newKdf(): KdfParameters {
  return { name: 'argon2id', ...COST, salt: toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES))) };
}

/** True when a slot was made with less than today's cost and should be made again at the next unlock. */
export function isOutdated(kdf: KdfParameters): boolean {
  return kdf.memoryKiB < COST.memoryKiB || kdf.iterations < COST.iterations;
}

/**
 * Reads parameters that came from a store or a file, in a fixed order of fields. Throws Refusal `too-costly` before
 * anything is run when they ask too much, `vault-damaged` when they are none.
 */
export function readKdf(value: unknown): KdfParameters {
  const record = readRecord(value);
  const kdf: KdfParameters = {
    name: readOneOf(record['name'], ['argon2id']),
    memoryKiB: readWhole(record['memoryKiB'], MIN_MEMORY_KIB),
    iterations: readWhole(record['iterations'], 1),
    parallelism: readWhole(record['parallelism'], 1),
    salt: readText(record['salt']),
  };
  if (fromBase64(kdf.salt).length !== SALT_BYTES) throw new Refusal('vault-damaged');
  if (asksTooMuch(kdf)) throw new Refusal('too-costly');
  return kdf;
}

function asksTooMuch(kdf: KdfParameters): boolean {
  return (
    kdf.memoryKiB > MAX.memoryKiB ||
    kdf.iterations > MAX.iterations ||
    kdf.parallelism > MAX.parallelism ||
    kdf.memoryKiB * kdf.iterations > MAX.memoryTimesIterations
  );
}
