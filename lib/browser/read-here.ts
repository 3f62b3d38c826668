import { readVault, type VaultState } from '../vault/read-vault';
import { vaultPlaces } from './places';

/** The state of this browser's vault. */
export function readHere(): Promise<VaultState> {
  return readVault(vaultPlaces());
}
