import { Refusal } from '../../../lib/refusal';

/** More than any vault comes near. */
const MAX_BYTES = 128 * 1024 * 1024;

/** The text of a file that may be a backup. Throws Refusal `too-costly`, or `damaged-file` when it cannot be read. */
export async function readBackupText(file: Blob): Promise<string> {
  if (file.size > MAX_BYTES) throw new Refusal('too-costly');
  return file.text().catch((cause: unknown) => {
    throw new Refusal('damaged-file', { cause });
  });
}
