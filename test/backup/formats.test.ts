import { describe, expect, test } from 'vitest';
import { readBackup } from '../../lib/backup/read';
import { fixture, PASSPHRASE } from './support/fixture';
import { lineOf } from './support/lines';
import * as made from './support/made-files';

const STANDARD = 'totp Standard/totp@example.com 548791';
const COUNTER = 'hotp Counter/hotp 651512';

type Case = [name: string, file: () => Uint8Array, format: string, accounts: string[], rejected?: string[]];

const CASES: Case[] = [
  ["FreeOTP 1's preferences", made.freeOtp1, 'freeotp', [STANDARD, COUNTER]],
  [
    "Authy's preferences",
    made.authy,
    'authy',
    [STANDARD, 'totp Own/ 1139900', 'totp Sealed/s 548791'],
    ['Other: o wrong-passphrase'],
  ],
  ["Blizzard's preferences", made.battleNet, 'battle-net', ['totp Battle.net/US-2211-2050-3346 12715797']],
  [
    "Blizzard's preferences of old",
    made.oldBattleNet,
    'battle-net',
    ['totp Battle.net/US-2211-2050-3346 12715797'],
  ],
  [
    "TOTP Authenticator's preferences",
    made.totpAuthenticatorPreferences,
    'totp-authenticator',
    ['totp Hexed/hex 921300 ★ #home', 'totp /none 921300'],
  ],
  [
    "TOTP Authenticator's backup, decrypted",
    made.plainTotpAuthenticator,
    'totp-authenticator',
    ['totp Hexed/hex 921300 ★ #home', 'totp /none 921300'],
  ],
  ["FreeOTP 2's backup", made.freeOtp2, 'freeotp-2', [STANDARD, 'hotp Counter/ünï 馬 651512']],
  [
    "1Password's 1PUX",
    made.onePux,
    '1password',
    [
      `${STANDARD} ★ #Private #one @example.com @sub.example.com:8443 "a note"`,
      'totp Standard/second 837915 ★ #Private #one @example.com @sub.example.com:8443 "a note"',
    ],
  ],
  [
    "Proton Pass's zip",
    made.protonPass,
    'proton-pass',
    [
      `${STANDARD} #Personal @example.com "a note"`,
      'totp Standard/backup 837915 #Personal @example.com "a note"',
      'totp Gone/totp@example.com 548791 🗑 #Personal @example.com "a note"',
    ],
  ],
  ["Bitwarden's zip with attachments", made.bitwardenZip, 'bitwarden', [STANDARD]],
  [
    "WinAuth's zip of the old kind",
    () => fixture('winauth.zipcrypto.zip'),
    'winauth',
    ['totp WinAuth/ann 548791', 'totp Battle.net/bob 12715797'],
  ],
  ["Authenticator Plus's zip", made.plainZipOfUris, 'winauth', [STANDARD]],
  ['Duo', made.duo, 'duo', ['totp /totp@example.com 548791', 'hotp /hotp 651512']],
  [
    "Bitwarden's table",
    made.bitwardenCsv,
    'bitwarden-csv',
    [`${STANDARD} ★ #Hashes @example.com @b.example "a, \\"note\\""`, 'steam Steam/gabe 747JR'],
  ],
  ["Bitwarden Authenticator's table", made.bitwardenAuthenticatorCsv, 'bitwarden-csv', [STANDARD]],
  [
    "Bitwarden Authenticator's JSON",
    made.bitwardenAuthenticatorJson,
    'bitwarden-authenticator',
    [`${STANDARD} ★`],
  ],
  ['authenticator.sh', made.authenticatorSh, 'authenticator-sh', [`${STANDARD} #Work`]],
  ['authenticator.sh, encrypted', made.encryptedAuthenticatorSh, 'authenticator-sh', [`${STANDARD} #Work`]],
  ['VastBlast', made.vastblast, 'vastblast', [STANDARD, COUNTER]],
  ["Steam's phone file", made.steamPhone, 'steam', ['steam Steam/gabe 747JR']],
  ["LastPass's table", made.lastpassCsv, 'lastpass-csv', [`${STANDARD} ★ #Work @example.com "a note"`]],
  ["1Password's table", made.onePasswordCsv, '1password-csv', [`${STANDARD} ★ #a #b @example.com "n"`]],
  ["Proton Pass's table", made.protonPassCsv, 'proton-pass-csv', [`${STANDARD} #Personal @example.com`]],
  ['a table of an unknown program', made.unknownCsv, 'csv', [STANDARD]],
  ["Ente Auth's JSON", made.enteJson, 'ente', [`${STANDARD} ★ 🗑 #Work "a note"`]],
  ["Ente Auth's one line", made.enteOnOneLine, 'ente', [`${STANDARD} "a,b"`, 'hotp Counter/ho#tp 651512']],
  ['2FAS, schema 1', made.twoFasSchema1, '2fas', [STANDARD], ['Odd bad-algorithm']],
  ['Aegis, database version 1', made.aegisVersion1, 'aegis', [`${STANDARD} #Work`]],
  [
    'Authenticator-Extension, odd records',
    made.oddAuthenticatorExtension,
    'authenticator-extension',
    [STANDARD, COUNTER, 'totp /battle 12715797', 'steam /steam 747JR', 'totp /hex 921300'],
    ['Gost: g bad-algorithm', 'Odd: o unsupported-kind'],
  ],
  [
    "KeePass's XML",
    made.keepassXml,
    'keepass-xml',
    [
      'totp Standard & Co/u 548791 #one #two @example.com "a\\nb"',
      'hotp Counter/ 651512',
      'totp Text/ 921300 #A/B',
      'totp Base64/ 548791 #A/B',
      'totp Gone/ 548791 🗑 #Recycle Bin',
      'totp Tray/ 548791 🗑 #Recycle Bin/x',
    ],
  ],
  [
    "FIDO's items",
    made.cxfItems,
    'cxf',
    ['totp Standard/user 548791 ★ #t #Inner "a note"', 'totp /alone 548791'],
  ],
  ["Ente Auth's parameters without values", made.enteBareNames, 'ente', ['totp /totp@example.com 548791']],
  [
    "LastPass's own folders",
    made.lastpassFolders,
    'lastpass',
    [`${STANDARD} ★`, `${STANDARD} ★ #Work`, STANDARD],
  ],
  [
    'Authenticator-Extension, secrets alone',
    made.bareAuthenticatorExtension,
    'authenticator-extension',
    ['totp / 548791', 'totp / 921300'],
  ],
  [
    "WinAuth's pictures in key URIs",
    made.winauthPictures,
    'key-uri-list',
    ['totp Standard/totp@example.com 548791', 'steam Steam/gabe 747JR'],
  ],
  [
    "Proton Pass's fields in sections",
    made.protonPassSections,
    'proton-pass',
    ['totp Router/admin code 548791 #Personal'],
  ],
  [
    "a table with KeePass's names of columns",
    made.keepassColumns,
    'csv',
    ['totp Standard/totp@example.com 548791 #OTP/TOTP'],
  ],
  [
    'JSON of an unknown program',
    made.unknownJson,
    'json',
    [STANDARD, 'hotp Shop/ann 651512', 'totp Inner/x 837915'],
  ],
  ['a 1PUX zipped anew, in a folder', made.onePuxInFolder, '1password', [STANDARD]],
  ["andOTP's Mobile-OTP with a secret of other letters", made.oddMotp, 'andotp', [], ['M: m bad-secret']],
  [
    "Google's transfer without its second part",
    made.googleWithoutPart2,
    'google-batch',
    ['totp /name 278204', 'totp /name 278204'],
    ['#4 damaged-entry', '2 / 3 missing-part'],
  ],
];

describe('readBackup reads', () => {
  test.each(CASES)('%s', async (_, file, format, accounts, rejected = []) => {
    const backup = await readBackup(file(), { passphrase: PASSPHRASE });
    expect(backup.format).toBe(format);
    expect(backup.accounts.map(lineOf)).toEqual(accounts);
    expect(backup.rejected.map(({ label, reason }) => `${label} ${reason}`)).toEqual(rejected);
  });

  test("andOTP's labels of old, and its Mobile-OTP", async () => {
    const { accounts } = await readBackup(made.oldAndOtp());
    expect(accounts.map(({ kind, issuer, label }) => `${kind} ${issuer}/${label}`)).toEqual([
      'totp Standard/totp@example.com',
      'motp M/m',
    ]);
    expect(Buffer.from(accounts[1]?.secret ?? []).toString('hex')).toBe('e3152afee62599c8');
  });
});

const UNPACKED: [string, Uint8Array, string][] = [
  ['1password', made.onePux(), 'export.data'],
  ['proton-pass', made.protonPass(), 'Proton Pass/data.json'],
];

test.each(UNPACKED)('readBackup reads what was in the zip of %s', async (format, zip, name) => {
  const expected = await readBackup(zip);
  expect(await readBackup(made.unpacked(zip, name))).toEqual(expected);
  expect(expected.format).toBe(format);
});

test("readBackup tells the way out of Proton Pass's PGP", async () => {
  await expect(readBackup(made.protonPassPgp())).rejects.toMatchObject({
    code: 'unsupported-format',
    cause: 'proton-pass-pgp',
  });
});

const ENCRYPTED: [string, () => Uint8Array][] = [
  ['FreeOTP 2', made.freeOtp2],
  ['WinAuth', () => fixture('winauth.zipcrypto.zip')],
  ['authenticator.sh', made.encryptedAuthenticatorSh],
  ['VastBlast', made.vastblast],
  ['Authy', made.authy],
];

describe("readBackup reads Steam Desktop Authenticator's encrypted file", () => {
  test('with the manifest beside it, under its name or any', async () => {
    const { file, manifest, fileName } = made.sealedSteam();
    for (const name of [fileName, 'renamed.txt']) {
      const backup = await readBackup(file, { fileName: name, manifest, passphrase: PASSPHRASE });
      expect(backup.accounts.map(lineOf)).toEqual(['steam Steam/gabe 747JR']);
      expect(backup.format).toBe('steam');
    }
  });

  test('and knows a missing and a wrong passphrase', async () => {
    const { file, ...options } = made.sealedSteam();
    await expect(readBackup(file, options)).rejects.toMatchObject({ code: 'passphrase-needed' });
    await expect(readBackup(file, { ...options, passphrase: 'x' })).rejects.toMatchObject({
      code: 'wrong-passphrase',
      cause: 'steam',
    });
  });
});

describe('readBackup knows a missing and a wrong passphrase of', () => {
  test.each(ENCRYPTED)('%s', async (_, file) => {
    await expect(readBackup(file())).rejects.toMatchObject({ code: 'passphrase-needed' });
    await expect(readBackup(file(), { passphrase: 'wrong' })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
  });
});
