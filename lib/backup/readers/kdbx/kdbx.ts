import { Refusal } from '../../../refusal';
import type { ReadOptions } from '../../crypto/read-options';
import { ByteCursor, littleEndian } from '../../encoding/byte-cursor';
import { type Bytes, findUtf8Text } from '../../encoding/bytes';
import type { FileUnderTest } from '../../entry/file-under-test';
import type { ImportResult } from '../../entry/import-result';
import { readKeepassXml } from '../keepass-xml';
import { FIELD, fieldOf, type KdbxHeader, parseKdbxHeader } from './header';
import { transformedKey } from './key';
import { openPayload } from './payload';
import { type InnerStream, withoutProtection } from './protected';

/** Numbers of the fields that version 4 puts before the XML. */
const INNER = { end: 0, stream: 1, streamKey: 2 } as const;

/**
 * Reads a KeePass database of version 3 or 4 that a passphrase alone opens: AES or ChaCha20, AES-KDF or Argon2.
 * A database that needs a key file, too, looks like a wrong passphrase. Throws Refusal.
 */
export async function readKdbx({ bytes }: FileUnderTest, options: ReadOptions): Promise<ImportResult> {
  const header = parseKdbxHeader(bytes);
  const payload = await openPayload(header, bytes, await transformedKey(header, options));
  const { stream, xml } = header.version === 4 ? split4(payload) : split3(header, payload);
  const text = findUtf8Text(xml);
  if (text === undefined) throw new Refusal('damaged-file');
  const inner = { json: undefined, text: await withoutProtection(text.trim(), stream) };
  return { ...readKeepassXml(inner), inner };
}

function split3(header: KdbxHeader, xml: Bytes): { stream: InnerStream; xml: Bytes } {
  const number = littleEndian(fieldOf(header, FIELD.stream));
  return { stream: { number, key: fieldOf(header, FIELD.streamKey) }, xml };
}

function split4(payload: Bytes): { stream: InnerStream; xml: Bytes } {
  const cursor = new ByteCursor(payload);
  const fields = new Map<number, Bytes>();
  while (!fields.has(INNER.end)) fields.set(cursor.u8(), cursor.take(cursor.u32()));
  const [number, key] = [fields.get(INNER.stream), fields.get(INNER.streamKey)];
  if (!number || !key) throw new Refusal('damaged-file');
  return { stream: { number: littleEndian(number), key }, xml: cursor.rest() };
}
