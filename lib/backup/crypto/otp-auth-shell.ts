import { cbc } from '@noble/ciphers/aes.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { isPlist } from '../encoding/bplist';
import { type Bytes, utf8Bytes } from '../encoding/bytes';

const BLOCK_BYTES = 16;
/** What the keys of every backup and of every single account are made of. They hide nothing, and tell the app's files. */
const KEY_TEXTS = ['Authenticator', 'OTPAuth'];

/**
 * The key of the outer encryption of a file of OTP Auth, AES-256-CBC from an IV of zeros; undefined for every other file: what
 * is inside is a property list, and its first block says so.
 */
export function findOtpAuthKey(bytes: Bytes): Bytes | undefined {
  if (bytes.length < BLOCK_BYTES) return undefined;
  const keys = KEY_TEXTS.map((text) => new Uint8Array(sha256(utf8Bytes(text))));
  return keys.find((key) => isPlist(openFirstBlock(key, bytes)));
}

/** The browser's own AES opens no block alone. */
function openFirstBlock(key: Bytes, bytes: Bytes): Uint8Array {
  const cipher = cbc(key, new Uint8Array(BLOCK_BYTES), { disablePadding: true });
  return cipher.decrypt(bytes.subarray(0, BLOCK_BYTES));
}
