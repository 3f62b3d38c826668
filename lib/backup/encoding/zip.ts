import {
  configure,
  type Entry,
  ERR_ENCRYPTED,
  ERR_INVALID_PASSWORD,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { Refusal } from '../../refusal';
import { type Bytes, joinBytes, utf8Bytes } from './bytes';

/** One file in a zip. */
export interface ZippedFile {
  name: string;
  /**
   * Its bytes. Throws Refusal 'passphrase-needed', 'wrong-passphrase', 'too-costly' when it inflates beyond 64 MB,
   * or 'damaged-file'.
   */
  read: (passphrase: string | undefined) => Promise<Bytes>;
}

const MAX_FILES = 10_000;
const MAX_INFLATED_BYTES = 64 * 1024 * 1024;

// Its workers would be blob: scripts, which the extension's policy forbids.
configure({ useWebWorkers: false });

/** The files of a zip, none of them read yet. Throws Refusal 'damaged-file' or 'too-costly'. */
export async function openZip(bytes: Bytes): Promise<ZippedFile[]> {
  const files: ZippedFile[] = [];
  try {
    for await (const entry of new ZipReader(new Uint8ArrayReader(bytes)).getEntriesGenerator()) {
      if (files.length === MAX_FILES) throw new Refusal('too-costly');
      files.push({ name: entry.filename, read: (passphrase) => readFile(entry, passphrase) });
    }
  } catch (error) {
    throw refusalOf(error);
  }
  return files;
}

async function readFile(entry: Entry, passphrase: string | undefined): Promise<Bytes> {
  if (entry.directory) throw new Refusal('damaged-file');
  if (entry.uncompressedSize > MAX_INFLATED_BYTES) throw new Refusal('too-costly');
  const chunks: Uint8Array[] = [];
  let length = 0;
  // The size in the directory is only a claim: what comes out is counted.
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      length += chunk.length;
      if (length > MAX_INFLATED_BYTES) throw new Refusal('too-costly');
      chunks.push(chunk);
    },
  });
  try {
    await entry.getData(sink, {
      checkSignature: true,
      ...(passphrase && { rawPassword: utf8Bytes(passphrase) }),
    });
  } catch (error) {
    throw refusalOf(error);
  }
  return joinBytes(...chunks);
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const message = error instanceof Error ? error.message : '';
  if (message === ERR_ENCRYPTED) return new Refusal('passphrase-needed');
  return new Refusal(message === ERR_INVALID_PASSWORD ? 'wrong-passphrase' : 'damaged-file', {
    cause: error,
  });
}
