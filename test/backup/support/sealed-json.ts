import { createCipheriv, createHash, createHmac, pbkdf2Sync, scryptSync } from 'node:crypto';
import { fileOf, PASSPHRASE } from './fixture';
import { base64, gcm, ITERATIONS, nonceOf } from './made-parts';

/**
 * Texts put into the encrypted files of apps, by each format's description and Node's own cryptography. Costs are the
 * least that each format lets a file ask for.
 */

const SALT = Buffer.alloc(16, 3);
const NONCE = nonceOf(4);
const IV = Buffer.alloc(16, 5);

export const pbkdf2 = (salt: Uint8Array, hash: string, iterations = ITERATIONS) =>
  pbkdf2Sync(PASSPHRASE, salt, iterations, 32, hash);
export const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest();

export function cbc(key: Uint8Array, iv: Uint8Array, plain: string | Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

/** `text` has the services and the groups; 2FAS seals the services alone. */
export function seal2fas(text: string): Uint8Array {
  const json: unknown = JSON.parse(text);
  const { services, ...shell } = Object(json);
  const sealed = gcm(pbkdf2(SALT, 'sha256', 10_000), NONCE, JSON.stringify(services) ?? '');
  const servicesEncrypted = [sealed, SALT, NONCE].map(base64).join(':');
  return fileOf({ ...shell, services: [], servicesEncrypted });
}

export function sealAegis(text: string): Uint8Array {
  const cost = { n: 16, r: 8, p: 1 };
  const slotKey = scryptSync(PASSPHRASE, SALT, 32, { N: cost.n, r: cost.r, p: cost.p });
  const masterKey = Buffer.alloc(32, 7);
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const parts = (sealed: Buffer) => ({ body: sealed.subarray(0, -16), tag: hex(sealed.subarray(-16)) });
  const key = parts(gcm(slotKey, NONCE, masterKey));
  const db = parts(gcm(masterKey, NONCE, text));
  const params = (tag: string) => ({ nonce: hex(NONCE), tag });
  const slot = {
    type: 1,
    uuid: 'a',
    key: hex(key.body),
    key_params: params(key.tag),
    ...cost,
    salt: hex(SALT),
  };
  return fileOf({ version: 1, header: { slots: [slot], params: params(db.tag) }, db: base64(db.body) });
}

export function sealAndOtp(text: string): Uint8Array {
  const iterations = Buffer.alloc(4);
  iterations.writeInt32BE(ITERATIONS);
  const salt = Buffer.alloc(12, 3);
  return new Uint8Array(Buffer.concat([iterations, salt, NONCE, gcm(pbkdf2(salt, 'sha1'), NONCE, text)]));
}

export function sealBitwarden(text: string): Uint8Array {
  const salt = base64(SALT);
  const key = pbkdf2Sync(PASSPHRASE, salt, ITERATIONS, 32, 'sha256');
  const expanded = (info: string) => createHmac('sha256', key).update(`${info}\x01`).digest();
  const encString = (plain: string) => {
    const sealed = cbc(expanded('enc'), IV, plain);
    const mac = createHmac('sha256', expanded('mac')).update(IV).update(sealed).digest();
    return `2.${[IV, sealed, mac].map(base64).join('|')}`;
  };
  return fileOf({
    encrypted: true,
    passwordProtected: true,
    salt,
    kdfType: 0,
    kdfIterations: ITERATIONS,
    encKeyValidation_DO_NOT_EDIT: encString('a'),
    data: encString(text),
  });
}

export function sealStratum(text: string): Uint8Array {
  const salt = Buffer.alloc(20, 3);
  const sealed = cbc(pbkdf2(salt, 'sha1', 64_000), IV, text);
  return new Uint8Array(Buffer.concat([Buffer.from('AuthenticatorPro'), salt, IV, sealed]));
}

/** An object with one property, whose name is the text. */
export function sealTotpAuthenticator(text: string): Uint8Array {
  const sealed = cbc(sha256(PASSPHRASE), Buffer.alloc(16), JSON.stringify({ [text]: '' }));
  return fileOf(base64(sealed));
}

export function sealAuthenticatorSh(text: string): Uint8Array {
  return fileOf({
    format: 'authenticator-encrypted-backup',
    v: 1,
    kdf: 'PBKDF2-SHA256',
    iterations: ITERATIONS,
    salt: base64(SALT),
    data: `v1.${base64(NONCE)}.${base64(gcm(pbkdf2(SALT, 'sha256'), NONCE, text))}`,
  });
}

export function sealVastblast(text: string): Uint8Array {
  return fileOf({
    app: '2fa-authenticator',
    version: 1,
    vault: {
      version: 1,
      kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: ITERATIONS, salt: base64(SALT) },
      cipher: { name: 'AES-GCM', iv: base64(NONCE), data: base64(gcm(pbkdf2(SALT, 'sha256'), NONCE, text)) },
    },
  });
}
