/** Bytes that WebCrypto takes: never a view of shared memory. */
type Bytes = Uint8Array<ArrayBuffer>;

/** What trying one passphrase with Argon2 costs (RFC 9106): m, t and p of its section 3.1. */
export interface Argon2Cost {
  memoryKiB: number;
  iterations: number;
  parallelism: number;
}

/** N, r and p of RFC 7914. */
export interface ScryptCost {
  n: number;
  r: number;
  p: number;
}

interface Derived {
  password: Bytes;
  salt: Bytes;
}

/** Argon2 (RFC 9106). */
export interface Argon2Derivation extends Derived {
  by: 'argon2id' | 'argon2d';
  cost: Argon2Cost;
}

interface ScryptDerivation extends Derived {
  by: 'scrypt';
  cost: ScryptCost;
}

/** A derivation that keeps a processor busy for so long that it is felt: Argon2 (RFC 9106) or scrypt (RFC 7914). */
export type Derivation = Argon2Derivation | ScryptDerivation;

/** Derives 32 bytes. When `signal` fires, it stops and throws its reason. Throws Refusal 'too-costly'. */
export type DeriveKey = (derivation: Derivation, signal: AbortSignal | undefined) => Promise<Bytes>;
