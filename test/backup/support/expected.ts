/** What each sample file holds, one account a line, as its README says. */

const STANDARD = 'totp Standard/totp@example.com 548791';
const SHA_256 = 'totp Sha/256 07617138';
const SHA_512 = 'totp Sha/512 228515';
const COUNTER = 'hotp Counter/hotp 651512';
const STEAM = 'steam Steam/gabe 747JR';
const NO_ISSUER = 'totp /no-issuer-ünï 961004';
const MOTP = 'motp Mobile/alice ac896a';
const YANDEX = 'yandex Yandex/bob lfaurbog';

const SIX = [STANDARD, SHA_256, SHA_512, COUNTER, STEAM, NO_ISSUER];
const SIX_TAGGED = [STANDARD, `${SHA_256} #Hashes`, `${SHA_512} #Hashes`, COUNTER, STEAM, NO_ISSUER];
export const EIGHT_STARRED = [`${STANDARD} ★`, ...SIX_TAGGED.slice(1), MOTP, YANDEX];
// Stratum puts the account where the issuer is missing.
const STRATUM = [...SIX_TAGGED.slice(0, 5), 'totp no-issuer-ünï/ 961004', MOTP, YANDEX];
const EXTENSION = [
  STANDARD,
  `${SHA_256} @example.org`,
  SHA_512,
  COUNTER,
  STEAM,
  'totp Battle.net/US-2211-2050-3346 12715797',
  'totp Hexed/hex 921300',
  'hotp Hexed/hhex 969429',
  `${NO_ISSUER} ★`,
];
const BITWARDEN = [
  `${STANDARD} ★ @example.com`,
  `${SHA_256} #Hashes @example.com`,
  // A bare secret: its parameters are the defaults.
  'totp Sha/512 629892 #Hashes @example.com',
  `${STEAM} @example.com`,
  `${NO_ISSUER} @example.com`,
];
const ENTE = [`${STANDARD} ★ "recovery: a, b"`, ...SIX_TAGGED.slice(1), 'totp Trashed/gone 501315 🗑'];
const PROTON = [STANDARD, SHA_256, SHA_512, STEAM, NO_ISSUER];
const RAIVO_REJECTED = ['Name: person@example.com bad-secret'];

/** A reading on lines. */
export interface Expected {
  format: string;
  accounts: string[];
  rejected?: string[];
}

/** By the name of the file. */
const KDBX: Expected = {
  format: 'kdbx',
  accounts: [
    'hotp Counter/hotp 651512',
    'totp /Gone 548791 🗑 #Recycle Bin',
    `${STANDARD} #Work @example.com`,
  ],
};

export const EXPECTED: Record<string, Expected> = {
  '2fas.plain.2fas': { format: '2fas', accounts: SIX_TAGGED },
  '2fas.encrypted.2fas': { format: '2fas', accounts: SIX_TAGGED },
  '2fauth.json': { format: '2fauth', accounts: [STANDARD, COUNTER, STEAM] },
  '76561190000000000.maFile': { format: 'steam', accounts: [`${STEAM} "revocation_code: R00000"`] },
  'aegis.plain.json': { format: 'aegis', accounts: EIGHT_STARRED },
  'aegis.encrypted.two-password-slots.json': { format: 'aegis', accounts: EIGHT_STARRED },
  'andotp.plain.json': { format: 'andotp', accounts: SIX_TAGGED },
  'andotp.encrypted.json.aes': { format: 'andotp', accounts: SIX_TAGGED },
  'andotp.old-encrypted.json.aes': { format: 'andotp', accounts: SIX_TAGGED },
  'authenticator-ext.plain.json': { format: 'authenticator-extension', accounts: EXTENSION },
  'authenticator-ext.v1.encrypted.json': { format: 'authenticator-extension', accounts: EXTENSION },
  'authenticator-ext.v2.encrypted.json': { format: 'authenticator-extension', accounts: EXTENSION },
  'authenticator-ext.v2.bug557.encrypted.json': { format: 'authenticator-extension', accounts: EXTENSION },
  'authenticator-ext.v3.encrypted.json': {
    format: 'authenticator-extension',
    accounts: EXTENSION.slice(0, 8),
    rejected: ['#9 wrong-passphrase'],
  },
  'authenticator-ext.plain.txt': {
    format: 'key-uri-list',
    accounts: [
      STANDARD,
      SHA_256,
      SHA_512,
      COUNTER,
      'totp Hexed/hex 921300',
      'hotp Hexed/hhex 969429',
      NO_ISSUER,
    ],
  },
  'bitwarden.plain.json': { format: 'bitwarden', accounts: BITWARDEN },
  'bitwarden.encrypted.pbkdf2.json': { format: 'bitwarden', accounts: BITWARDEN },
  'bitwarden.encrypted.argon2id.json': { format: 'bitwarden', accounts: BITWARDEN },
  'cxf.json': {
    format: 'cxf',
    accounts: [`${STANDARD} @example.com`, SHA_256],
    rejected: ['Unknown: unknown bad-algorithm'],
  },
  'ente.plain.txt': { format: 'ente', accounts: ENTE },
  'ente.encrypted.txt': { format: 'ente', accounts: ENTE },
  'freeotp-plus.json': { format: 'freeotp-plus', accounts: SIX },
  'google-migration.batch-of-2.txt': {
    format: 'google-batch',
    accounts: [
      STANDARD,
      'totp Sha/512 85228515',
      `totp Sha/long-AAAAAAA${'x'.repeat(140)} 414410`,
      'hotp Counter/hotp 400891',
      'totp /no-issuer 961004',
    ],
    rejected: ['Odd: md5 bad-algorithm'],
  },
  'keepass.xml': {
    format: 'keepass-xml',
    accounts: [STANDARD, 'totp KeeOtp/u 32457609', 'steam TrayTotp/gabe 747JR', 'totp KeePass2/k 07617138'],
  },
  'keepassxc.csv': {
    format: 'keepassxc-csv',
    accounts: [`${STANDARD} #Web @example.com "line1\\nline \\"2\\""`, `${STEAM} #Web`],
  },
  'lastpass.json': {
    format: 'lastpass',
    accounts: [`${STANDARD} ★`, `${SHA_256} #Hashes`, `${SHA_512} #Hashes`, NO_ISSUER],
  },
  'keepass.kdbx3.aes.kdbx': KDBX,
  'keepass.kdbx4.aes.aeskdf.kdbx': KDBX,
  'keepass.kdbx4.chacha20.argon2id.kdbx': KDBX,
  'keepassxc.kdbx3.aes.kdbx': {
    format: 'kdbx',
    accounts: [STANDARD, 'totp KeeOtp/u 32457609', 'steam TrayTotp/gabe 747JR', 'totp KeePass2/k 07617138'],
  },
  'otpauth-uris.txt': { format: 'key-uri-list', accounts: SIX },
  'proton.plain.json': { format: 'proton-authenticator', accounts: PROTON },
  'proton.encrypted.json': { format: 'proton-authenticator', accounts: PROTON },
  'raivo-otp-export.aes128.zip': {
    format: 'raivo',
    accounts: ['totp Issuer2/ 79027843 ★'],
    rejected: RAIVO_REJECTED,
  },
  'raivo-otp-export.aes256.zip': {
    format: 'raivo',
    accounts: ['totp Issuer2/ 79027843 ★'],
    rejected: RAIVO_REJECTED,
  },
  'stratum.plain.json': { format: 'stratum', accounts: STRATUM },
  'stratum.strong.stratum': { format: 'stratum', accounts: STRATUM },
  'stratum.legacy.authpro': { format: 'stratum', accounts: STRATUM },
  'totp-authenticator.encrypt': { format: 'totp-authenticator', accounts: ['totp Hexed/hex 921300'] },
};
