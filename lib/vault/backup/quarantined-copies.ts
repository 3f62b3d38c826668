import { readStoredCopies, type VaultContext } from '../unlock/vault';

/**
 * The texts of every copy that could not be read as a vault, and of those that were put into quarantine before they were
 * overwritten: for a person to save, encrypted or broken as they are.
 */
export async function readQuarantinedCopies(context: VaultContext): Promise<string[]> {
  const [{ damaged }, indexed, local] = await Promise.all([
    readStoredCopies(context),
    context.indexed.readQuarantine(),
    context.local.readQuarantine(),
  ]);
  return [...new Set([...indexed, ...local, ...damaged.map(({ text }) => text)])];
}
