import { poly1305 } from '@noble/ciphers/_poly1305.js';
import { chacha20, hchacha } from '@noble/ciphers/chacha.js';
import { equalBytes, u32 } from '@noble/ciphers/utils.js';
import { Refusal } from '../../refusal';
import { type Bytes, joinBytes, utf8Bytes } from '../encoding/bytes';

const SIGMA = 'expand 32-byte k';
const HEADER_BYTES = 24;
const SUBKEY_NONCE_BYTES = 16;
const BLOCK_BYTES = 64;
const MAC_BYTES = 16;
const MAC_BLOCK_BYTES = 16;
/** Of libsodium's tags: a message, or the last message. */
const TAGS: readonly (number | undefined)[] = [0, 3];

/**
 * Opens the one message of a libsodium secretstream (crypto_secretstream_xchacha20poly1305): `header` is its 24 bytes,
 * `sealed` is tag, ciphertext and MAC. Throws Refusal 'wrong-passphrase' when the MAC does not fit, or 'damaged-file'.
 */
export function openSecretstream(key: Bytes, header: Bytes, sealed: Bytes): Bytes {
  if (header.length !== HEADER_BYTES || sealed.length < 1 + MAC_BYTES) throw new Refusal('damaged-file');
  const subkey = subkeyOf(key, header);
  const nonce = joinBytes(Uint8Array.of(1, 0, 0, 0), header.slice(SUBKEY_NONCE_BYTES));
  const ciphertext = sealed.slice(1, -MAC_BYTES);
  // Block 1 of the key stream covers the tag alone; what is authenticated is that block with the tag's ciphertext.
  const tagBlock = chacha20(subkey, nonce, new Uint8Array(BLOCK_BYTES), undefined, 1);
  const tag = (tagBlock[0] ?? 0) ^ (sealed[0] ?? 0);
  tagBlock.set(sealed.subarray(0, 1));
  const macKey = chacha20(subkey, nonce, new Uint8Array(32), undefined, 0);
  const mac = poly1305(macedText(tagBlock, ciphertext), macKey);
  if (!equalBytes(mac, sealed.slice(-MAC_BYTES))) throw new Refusal('wrong-passphrase');
  if (!TAGS.includes(tag)) throw new Refusal('damaged-file');
  return joinBytes(chacha20(subkey, nonce, ciphertext, undefined, 2));
}

function subkeyOf(key: Bytes, header: Bytes): Uint8Array {
  const subkey = new Uint32Array(8);
  hchacha(u32(utf8Bytes(SIGMA)), u32(key), u32(header.slice(0, SUBKEY_NONCE_BYTES)), subkey);
  return new Uint8Array(subkey.buffer);
}

/** No additional data. The padding has the length that libsodium gives it, which is not to the next 16 bytes. */
function macedText(tagBlock: Uint8Array, ciphertext: Uint8Array): Uint8Array {
  const padding = new Uint8Array((MAC_BLOCK_BYTES - BLOCK_BYTES + ciphertext.length) & (MAC_BLOCK_BYTES - 1));
  const lengths = new DataView(new ArrayBuffer(16));
  lengths.setBigUint64(8, BigInt(BLOCK_BYTES + ciphertext.length), true);
  return joinBytes(tagBlock, ciphertext, padding, new Uint8Array(lengths.buffer));
}
