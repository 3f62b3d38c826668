import { Refusal } from '../../refusal';
import { fromBase64, toBase64 } from '../../stored/base64';
import { readRecord, readText } from '../../stored/read-unknown';

/** Something encrypted with AES-256-GCM: a 96-bit nonce, and the ciphertext with its 128-bit tag, in base64. */
export interface Sealed {
  nonce: string;
  ciphertext: string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts under a fresh nonce and binds `context`, which is not secret and must be given again to open. */
export async function seal(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>, context: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const ciphertext = await crypto.subtle.encrypt(gcm(iv, context), key, bytes);
  return { nonce: toBase64(iv), ciphertext: toBase64(new Uint8Array(ciphertext)) };
}

/** Decrypts, or answers undefined when key, context or bytes are not those it was sealed with. */
export async function unseal(
  key: CryptoKey,
  sealed: Sealed,
  context: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const iv = fromBase64(sealed.nonce);
  const ciphertext = fromBase64(sealed.ciphertext);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(gcm(iv, context), key, ciphertext));
  } catch (error) {
    // WebCrypto tells a failed tag by OperationError and nothing more.
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}

/** Reads what `seal` wrote. Throws Refusal `vault-damaged` for anything that could not be tried with a key. */
export function readSealed(value: unknown): Sealed {
  const record = readRecord(value);
  const sealed = { nonce: readText(record['nonce']), ciphertext: readText(record['ciphertext']) };
  if (fromBase64(sealed.nonce).length !== NONCE_BYTES) throw new Refusal('vault-damaged');
  if (fromBase64(sealed.ciphertext).length < TAG_BYTES) throw new Refusal('vault-damaged');
  return sealed;
}

function gcm(iv: Uint8Array<ArrayBuffer>, context: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(context) };
}
