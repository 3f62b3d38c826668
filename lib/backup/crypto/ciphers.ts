import { Refusal } from '../../refusal';
import type { Bytes } from '../encoding/bytes';

const GCM_TAG_BYTES = 16;
const AES_BLOCK_BYTES = 16;
const GCM_NONCE_BYTES = 12;

/**
 * Opens AES-256-GCM, the tag behind the ciphertext. Throws Refusal 'wrong-passphrase' when the tag does not fit
 * (a damaged file looks the same), 'damaged-file' when it cannot be such a message at all.
 */
export async function openGcm(
  key: Bytes,
  nonce: Bytes,
  sealed: Bytes,
  additionalData?: Bytes,
): Promise<Bytes> {
  if (nonce.length !== GCM_NONCE_BYTES || sealed.length < GCM_TAG_BYTES) throw new Refusal('damaged-file');
  const parameters = { name: 'AES-GCM', iv: nonce, ...(additionalData && { additionalData }) };
  return decrypt('AES-GCM', key, parameters, sealed);
}

/** Seals with AES-256-GCM; the tag is the last 16 bytes. */
export async function sealGcm(key: Bytes, nonce: Bytes, plain: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, imported, plain));
}

/**
 * Opens AES-256-CBC with PKCS #7 padding. It is not authenticated: one wrong key in 256 gives bytes, so look at
 * them. Throws Refusal 'wrong-passphrase' on bad padding, 'damaged-file' on a length that cannot be.
 */
export async function openCbc(key: Bytes, iv: Bytes, sealed: Bytes): Promise<Bytes> {
  const whole = sealed.length > 0 && sealed.length % AES_BLOCK_BYTES === 0;
  if (!whole || iv.length !== AES_BLOCK_BYTES) throw new Refusal('damaged-file');
  return decrypt('AES-CBC', key, { name: 'AES-CBC', iv }, sealed);
}

/** For what is opened with a key that something else proved right: its failure is damage, not a wrong passphrase. */
export async function withProvenKey<T>(opening: Promise<T>): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'wrong-passphrase')
      throw new Refusal('damaged-file', { cause: error });
    throw error;
  }
}

async function decrypt(
  name: string,
  key: Bytes,
  parameters: AesGcmParams | AesCbcParams,
  sealed: Bytes,
): Promise<Bytes> {
  if (key.length !== 32) throw new Refusal('damaged-file');
  const imported = await crypto.subtle.importKey('raw', key, name, false, ['decrypt']);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, imported, sealed));
  } catch (cause) {
    throw new Refusal('wrong-passphrase', { cause });
  }
}

/** HMAC-SHA-256 (RFC 2104) of `message`; WebCrypto takes no empty key, and no format here has one. */
export async function hmacSha256(key: Bytes, message: Bytes): Promise<Bytes> {
  const parameters = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', key, parameters, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, message));
}

/** Whether `mac` is the HMAC-SHA-256 of `message`, compared in constant time. */
export async function verifyHmacSha256(key: Bytes, message: Bytes, mac: Bytes): Promise<boolean> {
  const parameters = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', key, parameters, false, ['verify']);
  return crypto.subtle.verify('HMAC', imported, mac, message);
}

/** SHA-512 of `bytes`. */
export async function sha512(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-512', bytes));
}

/** SHA-256 of `bytes`. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** SHA-1 of `bytes`: for old files alone. */
export async function sha1(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-1', bytes));
}
