import { pbkdf2Sync } from 'node:crypto';
import { PASSPHRASE } from './fixture';
import { javaMap } from './java-map';
import { COUNTER_HEX, gcm, ITERATIONS, nonceOf, SECRET_HEX } from './made-parts';
import { preferences } from './made-preferences';

const signed = (bytes: Uint8Array) => [...new Int8Array(bytes)];

const STANDARD_TOKEN = {
  algo: 'SHA1',
  counter: 0,
  digits: 6,
  issuerExt: 'Standard',
  label: 'totp@example.com',
  period: 30,
  type: 'TOTP',
};

const COUNTER_TOKEN = {
  algo: null,
  digits: 6,
  issuerInt: 'Counter',
  label: 'hotp',
  period: 30,
  type: 'HOTP',
};

const freeOtp1List = () => [
  { ...STANDARD_TOKEN, secret: signed(Buffer.from(SECRET_HEX, 'hex')) },
  { ...COUNTER_TOKEN, counter: 9, secret: signed(Buffer.from(COUNTER_HEX, 'hex')) },
];

/** By their names, in one text. */
export function freeOtp1Tokens(): string {
  return JSON.stringify(Object.fromEntries(freeOtp1List().map((token) => [token.label, token])));
}

export function freeOtp1(): Uint8Array {
  const strings = freeOtp1List().map((token) => [token.label, JSON.stringify(token)] as const);
  return preferences([...strings, ['tokenOrder', '["a"]']]);
}

export function freeOtp2(): Uint8Array {
  return javaMap(freeOtp2Map());
}

/** Both ways of writing the nonce: an octet string, and GCM's parameters in a sequence. */
export function freeOtp2Map(): Record<string, string> {
  const masterKey = Buffer.alloc(32, 7);
  const salt = Buffer.alloc(32, 9);
  const kek = pbkdf2Sync(PASSPHRASE, salt, ITERATIONS, 32, 'sha512');
  const encryptedKey = (key: Uint8Array, nonce: Buffer, plain: Uint8Array, token: string, der: Buffer) => ({
    mCipher: 'AES/GCM/NoPadding',
    mCipherText: signed(gcm(key, nonce, plain, token)),
    mParameters: signed(der),
    mToken: token,
  });
  const octets = (nonce: Buffer) => Buffer.concat([Buffer.from([0x04, 0x0c]), nonce]);
  const sequence = (nonce: Buffer) =>
    Buffer.concat([Buffer.from([0x30, 0x11]), octets(nonce), Buffer.from([0x02, 0x01, 0x10])]);
  const wrapped = (hex: string, byte: number) => {
    const nonce = nonceOf(byte);
    const key = encryptedKey(masterKey, nonce, Buffer.from(hex, 'hex'), 'HmacSHA1', sequence(nonce));
    return JSON.stringify({ key: JSON.stringify(key) });
  };
  return {
    masterKey: JSON.stringify({
      mAlgorithm: 'PBKDF2withHmacSHA512',
      mIterations: ITERATIONS,
      mSalt: signed(salt),
      mEncryptedKey: encryptedKey(kek, nonceOf(1), masterKey, 'AES', octets(nonceOf(1))),
    }),
    'id-1': wrapped(SECRET_HEX, 2),
    'id-1-token': JSON.stringify({ ...STANDARD_TOKEN, label: 'totp@example.com' }),
    'id-2': wrapped(COUNTER_HEX, 3),
    // The counter of the next code, unlike FreeOTP+.
    'id-2-token': JSON.stringify({ ...COUNTER_TOKEN, counter: 10, label: 'ünï 馬' }),
  };
}
