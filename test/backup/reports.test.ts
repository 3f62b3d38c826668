import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBackup } from '../../lib/backup/read';
import { fixture, PASSPHRASE } from './support/fixture';
import { lineOf } from './support/lines';

// Files that people reported as read wrongly, rebuilt with invented names. Codes at AT are oathtool's.
// [file, format, accounts]
const REPORTS: [string, string, string[]][] = [
  [
    'f01-ente-form-encoded-display.txt',
    'ente',
    [
      'totp Kettle Works/nora@kettle.example 014296 ★ #Home lab #Work "codes are in the safe, C++ folder"',
      'totp Harbor/nora 725430 🗑 "old one"',
      'totp Plume/nora 887214',
    ],
  ],
  ['f02-ente-commas-escaped-twice.txt', 'ente', ['totp Kettle/nora 014296 🗑 #Work']],
  [
    'f03-authy-mitm-decrypted.json',
    'authy',
    ['totp Kettle/nora@kettle.example 014296', 'totp Harbor/nora 53725430'],
  ],
  ['f05-otp-list.json', 'otp-list', ['totp /Kettle nora 014296', 'totp /Harbor nora 725430']],
  [
    'f06-enpass.json',
    'enpass',
    ['totp Kettle/nora 014296 ★ #Work @kettle.example "a note"', 'totp Harbor/nora2 762595 🗑'],
  ],
  [
    'f08-enpass.csv',
    'enpass-csv',
    ['totp Kettle/nora 014296 @kettle.example', 'totp Harbor/nora2 762595 @harbor.example'],
  ],
  [
    'f09-zoho-vault.csv',
    'zoho-vault-csv',
    [
      'totp Kettle/nora@kettle.example 014296 #Work @kettle.example:8443',
      'totp Harbor/nora 07045426 ★ #Work @harbor.example',
    ],
  ],
  [
    'f10-keeper.csv',
    'keeper-csv',
    [
      'totp Kettle/nora@kettle.example 014296 #Work @kettle.example "a note"',
      'totp Harbor/nora 725430 #Work\\Deep @harbor.example',
    ],
  ],
  [
    'f12-synology-c2.csv',
    'synology-c2-csv',
    [
      'totp Kettle/nora@kettle.example 014296 ★ #Work @kettle.example @id.kettle.example "a note"',
      'totp Harbor/nora 725430 @harbor.example',
    ],
  ],
  ['f13-safeincloud.csv', 'safeincloud-csv', ['totp Kettle/nora 014296 @kettle.example']],
  [
    'f15-1password.1pif',
    '1pif',
    ['totp Kettle/nora 014296 @kettle.example', 'totp Harbor/nora2 725430 @harbor.example'],
  ],
  [
    'f18-bitwarden-organisation.csv',
    'bitwarden-csv',
    ['totp Kettle/nora 014296 #Team #Team/Shared @kettle.example'],
  ],
  [
    'f21-proton-pass-two-codes.zip',
    'proton-pass',
    [
      'totp Kettle/nora 014296 #Personal @kettle.example',
      'totp Kettle/admin console 725430 #Personal @kettle.example',
      'totp Kettle/VPN 887214 #Personal @kettle.example',
      'totp Harbor/ 797981 #Personal',
    ],
  ],
  [
    'f30-keeotp-strings.xml',
    'keepass-xml',
    [
      'totp Kettle/utf8 526458',
      'totp Harbor/plain 725430',
      'totp Plume/padding 887214',
      'steam Steam/encoder W6G2N',
      'totp Base/base64 772461',
    ],
  ],
  ['f38-winauth-hotp.txt', 'key-uri-list', ['hotp Kettle/nora 367345']],
  [
    'f39-enpass6.csv',
    'enpass-csv',
    ['totp Kettle/nora 014296 @kettle.example "a note"', 'totp Harbor/nora2 762595 @harbor.example'],
  ],
  [
    'f42-enpass6-label-totp.csv',
    'enpass-csv',
    ['totp Kettle/nora 014296 @kettle.example', 'totp Harbor/nora2 725430 @harbor.example'],
  ],
  ['f45-authme.authme', 'authme', ['totp Kettle/nora 014296']],
  [
    'g01-google-name-with-prefix.txt',
    'google-batch',
    ['totp kettle.example/nora 014296', 'totp Harbor/nora@harbor.example 725430', 'totp Plume/nora 887214'],
  ],
  ['u07-steam-winauth-old.txt', 'key-uri-list', ['steam /Steam W6G2N']],
  ['u13-plus-in-secret.txt', 'key-uri-list', ['totp Kettle/nora 725430']],
];

/** Another test has these: nothing in them can be read. */
const REFUSED = ['f31-otp-auth-ios-like.otpauthdb'];

describe('readBackup reads what people reported as', () => {
  test.each(REPORTS)('%s', async (name, format, lines) => {
    const { accounts, rejected, ...backup } = await readBackup(fixture(`reports/${name}`));
    expect(accounts.map(lineOf)).toEqual(lines);
    expect([backup.format, rejected]).toEqual([format, []]);
  });

  test('and every file of a report is tried', () => {
    const names = readdirSync(join(import.meta.dirname, 'fixtures', 'reports'));
    const others = readFileSync(join(import.meta.dirname, 'records', 'catch-all.test.ts'), 'utf8');
    const tried = new Set<string>([...REPORTS.map(([name]) => name), ...REFUSED]);
    expect(names.filter((name) => !tried.has(name) && !others.includes(`'${name}'`))).toEqual([]);
  });
});

describe("readBackup does not call a file andOTP's that is another app's", () => {
  const bytes = fixture('reports/f31-otp-auth-ios-like.otpauthdb');

  test.each(['accounts.otpauthdb', 'Accounts.OTPAUTH'])(
    'named %s, asking for no passphrase',
    async (fileName) => {
      await expect(readBackup(bytes, { fileName })).rejects.toMatchObject({ code: 'unknown-format' });
    },
  );

  test('named anything else, when the passphrase does not open it', async () => {
    const reading = readBackup(bytes, { fileName: 'backup.bin', passphrase: PASSPHRASE });
    await expect(reading).rejects.toMatchObject({ code: 'unknown-format' });
  });

  test("but one of andOTP's old backups by its name", async () => {
    const options = { fileName: 'otp_accounts.json.aes', passphrase: 'wrong' };
    const reading = readBackup(fixture('andotp.old-encrypted.json.aes'), options);
    await expect(reading).rejects.toMatchObject({ code: 'wrong-passphrase', cause: 'andotp' });
  });

  test('and a backup of OTP Auth that was cut off is damaged', async () => {
    const cut = fixture('made/otp-auth.backup-1.1.otpauthdb').slice(0, 1_000);
    await expect(readBackup(cut, { passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'damaged-file' });
  });
});
