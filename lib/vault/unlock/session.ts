import { fromBase64, toBase64 } from '../../stored/base64';
import type { StorageArea } from '../stores/local-store';

/** The one key under which an unlocked vault is held in `storage.session`: in memory, gone with the browser. */
export const SESSION_KEY = 'unlocked';

/** What holding a vault open takes. */
export interface VaultSession {
  vaultKey: Uint8Array<ArrayBuffer>;
  vaultId: string;
  /** The newest generation that was seen: an older copy in a store is not the vault. */
  generation: number;
  /** Unix seconds after which the vault is locked, whatever happens in between. */
  until: number;
  /** Stores that did not take the last commit. */
  failing: string[];
  /** How many copies were found damaged or foreign when the vault was unlocked; they were put aside. */
  strays: number;
}

/** The session, or undefined when the vault is locked or its time is over. */
export async function readSession(area: StorageArea, at: number): Promise<VaultSession | undefined> {
  const stored = (await area.get(SESSION_KEY))[SESSION_KEY];
  if (!isStored(stored) || at >= stored.until) return undefined;
  return { ...stored, vaultKey: fromBase64(stored.vaultKey) };
}

export async function writeSession(area: StorageArea, session: VaultSession): Promise<void> {
  await area.set({ [SESSION_KEY]: { ...session, vaultKey: toBase64(session.vaultKey) } });
}

export async function dropSession(area: StorageArea): Promise<void> {
  await area.remove(SESSION_KEY);
}

function isStored(value: unknown): value is Omit<VaultSession, 'vaultKey'> & { vaultKey: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { vaultKey, vaultId, generation, until, failing, strays } = value as Record<
    keyof VaultSession,
    unknown
  >;
  return (
    typeof vaultKey === 'string' &&
    typeof vaultId === 'string' &&
    Number.isSafeInteger(generation) &&
    typeof until === 'number' &&
    Array.isArray(failing) &&
    Number.isSafeInteger(strays)
  );
}
