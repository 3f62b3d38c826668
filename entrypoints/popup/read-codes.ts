import { vaultPlaces } from '../../lib/browser/places';
import { loadHashes } from '../../lib/otp/load-hashes';
import { readVault, type VaultState } from '../../lib/vault/read-vault';

/** The vault, with all that its codes take. */
export async function readCodes(): Promise<VaultState> {
  const vault = await readVault(vaultPlaces());
  if (vault.state === 'open') await loadHashes(vault.contents.accounts);
  return vault;
}
