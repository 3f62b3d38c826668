import { readVault, type VaultState } from '../../vault/unlock/read-vault';
import { vaultPlaces } from './vault-context';

/** The state of this browser's vault. */
export function readHere(): Promise<VaultState> {
  return readVault(vaultPlaces());
}
