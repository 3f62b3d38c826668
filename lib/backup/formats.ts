import type { ReadOptions } from './crypto/read-options';
import {
  beginningWith,
  type Detector,
  isAesInBase64,
  isApplePasswords,
  isAuthenticatorExtension,
  isBareKey,
  isBitwardenAuthenticator,
  isBitwardenItems,
  isCxf,
  isEnpassTable,
  isEnteText,
  isGoogleTransfer,
  isJson,
  isKeepassTable,
  isKeeper,
  isKeyUriList,
  isPageWithoutKeys,
  isPgpMessage,
  isPlainTotpAuthenticator,
  isProtonPass,
  isPsono,
  isSafeInCloudXml,
  isSealedSteamFile,
  isSteamFile,
  isSteamManifest,
  isText,
  isUnknownTable,
  isUnmarkedBinary,
  isXml,
  listOf,
  preferencesWith,
  tableWith,
  textLike,
  vendorCode,
  withKeys,
  withListOf,
  withText,
  zipWith,
} from './detect/detectors';
import { type FileUnderTest, isOnePif } from './entry/file-under-test';
import type { ImportResult } from './entry/import-result';

/** How a file of a recognised format is read. */
type Reader = (file: FileUnderTest, options: ReadOptions) => ImportResult | Promise<ImportResult>;

/** A format: its name, how it is known, and its reader, which is loaded only when it is needed. */
type Format = readonly [name: string, detects: Detector, load: () => Promise<Reader>];

/** The first whose sign fits reads the file. */
export const FORMATS = [
  [
    '1password',
    zipWith(/(?:^|\/)export\.data$/),
    async () => (await import('./readers/1password')).read1password,
  ],
  [
    'proton-pass',
    zipWith(/(?:^|\/)Proton Pass\/data\.json$/),
    async () => (await import('./readers/proton-pass')).readProtonPass,
  ],
  [
    'raivo',
    zipWith(/(?:^|\/)raivo-otp-export\.json$/),
    async () => (await import('./readers/raivo')).readRaivo,
  ],
  ['bitwarden', zipWith(/^data\.json$/), async () => (await import('./readers/bitwarden')).readBitwarden],
  [
    'dashlane-csv',
    zipWith(/(?:^|\/)credentials\.csv$/),
    async () => (await import('./readers/dashlane')).readDashlaneZip,
  ],
  ['winauth', zipWith(/\.txt$/i), async () => (await import('./readers/winauth')).readWinauth],
  ['1pif', zipWith(/(?:^|\/)data\.1pif$/), async () => (await import('./readers/1pif')).read1pif],
  [
    'otp-auth',
    ({ otpAuthKey }) => otpAuthKey !== undefined,
    async () => (await import('./readers/otp-auth')).readOtpAuth,
  ],
  [
    '1pif',
    ({ text }) => text !== undefined && isOnePif(text),
    async () => (await import('./readers/1pif')).read1pif,
  ],
  [
    'stratum',
    beginningWith('AUTHENTICATORPRO'),
    async () => (await import('./readers/stratum')).readStrongStratum,
  ],
  [
    'stratum',
    beginningWith('AuthenticatorPro'),
    async () => (await import('./readers/stratum')).readLegacyStratum,
  ],
  [
    'freeotp-2',
    beginningWith([0xac, 0xed, 0x00, 0x05]),
    async () => (await import('./readers/freeotp-2')).readFreeOtp2,
  ],
  [
    'kdbx',
    beginningWith([0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5]),
    async () => (await import('./readers/kdbx/kdbx')).readKdbx,
  ],
  [
    '1password',
    withListOf('accounts', 'vaults'),
    async () => (await import('./readers/1password')).read1password,
  ],
  ['proton-pass', isProtonPass, async () => (await import('./readers/proton-pass')).readProtonPass],
  [
    'authy',
    withKeys('decrypted_authenticator_tokens'),
    async () => (await import('./readers/authy-tokens')).readDecryptedAuthy,
  ],
  [
    'authy',
    withKeys('authenticator_tokens'),
    async () => (await import('./readers/authy-tokens')).readAuthyTokens,
  ],
  ['otp-list', withListOf('otp_list', 'key'), async () => (await import('./readers/otp-list')).readOtpList],
  ['authme', withText('role', 'codes'), async () => (await import('./readers/authme')).readAuthme],
  ['enpass', withListOf('items', 'template_type'), async () => (await import('./readers/enpass')).readEnpass],
  ['keeper', isKeeper, async () => (await import('./readers/keeper')).readKeeper],
  ['psono', isPsono, async () => (await import('./readers/psono')).readPsono],
  ['cotp', withListOf('elements', 'secret'), async () => (await import('./readers/cotp')).readCotp],
  [
    'cotp',
    withKeys('nonce', 'salt', 'cipher'),
    async () => (await import('./readers/cotp')).readEncryptedCotp,
  ],
  ['aegis', withKeys('header', 'db'), async () => (await import('./readers/aegis')).readAegis],
  ['2fas', withKeys('schemaVersion', 'services'), async () => (await import('./readers/2fas')).read2fas],
  ['2fas', withKeys('servicesEncrypted'), async () => (await import('./readers/2fas')).read2fas],
  [
    'ente',
    withKeys('kdfParams', 'encryptedData'),
    async () => (await import('./readers/ente')).readEncryptedEnte,
  ],
  ['ente', withListOf('items', 'rawData'), async () => (await import('./readers/ente')).readEnteJson],
  [
    'bitwarden-authenticator',
    isBitwardenAuthenticator,
    async () => (await import('./readers/bitwarden')).readBitwarden,
  ],
  [
    'bitwarden',
    withKeys('encKeyValidation_DO_NOT_EDIT'),
    async () => (await import('./readers/bitwarden')).readBitwarden,
  ],
  [
    'bitwarden',
    withKeys('encrypted', 'items'),
    async () => (await import('./readers/bitwarden')).readBitwarden,
  ],
  ['bitwarden', isBitwardenItems, async () => (await import('./readers/bitwarden')).readBitwarden],
  ['stratum', withKeys('Authenticators'), async () => (await import('./readers/stratum')).readStratum],
  [
    'proton-authenticator',
    withKeys('version', 'entries'),
    async () => (await import('./readers/proton')).readProton,
  ],
  [
    'proton-authenticator',
    withKeys('version', 'salt', 'content'),
    async () => (await import('./readers/proton')).readProton,
  ],
  [
    'freeotp-plus',
    withKeys('tokens', 'tokenOrder'),
    async () => (await import('./readers/freeotp-plus')).readFreeOtpPlus,
  ],
  ['2fauth', withText('app', '2fauth'), async () => (await import('./readers/2fauth')).read2fauth],
  [
    'vastblast',
    withText('app', '2fa-authenticator'),
    async () => (await import('./readers/vastblast')).readVastblast,
  ],
  [
    'authenticator-sh',
    withText('format', 'authenticator-encrypted-backup'),
    async () => (await import('./readers/authenticator-sh')).readAuthenticatorSh,
  ],
  [
    'authenticator-sh',
    withKeys('accounts', 'accountCount'),
    async () => (await import('./readers/authenticator-sh')).readAuthenticatorSh,
  ],
  [
    'totp-authenticator',
    isPlainTotpAuthenticator,
    async () => (await import('./readers/totp-authenticator')).readPlainTotpAuthenticator,
  ],
  ['cxf', isCxf, async () => (await import('./readers/cxf')).readCxf],
  ['steam', isSteamFile, async () => (await import('./readers/steam')).readSteam],
  [
    'lastpass',
    withListOf('accounts', 'timeStep'),
    async () => (await import('./readers/lastpass')).readLastpass,
  ],
  [
    'lastpass',
    withKeys('deviceId', 'accounts'),
    async () => (await import('./readers/lastpass')).readLastpass,
  ],
  ['raivo', listOf('kind', 'timer', 'secret'), async () => (await import('./readers/raivo')).readRaivo],
  ['duo', listOf('otpGenerator'), async () => (await import('./readers/duo')).readDuo],
  ['andotp', listOf('secret', 'label', 'type'), async () => (await import('./readers/andotp')).readAndOtp],
  [
    'authenticator-extension',
    isAuthenticatorExtension,
    async () =>
      (await import('./readers/authenticator-extension/authenticator-extension')).readAuthenticatorExtension,
  ],
  [
    'safeincloud',
    isSafeInCloudXml,
    async () => (await import('./readers/safeincloud-xml')).readSafeInCloudXml,
  ],
  [
    'keepass-xml',
    textLike(/<KeePassFile[\s>]/),
    async () => (await import('./readers/keepass-xml')).readKeepassXml,
  ],
  [
    'authy',
    preferencesWith(/^com\.authy\.storage\.tokens\.\w+\.key$/),
    async () => (await import('./readers/authy')).readAuthy,
  ],
  [
    'battle-net',
    preferencesWith(/^com\.blizzard\..*(?:AUTHENTICATOR_DEVICE_SECRET|AUTH_STORE\.HASH)$/),
    async () => (await import('./readers/battle-net')).readBattleNet,
  ],
  [
    'totp-authenticator',
    preferencesWith(/^STATIC_TOTP_CODES_LIST$/),
    async () => (await import('./readers/totp-authenticator')).readTotpAuthenticatorPreferences,
  ],
  ['freeotp', preferencesWith(/^/), async () => (await import('./readers/freeotp')).readFreeOtp],
  [
    'keepassxc-csv',
    tableWith('group', 'title', 'username', 'totp'),
    async () => (await import('./readers/csv-table')).readKeepassxcCsv,
  ],
  [
    'synology-c2-csv',
    tableWith('login_totp', 'display_name'),
    async () => (await import('./readers/synology-c2')).readSynologyC2,
  ],
  [
    'zoho-vault-csv',
    tableWith('secretdata', 'folder name'),
    async () => (await import('./readers/zoho-vault')).readZohoVault,
  ],
  [
    'safeincloud-csv',
    tableWith('title', 'login', 'otp'),
    async () => (await import('./readers/safeincloud-csv')).readSafeInCloudCsv,
  ],
  ['myki-csv', tableWith('nickname', 'authtoken'), async () => (await import('./readers/myki')).readMyki],
  ['myki-csv', tableWith('nickname', 'twofasecret'), async () => (await import('./readers/myki')).readMyki],
  [
    'roboform-csv',
    tableWith('name', 'rffieldsv2'),
    async () => (await import('./readers/roboform')).readRoboform,
  ],
  [
    'dashlane-csv',
    tableWith('username2', 'title', 'otpsecret'),
    async () => (await import('./readers/csv-table')).readCsvTable,
  ],
  [
    'dashlane-csv',
    tableWith('username2', 'title', 'otpurl'),
    async () => (await import('./readers/csv-table')).readCsvTable,
  ],
  ['keepass-csv', isKeepassTable, async () => (await import('./readers/keepass-csv')).readKeepassCsv],
  ['enpass-csv', isEnpassTable, async () => (await import('./readers/enpass-csv')).readEnpassCsv],
  [
    'keeper-csv',
    textLike(/(?:^|[\r\n,;\t])"?TFC:Keeper"?[,;\t]/),
    async () => (await import('./readers/keeper')).readKeeperCsv,
  ],
  [
    'bitwarden-csv',
    tableWith('name', 'login_totp'),
    async () => (await import('./readers/bitwarden-csv')).readBitwardenCsv,
  ],
  ['apple-csv', isApplePasswords, async () => (await import('./readers/apple-passwords')).readApplePasswords],
  [
    '1password-csv',
    tableWith('otpauth', 'title'),
    async () => (await import('./readers/csv-table')).readCsvTable,
  ],
  [
    'lastpass-csv',
    tableWith('totp', 'grouping'),
    async () => (await import('./readers/csv-table')).readCsvTable,
  ],
  [
    'proton-pass-csv',
    tableWith('totp', 'vault'),
    async () => (await import('./readers/csv-table')).readCsvTable,
  ],
  ['google-batch', isGoogleTransfer, async () => (await import('./readers/key-uri-list')).readKeyUriList],
  ['ente', isEnteText, async () => (await import('./readers/ente')).readEnteText],
  ['json', isJson, async () => (await import('./records/catch-all')).readJson],
  ['xml', isXml, async () => (await import('./records/catch-all')).readXml],
  ['key-uri-list', isKeyUriList, async () => (await import('./readers/key-uri-list')).readKeyUriList],
  ['csv', isUnknownTable, async () => (await import('./records/catch-all')).readTable],
  ['key', isBareKey, async () => (await import('./records/catch-all')).readBareKey],
  ['steam', isSealedSteamFile, async () => (await import('./readers/steam-sealed')).readSealedSteam],
  [
    'totp-authenticator',
    isAesInBase64,
    async () => (await import('./readers/totp-authenticator')).readTotpAuthenticator,
  ],
  ['text', isText, async () => (await import('./records/catch-all')).readText],
  ['andotp', isUnmarkedBinary, async () => (await import('./readers/andotp')).readEncryptedAndOtp],
] as const satisfies Format[];

/** What `readBackup` calls the format of a file. */
export type BackupFormat = (typeof FORMATS)[number][0];

/** Formats that no browser can read. The interface tells the way out of each. */
export const UNREADABLE_FORMATS = [
  ['kdb', beginningWith([0x03, 0xd9, 0xa2, 0x9a, 0x65, 0xfb, 0x4b, 0xb5])],
  ['steam-manifest', isSteamManifest],
  ['html', isPageWithoutKeys],
  ['sqlite', beginningWith('SQLite format 3\0')],
  ['pgp', textLike(/^-----BEGIN PGP/)],
  ['pgp', isPgpMessage],
  ['proton-pass-pgp', zipWith(/(?:^|\/)Proton Pass\/data\.pgp$/)],
  ['microsoft-push', vendorCode('microsoft')],
  ['okta-push', vendorCode('okta')],
  ['duo-push', vendorCode('duo')],
] as const satisfies (readonly [name: string, detects: Detector])[];

/** What the `cause` of a Refusal 'unsupported-format' is: a format, or a variant of one, that cannot be read. */
export type UnreadableFormat =
  | (typeof UNREADABLE_FORMATS)[number][0]
  | 'authme'
  | 'bitwarden-account-restricted'
  | 'kdbx';
