import { pbkdf2Sync } from 'node:crypto';
import { fileOf, PASSPHRASE } from './fixture';
import { base64, COUNTER_SECRET, gcm, ITERATIONS, nonceOf, SECRET } from './made-parts';

const SH_ACCOUNT = {
  id: '1',
  name: 'totp@example.com',
  issuer: 'Standard',
  secret: SECRET,
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  createdAt: 1_700_000_000_000,
  group: 'Work',
};

export function authenticatorSh(): Uint8Array {
  return fileOf({ version: '2.0', exportDate: '2025-01-01', accountCount: 1, accounts: [SH_ACCOUNT] });
}

export function encryptedAuthenticatorSh(): Uint8Array {
  const salt = Buffer.alloc(16, 3);
  const key = pbkdf2Sync(PASSPHRASE, salt, ITERATIONS, 32, 'sha256');
  const sealed = gcm(key, nonceOf(4), JSON.stringify([SH_ACCOUNT]));
  return fileOf({
    format: 'authenticator-encrypted-backup',
    v: 1,
    kdf: 'PBKDF2-SHA256',
    iterations: ITERATIONS,
    salt: base64(salt),
    exportDate: '2025-01-01',
    data: `v1.${base64(nonceOf(4))}.${base64(sealed)}`,
  });
}

export function vastblast(): Uint8Array {
  const salt = Buffer.alloc(16, 5);
  const key = pbkdf2Sync(PASSPHRASE, salt, ITERATIONS, 32, 'sha256');
  const accounts = [
    {
      id: '1',
      issuer: 'Standard',
      label: 'totp@example.com',
      secret: SECRET,
      type: 'totp',
      algorithm: 'SHA-1',
      digits: 6,
      period: 30,
    },
    {
      id: '2',
      issuer: 'Counter',
      label: 'hotp',
      secret: COUNTER_SECRET,
      type: 'hotp',
      algorithm: 'SHA-1',
      digits: 6,
      counter: 10,
    },
  ];
  const sealed = gcm(key, nonceOf(6), JSON.stringify({ accounts, settings: {} }));
  return fileOf({
    app: '2fa-authenticator',
    version: 1,
    exportedAt: '2025-01-01T00:00:00Z',
    vault: {
      version: 1,
      kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: ITERATIONS, salt: base64(salt) },
      cipher: { name: 'AES-GCM', iv: base64(nonceOf(6)), data: base64(sealed) },
    },
  });
}

/** Numbers where names belong, prefixes, hexadecimal text in a TOTP record, and records that are none. */
export function oddAuthenticatorExtension(): Uint8Array {
  return fileOf({
    a: { hash: 'a', issuer: 'Standard', account: 'totp@example.com', type: 1, secret: SECRET, algorithm: 1 },
    b: { hash: 'b', issuer: 'Counter', account: 'hotp', type: 2, secret: COUNTER_SECRET, counter: 10 },
    c: { hash: 'c', account: 'battle', type: 'totp', secret: 'blz-BMGRXPGFARQQF4GMT25JATL2VYLAHDBI' },
    d: { hash: 'd', account: 'steam', type: 'totp', secret: 'stm-JRZCL47CMXVOQMNPZR2F7J4RGI' },
    e: { hash: 'e', account: 'hex', type: 'totp', secret: '3132333435363738393031323334353637383930' },
    f: {
      hash: 'f',
      issuer: 'Gost',
      account: 'g',
      type: 'totp',
      secret: SECRET,
      algorithm: 'GOST3411_2012_256',
    },
    g: { hash: 'g', issuer: 'Odd', account: 'o', type: 9, secret: SECRET },
    UserSettings: { theme: 'dark' },
    LocalStorage: { dataType: 'LocalStorage' },
  });
}
