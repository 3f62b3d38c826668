import { findUtf8Text } from '../encoding/bytes';
import { parseJson } from '../encoding/json-values';
import type { FileUnderTest } from './file-under-test';

/** What was in a file's shell, decrypted or unpacked; of a file that has none, its own text and JSON. */
export type InnerDocument = Pick<FileUnderTest, 'json' | 'text'>;

/** The JSON that `bytes` are the UTF-8 text of. Throws Refusal 'damaged-file'. */
export function innerJson(bytes: Uint8Array): InnerDocument {
  const text = findUtf8Text(bytes) ?? '';
  return { text, json: parseJson(text) };
}
