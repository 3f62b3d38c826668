import { createHmac } from 'node:crypto';
import { keyedArchive } from './keyed-archive';
import { cbc, pbkdf2, sha256 } from './sealed-json';

/** Bytes in the JSON text of what is archived. */
export const asData = (hex: string) => `data:${hex}`;

/**
 * A backup of OTP Auth for iOS, version 1.1, of what JSON text says: an archive under RNCryptor's format, version 3, in
 * another archive under a key that everybody knows.
 */
export function sealOtpAuth(text: string): Uint8Array {
  const inner = keyedArchive(JSON.parse(text));
  const outer = keyedArchive({ WrappedData: asData(rnCryptor(inner).toString('hex')) });
  return new Uint8Array(cbc(sha256('Authenticator'), Buffer.alloc(16), outer));
}

/** RNCryptor's specification, "Data Format", with a password. */
function rnCryptor(plain: Uint8Array): Buffer {
  const [encryptionSalt, macSalt, iv] = [Buffer.alloc(8, 1), Buffer.alloc(8, 2), Buffer.alloc(16, 3)];
  const key = pbkdf2(encryptionSalt, 'sha1', 10_000);
  const message = Buffer.concat([Buffer.from([3, 1]), encryptionSalt, macSalt, iv, cbc(key, iv, plain)]);
  const mac = createHmac('sha256', pbkdf2(macSalt, 'sha1', 10_000))
    .update(message)
    .digest();
  return Buffer.concat([message, mac]);
}
