import { readVault, type VaultState } from '../../vault/unlock/read-vault';
import { vaultContext } from './vault-context';

/** The state of this browser's vault. */
export function readHere(): Promise<VaultState> {
  return readVault(vaultContext());
}
