import { Refusal } from '../../refusal';
import type { ReadOptions } from '../crypto/read-options';
import { findUtf8Text } from '../encoding/bytes';
import { openZip } from '../encoding/zip';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, joinImportResults } from '../entry/import-result';
import { readKeyUriList } from './key-uri-list';

const TEXT_FILE = /\.txt$/i;
/** WinAuth and Authenticator Plus write one. */
const MAX_TEXT_FILES = 20;

/** Reads the texts in a zip as lists of key URIs: WinAuth's export, or Authenticator Plus's. Throws Refusal. */
export async function readWinauth({ bytes }: FileUnderTest, options: ReadOptions): Promise<ImportResult> {
  const files = (await openZip(bytes)).filter((file) => TEXT_FILE.test(file.name));
  if (files.length > MAX_TEXT_FILES) throw new Refusal('too-costly');
  const results: ImportResult[] = [];
  for (const file of files) {
    options.signal?.throwIfAborted();
    const text = findUtf8Text(await file.read(options.passphrase));
    if (text === undefined) throw new Refusal('damaged-file');
    results.push(readKeyUriList({ text: withCounterMark(text) }));
  }
  return joinImportResults(results);
}

/** What WinAuth writes of an entry by counter that has no skin, and Authenticator Plus does not. */
const COUNTED =
  /^otpauth:\/\/hotp\/[^?]{0,2000}\?secret=[A-Z2-7%=]{1,2000}&digits=\d{1,9}(?:&issuer=[^&]{0,2000})?&counter=\d{1,20}$/i;

/** WinAuth's skin on every entry by counter: it is what tells that the counter is of the last code. */
function withCounterMark(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) =>
    COUNTED.test(line.trimEnd()) ? `${line.trimEnd()}&icon=WinAuth` : line,
  );
}
