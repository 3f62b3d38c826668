import type { Argon2Cost } from '../../kdf/derive-key';
import { Refusal } from '../../refusal';
import { fromBase64, toBase64 } from '../../stored/base64';
import { readOneOf, readRecord, readText, readWhole } from '../../stored/read-unknown';

/** How a passphrase becomes a key: Argon2id (RFC 9106). The salt is base64 of 16 bytes. */
export interface KdfParameters extends Argon2Cost {
  name: 'argon2id';
  salt: string;
}

/** RFC 9106, section 4, second recommended option, on one lane: WebAssembly in a page has one thread. */
export const USUAL_COST: Argon2Cost = { memoryKiB: 65_536, iterations: 3, parallelism: 1 };

/** What a stored file may ask of this computer: about ten times the usual, for all passphrases of a vault together. */
const MAX = { memoryKiB: 1_048_576, iterations: 64, parallelism: 16, work: 2_097_152 } as const;
const MIN_MEMORY_KIB = 1_024;

const SALT_BYTES = 16;

/** Parameters for a new passphrase, with a fresh salt. */
export function newKdfParameters({ memoryKiB, iterations, parallelism }: Argon2Cost): KdfParameters {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
  return { name: 'argon2id', memoryKiB, iterations, parallelism, salt };
}

/** True when a slot was made with less than `cost` and should be made again at the next unlock. */
export function isOutdated(kdf: Argon2Cost, cost: Argon2Cost): boolean {
  return kdf.memoryKiB < cost.memoryKiB || workOf(kdf) < workOf(cost);
}

/**
 * Reads parameters that came from a store or a file, in a fixed order of fields. Throws Refusal `too-costly` before
 * anything is run when they ask too much, `vault-damaged` when they are none.
 */
export function readKdfParameters(value: unknown): KdfParameters {
  const record = readRecord(value);
  const kdf: KdfParameters = {
    name: readOneOf(record['name'], ['argon2id']),
    memoryKiB: readWhole(record['memoryKiB'], MIN_MEMORY_KIB),
    iterations: readWhole(record['iterations'], 1),
    parallelism: readWhole(record['parallelism'], 1),
    salt: readText(record['salt']),
  };
  if (fromBase64(kdf.salt).length !== SALT_BYTES) throw new Refusal('vault-damaged');
  if (kdf.memoryKiB > MAX.memoryKiB || kdf.iterations > MAX.iterations || kdf.parallelism > MAX.parallelism) {
    throw new Refusal('too-costly');
  }
  return kdf;
}

/** Throws Refusal `too-costly` when trying one passphrase on all of these would ask too much. */
export function expectAffordable(kdfs: Argon2Cost[]): void {
  const work = kdfs.reduce((sum, kdf) => sum + workOf(kdf), 0);
  if (work > MAX.work) throw new Refusal('too-costly');
}

/** Memory times passes, which is what Argon2's time goes by. */
function workOf({ memoryKiB, iterations }: Argon2Cost): number {
  return memoryKiB * iterations;
}
