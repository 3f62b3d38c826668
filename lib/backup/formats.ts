import type { Probe } from './probe';
import type { ReadOptions } from './read-options';
import type { Reading } from './reading';
import {
  beginningWith,
  isAesInBase64,
  isAuthenticatorExtension,
  isBareOtpTable,
  isBitwardenAuthenticator,
  isCxf,
  isEnteText,
  isGoogleTransfer,
  isJsonWithKeyUris,
  isKeyUriList,
  isPlainTotpAuthenticator,
  isSealedSteamFile,
  isSteamFile,
  isSteamManifest,
  isUnmarkedBinary,
  listOf,
  preferencesWith,
  type Sign,
  tableWith,
  textLike,
  withKeys,
  withListOf,
  withText,
  zipWith,
} from './signs';

/** How a file of a recognised format is read. */
type Reader = (probe: Probe, options: ReadOptions) => Reading | Promise<Reading>;

/** A format: its name, how it is known, and its reader, which is loaded only when it is needed. */
type Format = readonly [name: string, sign: Sign, load: () => Promise<Reader>];

/** The first whose sign fits reads the file. */
export const FORMATS = [
  ['1password', zipWith(/(?:^|\/)export\.data$/), async () => (await import('./1password')).read1password],
  [
    'proton-pass',
    zipWith(/(?:^|\/)Proton Pass\/data\.json$/),
    async () => (await import('./proton-pass')).readProtonPass,
  ],
  ['raivo', zipWith(/(?:^|\/)raivo-otp-export\.json$/), async () => (await import('./raivo')).readRaivo],
  ['bitwarden', zipWith(/^data\.json$/), async () => (await import('./bitwarden')).readBitwarden],
  ['winauth', zipWith(/\.txt$/i), async () => (await import('./winauth')).readWinauth],
  ['stratum', beginningWith('AUTHENTICATORPRO'), async () => (await import('./stratum')).readStrongStratum],
  ['stratum', beginningWith('AuthenticatorPro'), async () => (await import('./stratum')).readLegacyStratum],
  [
    'freeotp-2',
    beginningWith([0xac, 0xed, 0x00, 0x05]),
    async () => (await import('./freeotp-2')).readFreeOtp2,
  ],
  [
    'kdbx',
    beginningWith([0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5]),
    async () => (await import('./kdbx')).readKdbx,
  ],
  ['1password', withListOf('accounts', 'vaults'), async () => (await import('./1password')).read1password],
  ['proton-pass', withKeys('vaults'), async () => (await import('./proton-pass')).readProtonPass],
  ['aegis', withKeys('header', 'db'), async () => (await import('./aegis')).readAegis],
  ['2fas', withKeys('schemaVersion', 'services'), async () => (await import('./2fas')).read2fas],
  ['2fas', withKeys('servicesEncrypted'), async () => (await import('./2fas')).read2fas],
  ['ente', withKeys('kdfParams', 'encryptedData'), async () => (await import('./ente')).readEncryptedEnte],
  ['ente', withListOf('items', 'rawData'), async () => (await import('./ente')).readEnteJson],
  [
    'bitwarden-authenticator',
    isBitwardenAuthenticator,
    async () => (await import('./bitwarden')).readBitwarden,
  ],
  [
    'bitwarden',
    withKeys('encKeyValidation_DO_NOT_EDIT'),
    async () => (await import('./bitwarden')).readBitwarden,
  ],
  ['bitwarden', withKeys('encrypted', 'items'), async () => (await import('./bitwarden')).readBitwarden],
  ['stratum', withKeys('Authenticators'), async () => (await import('./stratum')).readStratum],
  ['proton-authenticator', withKeys('version', 'entries'), async () => (await import('./proton')).readProton],
  [
    'proton-authenticator',
    withKeys('version', 'salt', 'content'),
    async () => (await import('./proton')).readProton,
  ],
  [
    'freeotp-plus',
    withKeys('tokens', 'tokenOrder'),
    async () => (await import('./freeotp-plus')).readFreeOtpPlus,
  ],
  ['2fauth', withText('app', '2fauth'), async () => (await import('./2fauth')).read2fauth],
  [
    'vastblast',
    withText('app', '2fa-authenticator'),
    async () => (await import('./vastblast')).readVastblast,
  ],
  [
    'authenticator-sh',
    withText('format', 'authenticator-encrypted-backup'),
    async () => (await import('./authenticator-sh')).readAuthenticatorSh,
  ],
  [
    'authenticator-sh',
    withKeys('accounts', 'accountCount'),
    async () => (await import('./authenticator-sh')).readAuthenticatorSh,
  ],
  [
    'totp-authenticator',
    isPlainTotpAuthenticator,
    async () => (await import('./totp-authenticator')).readPlainTotpAuthenticator,
  ],
  ['cxf', isCxf, async () => (await import('./cxf')).readCxf],
  ['steam', isSteamFile, async () => (await import('./steam')).readSteam],
  ['lastpass', withListOf('accounts', 'timeStep'), async () => (await import('./lastpass')).readLastpass],
  ['lastpass', withKeys('deviceId', 'accounts'), async () => (await import('./lastpass')).readLastpass],
  ['raivo', listOf('kind', 'timer', 'secret'), async () => (await import('./raivo')).readRaivo],
  ['duo', listOf('otpGenerator'), async () => (await import('./duo')).readDuo],
  ['andotp', listOf('secret', 'label', 'type'), async () => (await import('./andotp')).readAndOtp],
  [
    'authenticator-extension',
    isAuthenticatorExtension,
    async () => (await import('./authenticator-extension')).readAuthenticatorExtension,
  ],
  ['keepass-xml', textLike(/<KeePassFile[\s>]/), async () => (await import('./keepass-xml')).readKeepassXml],
  [
    'authy',
    preferencesWith(/^com\.authy\.storage\.tokens\.\w+\.key$/),
    async () => (await import('./authy')).readAuthy,
  ],
  [
    'battle-net',
    preferencesWith(/^com\.blizzard\..*(?:AUTHENTICATOR_DEVICE_SECRET|AUTH_STORE\.HASH)$/),
    async () => (await import('./battle-net')).readBattleNet,
  ],
  [
    'totp-authenticator',
    preferencesWith(/^STATIC_TOTP_CODES_LIST$/),
    async () => (await import('./totp-authenticator')).readTotpAuthenticatorPreferences,
  ],
  ['freeotp', preferencesWith(/^/), async () => (await import('./freeotp')).readFreeOtp],
  [
    'keepassxc-csv',
    tableWith('group', 'title', 'username', 'totp'),
    async () => (await import('./csv-table')).readKeepassxcCsv,
  ],
  ['bitwarden-csv', tableWith('login_totp'), async () => (await import('./csv-table')).readCsvTable],
  ['1password-csv', tableWith('otpauth', 'title'), async () => (await import('./csv-table')).readCsvTable],
  ['lastpass-csv', tableWith('totp', 'grouping'), async () => (await import('./csv-table')).readCsvTable],
  ['proton-pass-csv', tableWith('totp', 'vault'), async () => (await import('./csv-table')).readCsvTable],
  ['google-batch', isGoogleTransfer, async () => (await import('./key-uri-list')).readKeyUriList],
  ['ente', isEnteText, async () => (await import('./key-uri-list')).readKeyUriList],
  ['key-uri-list', isKeyUriList, async () => (await import('./key-uri-list')).readKeyUriList],
  ['json', isJsonWithKeyUris, async () => (await import('./json-uris')).readJsonUris],
  ['csv', isBareOtpTable, async () => (await import('./csv-table')).readCsvTable],
  ['steam', isSealedSteamFile, async () => (await import('./steam-sealed')).readSealedSteam],
  [
    'totp-authenticator',
    isAesInBase64,
    async () => (await import('./totp-authenticator')).readTotpAuthenticator,
  ],
  ['andotp', isUnmarkedBinary, async () => (await import('./andotp')).readEncryptedAndOtp],
] as const satisfies Format[];

/** What `readBackup` calls the format of a file. */
export type BackupFormat = (typeof FORMATS)[number][0];

/** Formats that no browser can read. The interface tells the way out of each. */
export const UNREADABLE_FORMATS = [
  ['kdb', beginningWith([0x03, 0xd9, 0xa2, 0x9a, 0x65, 0xfb, 0x4b, 0xb5])],
  ['steam-manifest', isSteamManifest],
  ['html', textLike(/^<(?:!doctype html|html)[\s>]/i)],
  ['sqlite', beginningWith('SQLite format 3\0')],
  ['pgp', textLike(/^-----BEGIN PGP/)],
  ['proton-pass-pgp', zipWith(/(?:^|\/)Proton Pass\/data\.pgp$/)],
  ['microsoft-push', textLike(/^phonefactor:/i)],
] as const satisfies (readonly [name: string, sign: Sign])[];

/** What the `cause` of a Refusal 'unsupported-format' is: a format, or a variant of one, that cannot be read. */
export type UnreadableFormat =
  | (typeof UNREADABLE_FORMATS)[number][0]
  | 'bitwarden-account-restricted'
  | 'kdbx';
