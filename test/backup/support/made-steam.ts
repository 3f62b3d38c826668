import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { fileOf, PASSPHRASE } from './fixture';
import { base64, STEAM_BASE64 } from './made-parts';

/** An encrypted file of Steam Desktop Authenticator, and the manifest that has its salt and IV. */
export function sealedSteam(): { file: Uint8Array; manifest: Uint8Array; fileName: string } {
  const fileName = '76561190000000000.maFile';
  const [salt, iv] = [Buffer.alloc(8, 1), Buffer.alloc(16, 2)];
  const cipher = createCipheriv('aes-256-cbc', pbkdf2Sync(PASSPHRASE, salt, 50_000, 32, 'sha1'), iv);
  const account = JSON.stringify({ shared_secret: STEAM_BASE64, account_name: 'gabe' });
  const file = fileOf(base64(Buffer.concat([cipher.update(account), cipher.final()])));
  const mine = { filename: fileName, encryption_salt: base64(salt), encryption_iv: base64(iv) };
  const other = { ...mine, filename: 'other.maFile', encryption_salt: base64(Buffer.alloc(8, 3)) };
  return { file, manifest: fileOf({ encrypted: true, entries: [other, mine] }), fileName };
}
