import { describe, expect, test } from 'vitest';
import { readBackup } from '../../lib/backup/read';
import { fileOf, fixture, PASSPHRASE } from './support/fixture';
import { lineOf } from './support/lines';
import * as made from './support/made-files';

const STANDARD = 'totp Standard/totp@example.com 548791';

type Case = [name: string, file: () => Uint8Array, format: string, accounts: string[], rejected?: string[]];

const MANAGERS: Case[] = [
  ["MYKI's accounts", made.mykiAccounts, 'myki-csv', [`${STANDARD} @example.com "a note"`]],
  ["MYKI's codes", made.mykiCodes, 'myki-csv', ['totp Standard/ 548791'], ['Broken bad-secret']],
  ['RoboForm', made.roboform, 'roboform-csv', [`${STANDARD} #Work @example.com "a note"`]],
  ['Dashlane', () => made.dashlane('otpUrl'), 'dashlane-csv', [`${STANDARD} #Work @example.com "a note"`]],
  ["Dashlane's zip", made.dashlaneZip, 'dashlane-csv', [`${STANDARD} #Work @example.com "a note"`]],
  [
    'Dashlane of old',
    () => made.dashlane('otpSecret'),
    'dashlane-csv',
    [`${STANDARD} #Work @example.com "a note"`],
  ],
  [
    'Apple Passwords',
    made.applePasswords,
    'apple-csv',
    [`${STANDARD} @example.com "a note"`, 'totp other.example/x 548791 @other.example'],
  ],
  [
    "KeePass's strings as columns",
    made.keepassStrings,
    'keepass-csv',
    [
      'hotp Counter/hotp 651512 #Work @example.com "a note"',
      'totp Hex/eight 69254983 #Work',
      'totp Both/x 548791',
      'hotp Both/x 651512',
    ],
    ['Odd: x bad-secret'],
  ],
  [
    "Bitwarden's organisation",
    made.bitwardenOrganisation,
    'bitwarden-csv',
    [`${STANDARD} #Team #Team/Shared @example.com "a \\"note\\",\\nof two lines"`, 'steam Steam/gabe 747JR'],
  ],
  ['Enpass in another language', made.enpassAbroad, 'enpass-csv', [`${STANDARD} "Notiz"`]],
  [
    "Enpass's JSON",
    made.enpassFamily,
    'enpass',
    [
      `${STANDARD} #Work/Deep @example.com`,
      'totp Standard/VPN 837915 #Work/Deep @example.com',
      'totp Alone/ 548791 🗑',
    ],
    ['Broken: x bad-secret'],
  ],
  [
    'SafeInCloud',
    made.safeInCloud,
    'safeincloud',
    [
      `${STANDARD} ★ #Work & more @example.com "a note"`,
      'totp Standard/admin console 93837915 ★ #Work & more @example.com "a note"',
      `totp Standard/totp@example.com 548791 🗑 #Samples`,
    ],
    ['Broken: totp@example.com bad-secret'],
  ],
  [
    'Psono',
    made.psono,
    'psono',
    [`${STANDARD} #Work @example.com "a note"`, 'totp Alone/ 63440421 #Work/Inner'],
    ['Broken bad-secret'],
  ],
  [
    'Keeper',
    made.keeperJson,
    'keeper',
    [
      `${STANDARD} #Work\\Deep #Team @example.com "a note"`,
      'totp Standard/admin console 837915 #Work\\Deep #Team @example.com "a note"',
      `${STANDARD} @example.com "a note"`,
      'totp Old/x 548791',
    ],
    ['Several: totp@example.com bad-secret'],
  ],
  [
    "1Password's interchange format in a zip",
    made.onePifZip,
    '1pif',
    ['totp Kettle/nora 014296 @kettle.example', 'totp Harbor/nora2 725430 @harbor.example'],
  ],
  [
    "1Password's interchange format",
    made.onePif,
    '1pif',
    [
      `${STANDARD} ★ #Work @example.com @sub.example.com:8443 "a note"`,
      'totp Standard/VPN 837915 ★ #Work @example.com @sub.example.com:8443 "a note"',
      `${STANDARD} 🗑`,
      `${STANDARD} @win.example`,
    ],
    ['#5 damaged-entry'],
  ],
];

const OTP_AUTH = [
  'totp Kettle/nora 014296 #Work',
  'totp Harbor/ünï 馬 07045426 #Work',
  'totp Plume/nora 887214 #Home',
  'hotp Kettle/counted 716924 #Home',
];
const OTP_AUTH_REJECTED = ['Odd: odd bad-algorithm', 'Odder: odd unsupported-kind'];
const COTP = [
  'totp Kettle/nora 014296',
  'totp Harbor/nora2 07045426',
  'hotp Kettle/counted 716924',
  'steam Steam/gabe W6G2N',
  'motp Mobile/alice ac896a',
];

// Of Python's plistlib and cryptography, from the descriptions that other programs' readers are.
const AUTHENTICATORS: Case[] = [
  [
    "OTP Auth's backup",
    () => fixture('made/otp-auth.backup-1.1.otpauthdb'),
    'otp-auth',
    OTP_AUTH,
    OTP_AUTH_REJECTED,
  ],
  [
    "OTP Auth's backup of old",
    () => fixture('made/otp-auth.backup-1.0.otpauthdb'),
    'otp-auth',
    OTP_AUTH,
    OTP_AUTH_REJECTED,
  ],
  [
    'an account shared from OTP Auth',
    () => fixture('made/otp-auth.account-1.2.otpauth'),
    'otp-auth',
    ['totp Kettle/nora 014296'],
  ],
  ['cotp', () => fixture('made/cotp.plain.json'), 'cotp', COTP],
  ['cotp, encrypted', () => fixture('made/cotp.encrypted.json'), 'cotp', COTP],
  [
    "Authy's answer to its phone app",
    () => fixture('made/authy.tokens.json'),
    'authy',
    ['totp Kettle/nora@kettle.example 014296', 'totp Harbor/nora 53725430', 'totp /Plume 887214'],
    ['Other wrong-passphrase'],
  ],
];

describe('readBackup reads', () => {
  test.each([...MANAGERS, ...AUTHENTICATORS])('%s', async (_, file, format, accounts, rejected = []) => {
    const backup = await readBackup(file(), { passphrase: PASSPHRASE });
    expect(backup.accounts.map(lineOf)).toEqual(accounts);
    expect(backup.rejected.map(({ label, reason }) => `${label} ${reason}`)).toEqual(rejected);
    expect(backup.format).toBe(format);
  });
});

const SEALED = AUTHENTICATORS.filter(([name]) => name !== 'cotp');

describe('readBackup knows a missing and a wrong passphrase of', () => {
  test.each(SEALED)('%s', async (_, file, format) => {
    await expect(readBackup(file())).rejects.toMatchObject({ code: 'passphrase-needed', cause: format });
    await expect(readBackup(file(), { passphrase: 'wrong' })).rejects.toMatchObject({
      code: 'wrong-passphrase',
      cause: format,
    });
  });
});

// Mobile-OTP hashes a secret as it was typed, in apps that let a person type any: only of lower-case hexadecimal do others
// make the same codes.
const TYPED: [secret: string, accounts: string[]][] = [
  ['e3152afee62599c8', ['motp M/m ac896a']],
  ['e315 2afe-e625 99c8', ['motp M/m ac896a']],
  ['E3152AFEE62599C8', []],
  ['not hexadecimal at all', []],
  ['e3152afee62599c', []],
];

describe('readBackup takes only Mobile-OTP secrets that make the same codes here', () => {
  test.each(TYPED)('Stratum: %s', async (Secret, accounts) => {
    const entry = {
      Type: 3,
      Issuer: 'M',
      Username: 'm',
      Secret,
      Pin: '1234',
      Digits: 6,
      Period: 10,
      Algorithm: 0,
    };
    const backup = await readBackup(fileOf({ Authenticators: [entry] }));
    expect(backup.accounts.map(lineOf)).toEqual(accounts);
    expect(backup.rejected).toEqual(accounts.length > 0 ? [] : [{ label: 'M: m', reason: 'bad-secret' }]);
  });
});
