import { Refusal } from '../../refusal';
import type { ReadOptions } from '../crypto/read-options';
import type { Bytes } from '../encoding/bytes';
import { parseJsonBytes } from '../encoding/json-values';
import { openZip } from '../encoding/zip';

/** The JSON in the first file of a zip whose name fits. Throws Refusal 'damaged-file', or what reading it does. */
export async function readZippedJson(bytes: Bytes, name: RegExp, options: ReadOptions): Promise<unknown> {
  options.signal?.throwIfAborted();
  const file = (await openZip(bytes)).find((candidate) => name.test(candidate.name));
  if (!file) throw new Refusal('damaged-file');
  return parseJsonBytes(await file.read(options.passphrase));
}
