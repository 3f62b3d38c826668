import { Refusal } from '../../refusal';
import type { ReadOptions } from '../crypto/read-options';
import { openZip } from '../encoding/zip';
import type { FileUnderTest } from './file-under-test';
import { type InnerDocument, innerJson } from './inner-document';

/**
 * A file's own JSON, or that in the first file of a zip whose name fits. Throws Refusal 'damaged-file', or what reading it
 * does.
 */
export async function ownOrZippedJson(
  { bytes, json, text }: FileUnderTest,
  name: RegExp,
  options: ReadOptions,
): Promise<InnerDocument> {
  if (json !== undefined) return { json, text };
  options.signal?.throwIfAborted();
  const file = (await openZip(bytes)).find((candidate) => name.test(candidate.name));
  if (!file) throw new Refusal('damaged-file');
  return innerJson(await file.read(options.passphrase));
}
