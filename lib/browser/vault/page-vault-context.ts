import type { VaultPlaces } from '../../vault/unlock/read-vault';
import { deriveInWorker } from './kdf-worker';
import { vaultPlaces } from './vault-context';

/** The vault's places for a page, which asks for passphrases: it stays alive while a worker tries them. */
export function pagePlaces(): VaultPlaces {
  return { ...vaultPlaces(), deriveKey: deriveInWorker() };
}
