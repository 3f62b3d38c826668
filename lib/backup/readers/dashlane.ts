import { Refusal } from '../../refusal';
import type { ReadOptions } from '../crypto/read-options';
import { findUtf8Text } from '../encoding/bytes';
import { openZip } from '../encoding/zip';
import type { FileUnderTest } from '../entry/file-under-test';
import type { ImportResult } from '../entry/import-result';
import { readCsvTable } from './csv-table';

const CREDENTIALS = /(?:^|\/)credentials\.csv$/;

/** Reads Dashlane's export, a zip of tables, one of which has the log-ins. Throws Refusal. */
export async function readDashlaneZip(file: FileUnderTest, options: ReadOptions): Promise<ImportResult> {
  options.signal?.throwIfAborted();
  const logins = (await openZip(file.bytes)).find(({ name }) => CREDENTIALS.test(name));
  const text = logins && findUtf8Text(await logins.read(options.passphrase));
  if (text === undefined) throw new Refusal('damaged-file');
  return { ...readCsvTable({ ...file, text }), inner: { json: undefined, text } };
}
