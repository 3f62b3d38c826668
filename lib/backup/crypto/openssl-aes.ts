import { md5 } from '@noble/hashes/legacy.js';
import { Refusal } from '../../refusal';
import { type Bytes, findUtf8Text, joinBytes, parseBase64, utf8Bytes } from '../encoding/bytes';
import { openCbc } from './ciphers';

const MAGIC = 'Salted__';
const SALT_BYTES = 8;
const KEY_BYTES = 32;
const IV_BYTES = 16;

/**
 * Opens what CryptoJS sealed with a passphrase, in base64: OpenSSL's `Salted__` layout, key and IV from its MD5 chain
 * (EVP_BytesToKey, one round), AES-256-CBC. Nothing authenticates it: the caller judges what comes out.
 * Throws Refusal 'wrong-passphrase' or 'damaged-file'.
 */
export async function openOpenssl(sealed: string, passphrase: string): Promise<Bytes> {
  const bytes = parseBase64(sealed);
  const saltEnd = MAGIC.length + SALT_BYTES;
  if (findUtf8Text(bytes.slice(0, MAGIC.length)) !== MAGIC) throw new Refusal('damaged-file');
  const derived = deriveKeyAndIv(utf8Bytes(passphrase), bytes.slice(MAGIC.length, saltEnd));
  return openCbc(derived.slice(0, KEY_BYTES), derived.slice(KEY_BYTES), bytes.slice(saltEnd));
}

/** As `openOpenssl`, for text: what is not UTF-8 is a wrong passphrase. */
export async function openOpensslText(sealed: string, passphrase: string): Promise<string> {
  const text = findUtf8Text(await openOpenssl(sealed, passphrase));
  if (text === undefined) throw new Refusal('wrong-passphrase');
  return text;
}

function deriveKeyAndIv(passphrase: Uint8Array, salt: Uint8Array) {
  let derived = joinBytes();
  let last = joinBytes();
  while (derived.length < KEY_BYTES + IV_BYTES) {
    last = joinBytes(md5(joinBytes(last, passphrase, salt)));
    derived = joinBytes(derived, last);
  }
  return derived.slice(0, KEY_BYTES + IV_BYTES);
}
