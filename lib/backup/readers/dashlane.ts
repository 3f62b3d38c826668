import { Refusal } from '../../refusal';
import type { ReadOptions } from '../crypto/read-options';
import { findUtf8Text } from '../encoding/bytes';
import { openZip } from '../encoding/zip';
import type { Probe } from '../entry/file-under-test';
import type { Reading } from '../entry/import-result';
import { readCsvTable } from './csv-table';

const CREDENTIALS = /(?:^|\/)credentials\.csv$/;

/** Reads Dashlane's export, a zip of tables, one of which has the log-ins. Throws Refusal. */
export async function readDashlaneZip(probe: Probe, options: ReadOptions): Promise<Reading> {
  options.signal?.throwIfAborted();
  const file = (await openZip(probe.bytes)).find(({ name }) => CREDENTIALS.test(name));
  const text = file && findUtf8Text(await file.read(options.passphrase));
  if (text === undefined) throw new Refusal('damaged-file');
  return readCsvTable({ ...probe, text });
}
