import { expect, test } from 'vitest';
import { readBackup } from '../../../lib/backup/read';
import { readSetupText } from '../../../lib/otp/setup-text';
import { fixture } from '../support/fixture';
import { lineOf } from '../support/lines';

// What people brought, rebuilt with invented names: the file, its format, and what it holds.
const READ: [name: string, format: string, accounts: string[]][] = [
  ['f05-otp-list.json', 'otp-list', ['totp /Kettle nora 014296', 'totp /Harbor nora 725430']],
  [
    'f16-bitwarden-template-mixed.json',
    'bitwarden',
    [
      'totp Kettle/nora 014296 #Work @kettle.example',
      'totp Harbor/nora2 725430 @harbor.example',
      'totp Plume/nora3 887214 @plume.example',
    ],
  ],
  [
    'f18-bitwarden-organisation.csv',
    'bitwarden-csv',
    ['totp Kettle/nora 014296 #Team #Team/Shared @kettle.example'],
  ],
  ['f22-uris-not-at-line-start.txt', 'key-uri-list', ['totp Kettle/nora 014296', 'totp Harbor/nora 725430']],
  [
    'f25-excel-sep-line.csv',
    'apple-csv',
    ['totp Kettle/nora 014296 @kettle.example', 'totp Harbor/nora2 762595 @harbor.example'],
  ],
  [
    'f29-uri-wrapped.txt',
    'key-uri-list',
    ['totp Kettle Works/nora@kettle.example 014296', 'totp Harbor/nora 725430'],
  ],
  [
    'f39-enpass6.csv',
    'csv',
    ['totp Kettle/nora 014296 @kettle.example "a note"', 'totp Harbor/nora2 762595 @harbor.example'],
  ],
  [
    'f42-enpass6-label-totp.csv',
    'csv',
    ['totp Kettle/nora 014296 @kettle.example', 'totp Harbor/nora2 725430 @harbor.example'],
  ],
  [
    'f44-bitwarden-cli-list-items.json',
    'bitwarden',
    [
      'totp Kettle/nora 014296 @kettle.example',
      'totp Harbor/nora2 725430 @harbor.example',
      'totp Plume/nora3 887214 @plume.example',
    ],
  ],
  [
    'g01-google-name-with-prefix.txt',
    'google-batch',
    ['totp kettle.example/nora 014296', 'totp Harbor/nora@harbor.example 725430', 'totp Plume/nora 887214'],
  ],
  ['u13-plus-in-secret.txt', 'key-uri-list', ['totp Kettle/nora 725430']],
  ['u14-bare-secret-in-qr.txt', 'key', ['totp / 887214']],
];

test.each(READ)('readBackup reads %s', async (name, format, lines) => {
  const { accounts, rejected, ...rest } = await readBackup(fixture(`reports/${name}`), { fileName: name });
  expect(accounts.map(lineOf)).toEqual(lines);
  expect(rejected).toEqual([]);
  // Enpass's tables may be known by their name one day; what is in them stays.
  if (!name.includes('enpass')) expect(rest.format).toBe(format);
});

const REFUSED: [name: string, code: string, cause?: string][] = [
  ['f31-otp-auth-ios-like.otpauthdb', 'unknown-format'],
  ['f32-pgp-binary.gpg', 'unsupported-format', 'pgp'],
  ['f40-chrome.csv', 'unknown-format', 'no-codes'],
  ['u15-okta-verify.txt', 'unsupported-format', 'okta-push'],
];

test.each(REFUSED)('readBackup says what %s is', async (name, code, cause) => {
  const reading = readBackup(fixture(`reports/${name}`), { fileName: name, passphrase: 'x' });
  await expect(reading).rejects.toMatchObject({
    name: 'Refusal',
    code,
    ...(cause !== undefined && { cause }),
  });
});

test('readBackup calls no file of another app wrongly opened, whether or not it is named', async () => {
  const bytes = fixture('reports/f31-otp-auth-ios-like.otpauthdb');
  for (const options of [{}, { passphrase: 'x' }])
    await expect(readBackup(bytes, options)).rejects.toMatchObject({ code: 'unknown-format' });
});

const text = (name: string) => new TextDecoder().decode(fixture(`reports/${name}`));

test('readSetupText offers a code that is a key and nothing else as one', () => {
  expect(readSetupText(text('u14-bare-secret-in-qr.txt'))).toEqual({
    is: 'key',
    key: '5YNXN6PQ3EHSI6ZDFU4RKAIJ7NQ5SRO2',
  });
});

test("readSetupText knows Okta Verify's own code", () => {
  expect(readSetupText(text('u15-okta-verify.txt'))).toEqual({ is: 'okta' });
});
