import { chacha20 } from '@noble/ciphers/chacha.js';
import { salsa20 } from '@noble/ciphers/salsa.js';
import { Refusal } from '../refusal';
import { ByteCursor } from './byte-cursor';
import { type Bytes, findUtf8Text, joinBytes, parseBase64, parseHex } from './bytes';
import { sha256, sha512 } from './ciphers';
import type { XmlElement } from './xml';

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

/**
 * A database's XML with its protected values in clear: one stream runs through all of them, in the document's order.
 * Throws Refusal 'damaged-file', or 'unsupported-format' for the cipher of the oldest files.
 */
export async function withoutProtection(root: XmlElement, stream: InnerStream): Promise<XmlElement> {
  const sealed = protectedIn(root).map(({ text }) => parseBase64(text.trim()));
  const plain = await decrypt(stream, joinBytes(...sealed));
  const cursor = new ByteCursor(joinBytes(plain));
  const texts = sealed.map(({ length }) => findUtf8Text(cursor.take(length)) ?? '');
  return replaced(root, texts[Symbol.iterator]());
}

function isProtected({ attributes }: XmlElement): boolean {
  return attributes.get('Protected')?.toLowerCase() === 'true';
}

/** In the order in which `replaced` meets them. */
function protectedIn(element: XmlElement): XmlElement[] {
  const inner = element.children.flatMap(protectedIn);
  return isProtected(element) ? [element, ...inner] : inner;
}

function replaced(element: XmlElement, texts: Iterator<string>): XmlElement {
  const text = isProtected(element) ? (texts.next().value ?? '') : element.text;
  return { ...element, text, children: element.children.map((child) => replaced(child, texts)) };
}

async function decrypt({ number, key }: InnerStream, sealed: Bytes): Promise<Uint8Array> {
  if (number === NONE) return sealed;
  if (number === SALSA20) return salsa20(await sha256(key), SALSA20_NONCE, sealed);
  if (number !== CHACHA20) throw new Refusal('unsupported-format', { cause: 'kdbx' });
  const hash = await sha512(key);
  return chacha20(hash.slice(0, 32), hash.slice(32, 44), sealed);
}
