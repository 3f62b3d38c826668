import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBackup } from '../../lib/backup/read';
import { encodeBase32 } from '../../lib/otp/base32';
import { codeAt } from '../../lib/otp/code';
import { EIGHT_STARRED, EXPECTED, type Expected } from './support/expected';
import { fileOf, fixture, PASSPHRASE, RAIVO_PASSPHRASE } from './support/fixture';
import { AT, lineOf } from './support/lines';

function passphraseOf(name: string): string {
  return name.startsWith('raivo') ? RAIVO_PASSPHRASE : PASSPHRASE;
}

async function linesOf(bytes: Uint8Array, passphrase?: string): Promise<Expected> {
  const { format, accounts, rejected } = await readBackup(bytes, { passphrase });
  return {
    format,
    accounts: accounts.map(lineOf),
    rejected: rejected.map(({ label, reason }) => `${label} ${reason}`),
  };
}

/** What an independent program computes. */
function oathCode(secret: string, args: readonly string[]): string {
  return execFileSync('oathtool', ['--base32', ...args, secret], { encoding: 'utf8' }).trim();
}

describe('readBackup reads sample files', () => {
  test.each(Object.entries(EXPECTED))('%s', async (name, expected) => {
    expect(await linesOf(fixture(name), passphraseOf(name))).toEqual({ rejected: [], ...expected });
  });

  test('readBackup is tried on every sample file', () => {
    const others =
      /^(?:README\.md|made|reports|otpauth-torture\.txt|winauth\.zipcrypto\.zip|.*\.(?:png|svg))$/;
    const names = readdirSync(join(import.meta.dirname, 'fixtures'));
    expect(names.filter((name) => !others.test(name)).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  test("readBackup's TOTP and HOTP accounts give oathtool's codes", async () => {
    const { accounts } = await readBackup(fixture('aegis.plain.json'));
    const google = await readBackup(fixture('google-migration.batch-of-2.txt'));
    const ours = [...accounts, ...google.accounts].filter(({ kind }) => kind === 'totp' || kind === 'hotp');
    const codes = ours.map(({ kind, secret, algorithm, digits, period, counter }) => {
      const own =
        kind === 'hotp' ? ['--hotp', `--counter=${counter}`] : [`--totp=${algorithm}`, `--now=@${AT}`];
      const step = kind === 'hotp' ? [] : [`--time-step-size=${period}s`];
      return oathCode(encodeBase32(secret), [...own, ...step, `--digits=${digits}`]);
    });
    expect(ours.map((account) => codeAt(account, AT))).toEqual(codes);
    expect(codes).toHaveLength(10);
  });
});

describe('readBackup reads key URIs as they occur in the wild', () => {
  const lines = new TextDecoder().decode(fixture('otpauth-torture.txt')).split('\n');

  test('readBackup takes those that mean something and rejects the rest one by one', async () => {
    const uris = lines.filter((line) => line !== '' && !line.startsWith('#'));
    const { accounts, rejected } = await readBackup(fixture('otpauth-torture.txt'));
    expect(accounts.length + rejected.length).toBe(uris.length);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      'bad-digits',
      'bad-secret',
      'bad-secret',
      'not-a-key-uri',
    ]);
  });
});

const ENCRYPTED = Object.keys(EXPECTED).filter((name) => /encrypt|strong|legacy|raivo|kdbx/.test(name));

describe('readBackup asks for the passphrase', () => {
  test.each(ENCRYPTED)('%s', async (name) => {
    await expect(readBackup(fixture(name), { fileName: name })).rejects.toMatchObject({
      code: 'passphrase-needed',
    });
  });
});

describe('readBackup knows a wrong passphrase', () => {
  test.each(ENCRYPTED)('%s', async (name) => {
    const reading = readBackup(fixture(name), { fileName: name, passphrase: 'incorrect horse' });
    await expect(reading).rejects.toMatchObject({ code: 'wrong-passphrase', cause: EXPECTED[name]?.format });
  });
});

function kdbxVersion(major: number): Uint8Array {
  return Uint8Array.of(0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5, 0, 0, major, 0);
}

// What begins as these do, and the name of the format in the refusal.
const UNREADABLE: [string, Uint8Array][] = [
  ['kdb', Uint8Array.of(0x03, 0xd9, 0xa2, 0x9a, 0x65, 0xfb, 0x4b, 0xb5)],
  ['kdbx', kdbxVersion(2)],
  ['html', fileOf('<!DOCTYPE html><html><body></body></html>')],
  ['steam-manifest', fileOf({ encrypted: true, entries: [{ filename: 'a.maFile', encryption_iv: 'AAAA' }] })],
  ['sqlite', fileOf('SQLite format 3\0\u0010\0')],
  ['pgp', fileOf('-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----')],
  ['microsoft-push', fileOf('phonefactor://activate_account?code=1')],
  [
    'bitwarden-account-restricted',
    fileOf({ encrypted: true, encKeyValidation_DO_NOT_EDIT: '2.a|b|c', items: [] }),
  ],
];

describe('readBackup names formats that no browser can read', () => {
  test.each(UNREADABLE)('%s', async (cause, bytes) => {
    const reading = readBackup(bytes, { passphrase: PASSPHRASE });
    await expect(reading).rejects.toMatchObject({ code: 'unsupported-format', cause });
  });
});

const UNKNOWN: [string, Uint8Array][] = [
  ['nothing', new Uint8Array()],
  ['a text', fileOf('hello\nworld\n')],
  ['another JSON', fileOf({ hello: 'world', list: [1, 2, 3] })],
  ['an empty list', fileOf([])],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...new Uint8Array(100)])],
  ['a table without codes', fileOf('name,url\nA,https://a.example\n')],
];

describe('readBackup says that it does not know', () => {
  test.each(UNKNOWN)('%s', async (_, bytes) => {
    await expect(readBackup(bytes)).rejects.toMatchObject({ code: 'unknown-format' });
  });
});

describe('readBackup sees through encodings', () => {
  const json = new TextDecoder().decode(fixture('aegis.plain.json'));

  test('readBackup drops a byte order mark', async () => {
    expect((await linesOf(fileOf(`\uFEFF${json}`))).accounts).toEqual(EIGHT_STARRED);
  });

  test('readBackup reads a table in Windows Latin', async () => {
    const table = 'name,totp,username\nCafé,MFRGG,zoë\n';
    const { accounts } = await linesOf(Buffer.from(table, 'latin1'));
    expect(accounts).toEqual(['totp Café/zoë 278204']);
  });

  test('readBackup says that a JSON text with a broken character is damaged, or reads around it', async () => {
    const bytes = Buffer.from(json.replace('totp@example.com', 'totp@\xffexample.com'), 'latin1');
    const broken = bytes.subarray(0, -5);
    expect((await readBackup(bytes)).accounts).toHaveLength(8);
    await expect(readBackup(broken)).rejects.toMatchObject({ code: 'damaged-file' });
  });

  test.each(['utf16le', 'utf-16be'])('readBackup reads %s with its mark', async (encoding) => {
    const bytes = Buffer.from(`\uFEFF${json}`, 'utf16le');
    const file = encoding === 'utf16le' ? bytes : bytes.swap16();
    expect((await linesOf(file)).accounts).toEqual(EIGHT_STARRED);
  });
});

test.each(['utf16le', 'utf-16be'])('readBackup reads a table in %s without its mark', async (encoding) => {
  const bytes = Buffer.from('name\ttotp\tusername\nKettle\tMFRGG\tnora\n', 'utf16le');
  const { accounts } = await linesOf(encoding === 'utf16le' ? bytes : bytes.swap16());
  expect(accounts).toEqual(['totp Kettle/nora 278204']);
});

test('readBackup stops when its signal says so', async () => {
  const options = { passphrase: PASSPHRASE, signal: AbortSignal.abort() };
  await expect(readBackup(fixture('2fas.encrypted.2fas'), options)).rejects.toMatchObject({
    name: 'AbortError',
  });
});
