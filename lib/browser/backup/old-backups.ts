import { type Envelope, parseEnvelope } from '../../vault/format/envelope';
import { listSlots } from '../../vault/unlock/slots';
import { vaultContext } from '../vault/vault-context';
import { readBackupFolder } from './backup-folder';

/** A folder of backups has some dozens; one of anything else is not read through. */
const MOST_FILES = 200;

/**
 * Names of the backups in the chosen folder that none of the vault's ways in opens: they were saved before its key was
 * replaced. Empty where there is no folder, or it cannot be read now.
 */
export async function findOldBackups(): Promise<string[]> {
  try {
    const chosen = await readBackupFolder();
    if (chosen === undefined) return [];
    const slots = await listSlots(vaultContext());
    return await namesOfOld(chosen.folder, new Set(slots.map(({ id }) => id)));
  } catch (error) {
    if (error instanceof DOMException) return [];
    throw error;
  }
}

async function namesOfOld(folder: FileSystemDirectoryHandle, current: Set<string>): Promise<string[]> {
  const old: string[] = [];
  let seen = 0;
  for await (const name of folder.keys()) {
    if (!/^latchkey-.*\.json$/.test(name) || ++seen > MOST_FILES) continue;
    const envelope = parsed(await (await (await folder.getFileHandle(name)).getFile()).text());
    if (envelope && !envelope.slots.some(({ id }) => current.has(id))) old.push(name);
  }
  return old.sort();
}

function parsed(text: string): Envelope | undefined {
  try {
    return parseEnvelope(text);
  } catch {
    return undefined;
  }
}
