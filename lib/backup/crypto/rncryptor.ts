import { Refusal } from '../../refusal';
import type { Bytes } from '../encoding/bytes';
import { openCbc, verifyHmacSha256, withProvenKey } from './ciphers';
import { pbkdf2Key } from './kdf';
import type { ReadOptions } from './read-options';

const VERSION = 3;
const WITH_PASSWORD = 1;
const COST = { hash: 'SHA-1', iterations: 10_000 } as const;
/** Version, options, salt for encryption, salt for the MAC, IV. */
const STARTS = { encryptionSalt: 2, macSalt: 10, iv: 18, ciphertext: 34 } as const;
const MAC_BYTES = 32;

/** Opens RNCryptor's data format, version 3, with the passphrase (its specification, "Data Format"). Throws Refusal. */
export async function openRnCryptor(sealed: Bytes, options: ReadOptions): Promise<Bytes> {
  const isKnown = sealed[0] === VERSION && sealed[1] === WITH_PASSWORD;
  if (!isKnown || sealed.length < STARTS.ciphertext + MAC_BYTES) throw new Refusal('damaged-file');
  const macKey = await pbkdf2Key(options, sealed.slice(STARTS.macSalt, STARTS.iv), COST);
  const isGenuine = await verifyHmacSha256(macKey, sealed.slice(0, -MAC_BYTES), sealed.slice(-MAC_BYTES));
  if (!isGenuine) throw new Refusal('wrong-passphrase');
  const key = await pbkdf2Key(options, sealed.slice(STARTS.encryptionSalt, STARTS.macSalt), COST);
  const iv = sealed.slice(STARTS.iv, STARTS.ciphertext);
  return withProvenKey(openCbc(key, iv, sealed.slice(STARTS.ciphertext, -MAC_BYTES)));
}
