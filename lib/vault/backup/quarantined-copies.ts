import { readStoredCopies, type VaultPlaces } from '../unlock/vault';

/**
 * The texts of every copy that could not be read as a vault, and of those that were put aside before they were
 * overwritten: for a person to save, encrypted or broken as they are.
 */
export async function readDamagedCopies(places: VaultPlaces): Promise<string[]> {
  const [{ damaged }, indexed, local] = await Promise.all([
    readStoredCopies(places),
    places.indexed.readKept(),
    places.local.readKept(),
  ]);
  return [...new Set([...indexed, ...local, ...damaged.map(({ text }) => text)])];
}
