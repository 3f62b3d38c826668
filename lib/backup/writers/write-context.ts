import type { Bytes } from '../encoding/bytes';

/** What a file needs besides its accounts. */
export interface WriteContext {
  /** Unix time in seconds, for the formats that say when they were written. */
  at: number;
  /** Fresh random bytes: ids, and the keys and nonces of the encrypted format. */
  randomBytes: (length: number) => Bytes;
  /** For 'aegis-encrypted' alone; not empty. */
  passphrase?: string | undefined;
}
