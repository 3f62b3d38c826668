import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { fileOf, PASSPHRASE } from './fixture';
import { base64, SECRET } from './made-parts';

/** An Android preferences file, of strings and of one number. */
export function preferences(strings: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const elements = strings.map(
    ([name, text]) => `    <string name="${name}">${text.replaceAll('"', '&quot;')}</string>`,
  );
  return fileOf(
    `<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<map>\n    <int name="x" value="1" />\n${elements.join('\n')}\n</map>\n`,
  );
}

function sealedByAuthy(secret: string, passphrase: string, salt: string): string {
  const key = pbkdf2Sync(passphrase, salt, 1_000, 32, 'sha1');
  const cipher = createCipheriv('aes-256-cbc', key, Buffer.alloc(16));
  return base64(Buffer.concat([cipher.update(secret), cipher.final()]));
}

export function authy(): Uint8Array {
  return preferences([['com.authy.storage.tokens.authenticator.key', authyTokens()]]);
}

/** In clear, of Authy's own, sealed, and sealed under another passphrase. */
export function authyTokens(): string {
  const standard = {
    name: 'Standard: x',
    originalIssuer: 'Standard',
    originalName: 'Standard:totp@example.com',
    digits: 6,
    decryptedSecret: SECRET,
  };
  const own = { name: 'Own', digits: 7, secretSeed: '3132333435363738393031323334353637383930' };
  const sealed = {
    name: 'Sealed: s',
    originalName: 'Sealed:s',
    digits: 6,
    encryptedSecret: sealedByAuthy(SECRET, PASSPHRASE, 'salt 1'),
    salt: 'salt 1',
  };
  const other = {
    name: 'Other: o',
    originalName: 'Other:o',
    digits: 6,
    encryptedSecret: sealedByAuthy(SECRET, 'another', 'salt 2'),
    salt: 'salt 2',
  };
  return JSON.stringify([standard, own, sealed, other]);
}

/** What Blizzard's apps combine their texts with, from a text of theirs that is known. */
const MASK = Buffer.from(
  '398e27fc50276a656065b0e525f4c06c04c61075286b8e7aeda59da9813b5dd6c80d2fb38068773fa59ba47c17ca6c6479015c1d5b8b8f6b9a',
  'hex',
);
const BATTLE_HEX = '0b0d1bbcc5046102f0cc9eba904d7aae16038c28';
const BATTLE_SERIAL = 'US-2211-2050-3346';

const masked = (text: string) =>
  Buffer.from(Buffer.from(text).map((byte, index) => byte ^ (MASK[index] ?? 0))).toString('hex');

export function battleNet(): Uint8Array {
  return preferences([
    ['com.blizzard.messenger.AUTHENTICATOR_SERIAL', masked(BATTLE_SERIAL)],
    ['com.blizzard.messenger.AUTHENTICATOR_DEVICE_SECRET', masked(BATTLE_HEX)],
  ]);
}

export function oldBattleNet(): Uint8Array {
  return preferences([['com.blizzard.bma.AUTH_STORE.HASH', masked(BATTLE_HEX + BATTLE_SERIAL)]]);
}

const HEX_ACCOUNT = {
  accountHeaderLabel: 'home',
  base: 16,
  digits: '',
  isFavorite: true,
  issuer: 'Hexed',
  key: '3132333435363738393031323334353637383930',
  name: 'hex',
  period: '30',
};
const BARE_ACCOUNT = {
  base: 32,
  issuer: 'Unknown',
  key: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  name: 'none',
};
export const TOTP_ACCOUNTS = JSON.stringify([HEX_ACCOUNT, BARE_ACCOUNT]);

export function totpAuthenticatorPreferences(): Uint8Array {
  return preferences([
    ['STATIC_TOTP_CODES_LIST', TOTP_ACCOUNTS],
    ['SORT_ACCOUNT_BY', 'CUSTOM'],
  ]);
}

export function plainTotpAuthenticator(): Uint8Array {
  return fileOf({ [TOTP_ACCOUNTS]: '1677872756' });
}
