import { fileOf } from './fixture';
import { COUNTER_SECRET, SECRET } from './made-parts';
import { sealAuthenticatorSh, sealVastblast } from './sealed-json';

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
  return sealAuthenticatorSh(JSON.stringify([SH_ACCOUNT]));
}

/** What VastBlast's file seals. */
export function vastblastInner(): string {
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
  return JSON.stringify({ accounts, settings: {} });
}

export function vastblast(): Uint8Array {
  return sealVastblast(vastblastInner());
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
