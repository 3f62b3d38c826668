import { fromBase64, toBase64 } from '../../stored/base64';
import { fieldsIn } from '../../stored/read-unknown';
import { parseMarks, type StorageArea } from '../stores/local-store';
import type { CommitMark } from '../stores/store';
import { type Deadline, isOver } from './deadline';

/** The one key under which an unlocked vault is held in `storage.session`: in memory, gone with the browser. */
export const SESSION_KEY = 'unlocked';

/** What holding a vault open takes. */
export interface VaultSession extends Deadline {
  vaultKey: Uint8Array<ArrayBuffer>;
  vaultId: string;
  /** The newest generation that was seen: an older copy in a store is not the vault. */
  generation: number;
  /** Stores that did not take the last commit. */
  failing: string[];
  /** How many copies were found damaged, or of another vault, at the unlock; they are in quarantine. */
  quarantined: number;
  /** The newest commit, when only an older copy could be opened: until a person chose to go on, nothing is written. */
  newest?: CommitMark;
}

/** The session, or undefined when the vault is locked, its time is over, or the clock was set back. */
export async function readSession(area: StorageArea, at: number): Promise<VaultSession | undefined> {
  const stored = (await area.get(SESSION_KEY))[SESSION_KEY];
  if (!isStored(stored) || isOver(stored, at)) return undefined;
  const { newest: _, ...session } = stored;
  const [newest] = parseMarks(stored.newest);
  return { ...session, vaultKey: fromBase64(stored.vaultKey), ...(newest && { newest }) };
}

export async function writeSession(area: StorageArea, session: VaultSession): Promise<void> {
  await area.set({ [SESSION_KEY]: { ...session, vaultKey: toBase64(session.vaultKey) } });
}

export async function dropSession(area: StorageArea): Promise<void> {
  await area.remove(SESSION_KEY);
}

function isStored(value: unknown): value is Omit<VaultSession, 'vaultKey'> & { vaultKey: string } {
  const { vaultKey, vaultId, generation, since, until, failing, quarantined } = fieldsIn(value);
  return (
    typeof vaultKey === 'string' &&
    typeof vaultId === 'string' &&
    Number.isSafeInteger(generation) &&
    typeof since === 'number' &&
    typeof until === 'number' &&
    Array.isArray(failing) &&
    Number.isSafeInteger(quarantined)
  );
}
