import type { VaultContext } from '../../vault/unlock/read-vault';
import { deriveInWorker } from './derive-in-worker';
import { vaultContext } from './vault-context';

/** The vault's context for a page, which asks for passphrases: it stays alive while a worker tries them. */
export function pageVaultContext(): VaultContext {
  return { ...vaultContext(), deriveKey: deriveInWorker() };
}
