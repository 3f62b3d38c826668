import { fixture, PASSPHRASE, RAIVO_PASSPHRASE } from './fixture';
import * as made from './made-files';

/** A file of a format, for whatever is to be done to a file of each. */
interface Sample {
  name: string;
  bytes: () => Uint8Array;
  passphrase: string;
  isJson?: boolean;
  isEncrypted?: boolean;
  /** Its key derivation takes too long for hundreds of attempts. */
  isSlow?: boolean;
}

const FIXTURES: Omit<Sample, 'bytes' | 'passphrase'>[] = [
  { name: '2fas.plain.2fas', isJson: true },
  { name: '2fas.encrypted.2fas', isJson: true, isEncrypted: true },
  { name: '2fauth.json', isJson: true },
  { name: '76561190000000000.maFile', isJson: true },
  { name: 'aegis.plain.json', isJson: true },
  { name: 'aegis.encrypted.two-password-slots.json', isJson: true, isSlow: true },
  { name: 'andotp.plain.json', isJson: true },
  { name: 'andotp.encrypted.json.aes', isSlow: true },
  { name: 'andotp.old-encrypted.json.aes', isSlow: true },
  { name: 'authenticator-ext.plain.json', isJson: true },
  { name: 'authenticator-ext.v1.encrypted.json', isJson: true, isEncrypted: true },
  { name: 'authenticator-ext.v2.encrypted.json', isJson: true, isEncrypted: true },
  { name: 'authenticator-ext.v3.encrypted.json', isJson: true, isSlow: true },
  { name: 'bitwarden.plain.json', isJson: true },
  { name: 'bitwarden.encrypted.pbkdf2.json', isJson: true, isSlow: true },
  { name: 'cxf.json', isJson: true },
  { name: 'ente.plain.txt' },
  { name: 'ente.encrypted.txt', isJson: true, isSlow: true },
  { name: 'freeotp-plus.json', isJson: true },
  { name: 'google-migration.batch-of-2.txt' },
  { name: 'keepass.xml' },
  { name: 'keepassxc.csv' },
  { name: 'keepass.kdbx3.aes.kdbx' },
  { name: 'keepass.kdbx4.chacha20.argon2id.kdbx', isSlow: true },
  { name: 'keepass.kdbx4.aes.aeskdf.kdbx', isSlow: true },
  { name: 'lastpass.json', isJson: true },
  { name: 'otpauth-uris.txt' },
  { name: 'proton.plain.json', isJson: true },
  { name: 'proton.encrypted.json', isJson: true, isSlow: true },
  { name: 'raivo-otp-export.aes256.zip' },
  { name: 'stratum.plain.json', isJson: true },
  { name: 'stratum.strong.stratum', isSlow: true },
  { name: 'stratum.legacy.authpro', isSlow: true },
  { name: 'totp-authenticator.encrypt' },
  { name: 'winauth.zipcrypto.zip' },
  { name: 'made/otp-auth.backup-1.1.otpauthdb' },
  { name: 'made/otp-auth.backup-1.0.otpauthdb' },
  { name: 'made/otp-auth.account-1.2.otpauth' },
  { name: 'made/cotp.plain.json', isJson: true },
  { name: 'made/cotp.encrypted.json', isJson: true, isEncrypted: true, isSlow: true },
  { name: 'made/authy.tokens.json', isJson: true, isEncrypted: true, isSlow: true },
  { name: 'reports/f03-authy-mitm-decrypted.json', isJson: true },
  { name: 'reports/f05-otp-list.json', isJson: true },
  { name: 'reports/f06-enpass.json', isJson: true },
  { name: 'reports/f08-enpass.csv' },
  { name: 'reports/f09-zoho-vault.csv' },
  { name: 'reports/f10-keeper.csv' },
  { name: 'reports/f12-synology-c2.csv' },
  { name: 'reports/f13-safeincloud.csv' },
  { name: 'reports/f15-1password.1pif' },
  { name: 'reports/f45-authme.authme', isJson: true },
];

const MADE: Omit<Sample, 'passphrase'>[] = [
  { name: 'FreeOTP 1', bytes: made.freeOtp1 },
  { name: 'Authy', bytes: made.authy },
  { name: 'FreeOTP 2', bytes: made.freeOtp2 },
  { name: '1PUX', bytes: made.onePux },
  { name: 'Proton Pass', bytes: made.protonPass },
  { name: 'Duo', bytes: made.duo, isJson: true },
  { name: 'Bitwarden CSV', bytes: made.bitwardenCsv },
  { name: 'authenticator.sh', bytes: made.encryptedAuthenticatorSh, isJson: true, isEncrypted: true },
  { name: 'VastBlast', bytes: made.vastblast, isJson: true, isEncrypted: true },
  { name: 'Steam phone file', bytes: made.steamPhone, isJson: true },
  { name: 'Ente JSON', bytes: made.enteJson, isJson: true },
  { name: 'Battle.net', bytes: made.battleNet },
  { name: "TOTP Authenticator's preferences", bytes: made.totpAuthenticatorPreferences },
  { name: 'TOTP Authenticator, decrypted', bytes: made.plainTotpAuthenticator, isJson: true },
  { name: 'Bitwarden Authenticator', bytes: made.bitwardenAuthenticatorJson, isJson: true },
  { name: 'authenticator.sh, plain', bytes: made.authenticatorSh, isJson: true },
  { name: 'LastPass CSV', bytes: made.lastpassCsv },
  { name: '1Password CSV', bytes: made.onePasswordCsv },
  { name: 'Proton Pass CSV', bytes: made.protonPassCsv },
  { name: 'CSV of an unknown program', bytes: made.unknownCsv },
  { name: 'JSON of an unknown program', bytes: made.unknownJson, isJson: true },
  { name: 'Proton Pass, sections', bytes: made.protonPassSections, isJson: true },
  { name: 'KeePass XML', bytes: made.keepassXml },
  { name: 'KeePass CSV', bytes: made.keepassStrings },
  { name: 'MYKI', bytes: made.mykiAccounts },
  { name: 'RoboForm', bytes: made.roboform },
  { name: 'Dashlane', bytes: () => made.dashlane('otpUrl') },
  { name: 'Apple Passwords', bytes: made.applePasswords },
  { name: 'SafeInCloud XML', bytes: made.safeInCloud },
  { name: 'Psono', bytes: made.psono, isJson: true },
  { name: 'Keeper JSON', bytes: made.keeperJson, isJson: true },
  { name: '1PIF', bytes: made.onePif },
  { name: 'XML of an unknown program', bytes: made.unknownXml },
  { name: 'a text of any kind', bytes: made.unknownText },
  { name: 'a key and nothing else', bytes: made.bareKey },
];

/** One file of each format and kind of encryption. */
export const SAMPLES: readonly Sample[] = [
  ...FIXTURES.map((sample) => ({
    ...sample,
    bytes: () => fixture(sample.name),
    passphrase: sample.name.startsWith('raivo') ? RAIVO_PASSPHRASE : PASSPHRASE,
  })),
  ...MADE.map((sample) => ({ ...sample, passphrase: PASSPHRASE })),
];
