import { movingFactor, truncate } from './hmac';

// What `code-of-step.ts` uses of `otpauth/bare`. Takes its place in the popup (docs/decisions/0002).

/** A key, of at least one byte. */
export class Secret {
  readonly bytes: Uint8Array;

  constructor({ buffer }: { buffer: ArrayBuffer }) {
    this.bytes = new Uint8Array(buffer);
  }
}

/** Makes the codes of HOTP, and TOTP with the time step for a counter. */
export const HOTP = {
  /** A code of 1 to 10 digits (RFC 4226, section 5.3). */
  generate({ secret, algorithm, digits, counter, hmac }: HotpParameters): string {
    const value = truncate(hmac(algorithm, secret.bytes, movingFactor(counter))) % 10 ** digits;
    // Not `toString`, whose texts V8 keeps in a table of up to 65 kB (docs/decisions/0017).
    return value.toFixed().padStart(digits, '0');
  },
};

interface HotpParameters {
  secret: Secret;
  algorithm: string;
  digits: number;
  counter: number;
  hmac(algorithm: string, key: Uint8Array, message: Uint8Array): Uint8Array;
}
