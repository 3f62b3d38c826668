import type { DeriveKey } from '../../kdf/derive-key';
import { Refusal } from '../../refusal';

/** What a person may say about a file, and how slow work on it is done. */
export interface ReadOptions {
  /** As the person's disk calls it. Formats are known by their content alone; it only finds the file in `manifest`. */
  fileName?: string | undefined;
  /** The `manifest.json` beside Steam Desktop Authenticator's files, without which encrypted ones cannot be opened. */
  manifest?: Uint8Array | undefined;
  passphrase?: string | undefined;
  /** Looked at between the slow steps, and by `deriveKey` during them; then its reason is thrown. */
  signal?: AbortSignal | undefined;
  /** Does the slow derivations; in this thread when it is not given. */
  deriveKey?: DeriveKey | undefined;
}

/** The passphrase that was given. Throws Refusal 'passphrase-needed', or the signal's reason. */
export function requirePassphrase(options: ReadOptions): string {
  options.signal?.throwIfAborted();
  if (!options.passphrase) throw new Refusal('passphrase-needed');
  return options.passphrase;
}
