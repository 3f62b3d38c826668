import type { FileUnderTest } from '../entry/file-under-test';
import type { ImportResult } from '../entry/import-result';
import { readRecords } from '../records/read-records';
import { recordsOfText } from '../records/text-records';

/**
 * Reads key URIs in a text, one a line or anywhere on it, and parts of Google's transfer among them; keys alone and lines
 * with labels, too. Throws Refusal 'too-costly'.
 */
export function readKeyUriList({ text = '' }: Pick<FileUnderTest, 'text'>): ImportResult {
  return readRecords(recordsOfText(text));
}
