import { Refusal } from '../lib/refusal';
import { parseBackup } from '../lib/vault/backup/backup-file';

/** More than any vault comes near. */
const MAX_BYTES = 128 * 1024 * 1024;

/** A file that is a Latchkey backup, as far as can be seen without its secret. */
export interface ChosenFile {
  name: string;
  text: string;
  /** Unix seconds. */
  savedAt: number;
  hasPasskey: boolean;
}

/** Throws Refusal `unknown-format`, `damaged-file`, `vault-newer` or `too-costly`. */
export async function readChosenFile(file: File): Promise<ChosenFile> {
  if (file.size > MAX_BYTES) throw new Refusal('too-costly');
  const text = await file.text();
  const { savedAt, slots } = parseBackup(text);
  return { name: file.name, text, savedAt, hasPasskey: slots.some(({ type }) => type === 'passkey') };
}
