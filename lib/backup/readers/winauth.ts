import { Refusal } from '../../refusal';
import type { ReadOptions } from '../crypto/read-options';
import { findUtf8Text } from '../encoding/bytes';
import { openZip } from '../encoding/zip';
import type { Probe } from '../entry/file-under-test';
import { joinReadings, type Reading } from '../entry/import-result';
import { readKeyUriList } from './key-uri-list';

const TEXT_FILE = /\.txt$/i;
/** WinAuth and Authenticator Plus write one. */
const MAX_TEXT_FILES = 20;

/** Reads the texts in a zip as lists of key URIs: WinAuth's export, or Authenticator Plus's. Throws Refusal. */
export async function readWinauth({ bytes }: Probe, options: ReadOptions): Promise<Reading> {
  const files = (await openZip(bytes)).filter((file) => TEXT_FILE.test(file.name));
  if (files.length > MAX_TEXT_FILES) throw new Refusal('too-costly');
  const readings: Reading[] = [];
  for (const file of files) {
    options.signal?.throwIfAborted();
    const text = findUtf8Text(await file.read(options.passphrase));
    if (text === undefined) throw new Refusal('damaged-file');
    readings.push(readKeyUriList({ text }));
  }
  return joinReadings(readings);
}
