import { chacha20 } from '@noble/ciphers/chacha.js';
import { salsa20 } from '@noble/ciphers/salsa.js';
import { Refusal } from '../../../refusal';
import { sha256, sha512 } from '../../crypto/ciphers';
import { ByteCursor } from '../../encoding/byte-cursor';
import { type Bytes, findUtf8Text, joinBytes, parseBase64, parseHex } from '../../encoding/bytes';

/** The stream cipher over protected values: its number in the file, and its key. */
export interface InnerStream {
  number: number;
  key: Bytes;
}

const NONE = 0;
const SALSA20 = 2;
const CHACHA20 = 3;
/** KeePass's own, the same for all files. */
const SALSA20_NONCE = parseHex('e830094b97205d2a');
/** The start of an element, and its text. Programs write no `<` or `>` in attributes. */
const ELEMENT = /(<\w[^<>]*>)([^<]*)/g;
const PROTECTED = /\sProtected=["']True["']/i;

/**
 * A database's XML with its protected values in clear: one stream runs through all of them, in the document's order.
 * Done to the text, so that what is not wanted of it need not be parsed. Throws Refusal 'damaged-file', or
 * 'unsupported-format' for the cipher of the oldest files.
 */
export async function withoutProtection(xml: string, stream: InnerStream): Promise<string> {
  const sealed: Bytes[] = [];
  for (const [, tag = '', base64 = ''] of xml.matchAll(ELEMENT)) {
    if (isProtected(tag)) sealed.push(parseBase64(base64.trim()));
  }
  const plain = await decrypt(stream, joinBytes(...sealed));
  const cursor = new ByteCursor(joinBytes(plain));
  const texts = sealed.map(({ length }) => findUtf8Text(cursor.take(length)) ?? '')[Symbol.iterator]();
  return xml.replace(ELEMENT, (whole, tag: string) =>
    isProtected(tag) ? tag + escaped(texts.next().value ?? '') : whole,
  );
}

/** An empty element has nothing to protect. */
function isProtected(tag: string): boolean {
  return !tag.endsWith('/>') && PROTECTED.test(tag);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

async function decrypt({ number, key }: InnerStream, sealed: Bytes): Promise<Uint8Array> {
  if (number === NONE) return sealed;
  if (number === SALSA20) return salsa20(await sha256(key), SALSA20_NONCE, sealed);
  if (number !== CHACHA20) throw new Refusal('unsupported-format', { cause: 'kdbx' });
  const hash = await sha512(key);
  return chacha20(hash.slice(0, 32), hash.slice(32, 44), sealed);
}
