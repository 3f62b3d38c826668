import { createDecipheriv, scryptSync } from 'node:crypto';
import fc from 'fast-check';
import * as otpauth from 'otpauth';
import { describe, expect, test } from 'vitest';
import { readBackup } from '../../lib/backup/read';
import { writeBackup } from '../../lib/backup/write';
import {
  carriedOf,
  EXPORT_FORMATS,
  type ExportFormat,
  lossOf,
} from '../../lib/backup/writers/export-capabilities';
import type { WriteContext } from '../../lib/backup/writers/write-context';
import type { OtpAccount } from '../../lib/otp/account';
import { codeAt } from '../../lib/otp/code';
import { anyAccount } from './support/accounts';
import { fileOf, fixture, PASSPHRASE } from './support/fixture';
import { AT } from './support/lines';

const CONTEXT: WriteContext = {
  at: AT,
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  passphrase: PASSPHRASE,
};

const PLAIN = EXPORT_FORMATS.filter((format) => format !== 'aegis-encrypted');
const READ_AS: Record<ExportFormat, string> = {
  'aegis-encrypted': 'aegis',
  aegis: 'aegis',
  ente: 'ente',
  stratum: 'stratum',
  '2fas': '2fas',
  'bitwarden-authenticator': 'bitwarden-authenticator',
  'keepassxc-csv': 'keepassxc-csv',
  cxf: 'cxf',
  'key-uri-list': 'key-uri-list',
  'google-batch': 'google-batch',
};

/** What is left of an account without what `lossOf` says is lost; a lost list keeps what `kept` has of it. */
function expectedOf(format: ExportFormat, account: OtpAccount, kept: OtpAccount): OtpAccount {
  const lost = lossOf(format, [account]).flatMap((loss) => loss.lost);
  const { note, favorite, trashed, ...rest } = account;
  return {
    ...rest,
    ...(note !== undefined && !lost.includes('note') && { note }),
    ...(favorite && !lost.includes('favorite') && { favorite }),
    ...(trashed && !lost.includes('trashed') && { trashed }),
    ...(lost.includes('issuer') && { issuer: '' }),
    ...(lost.includes('tags') && { tags: kept.tags }),
    ...(lost.includes('sites') && { sites: kept.sites }),
  };
}

const asPlain = (account: OtpAccount | undefined) => account && { ...account, secret: [...account.secret] };

async function roundTrip(format: ExportFormat, accounts: readonly OtpAccount[]): Promise<void> {
  const carried = carriedOf(format, accounts);
  fc.pre(carried.length > 0);
  const file = fileOf(await writeBackup(format, accounts, CONTEXT));
  const backup = await readBackup(file, { passphrase: PASSPHRASE });
  expect(backup.format).toBe(READ_AS[format]);
  expect(backup.rejected).toEqual([]);
  expect(backup.accounts).toHaveLength(carried.length);
  for (const [index, account] of backup.accounts.entries()) {
    const original = carried[index];
    expect(asPlain(account)).toEqual(asPlain(original && expectedOf(format, original, account)));
    // What arrives of a list is part of it.
    expect(original?.tags).toEqual(expect.arrayContaining([...account.tags]));
    expect(original?.sites).toEqual(expect.arrayContaining([...account.sites]));
  }
}

describe('readBackup reads what writeBackup wrote, but for what lossOf told', () => {
  test.each(PLAIN)('%s', async (format) => {
    const accounts = fc.array(anyAccount, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(accounts, (list) => roundTrip(format, list)),
      { numRuns: 60 },
    );
  });

  test('aegis-encrypted', async () => {
    const [accounts] = fc.sample(fc.array(anyAccount, { minLength: 20, maxLength: 20 }), {
      numRuns: 1,
      seed: 1,
    });
    await roundTrip('aegis-encrypted', accounts ?? []);
  });
});

describe('writeBackup leaves samples as they were', () => {
  test.each(PLAIN)('%s', async (format) => {
    const { accounts } = await readBackup(fixture('aegis.plain.json'));
    await roundTrip(format, accounts);
  });
});

test("writeBackup's encrypted Aegis file opens with another program's scrypt and AES", async () => {
  const { accounts } = await readBackup(fixture('aegis.plain.json'));
  const { header, db } = JSON.parse(await writeBackup('aegis-encrypted', accounts, CONTEXT));
  const slot = header.slots[0];
  const hex = (text: string) => Buffer.from(text, 'hex');
  const open = (key: Buffer, sealed: Buffer, { nonce, tag }: { nonce: string; tag: string }) => {
    const decipher = createDecipheriv('aes-256-gcm', key, hex(nonce)).setAuthTag(hex(tag));
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  };
  const cost = { N: slot.n, r: slot.r, p: slot.p, maxmem: 64 * 1024 * 1024 };
  const key = scryptSync(PASSPHRASE, hex(slot.salt), 32, cost);
  const masterKey = open(key, hex(slot.key), slot.key_params);
  const database = JSON.parse(open(masterKey, Buffer.from(db, 'base64'), header.params).toString());
  expect(database.entries).toHaveLength(accounts.length);
  expect(database.entries[0].info.secret).toBe('54VEGZFJHM3BGDONFERMPUOKNGDJETGM');
});

test('writeBackup refuses to encrypt without a passphrase', async () => {
  const writing = writeBackup('aegis-encrypted', [], { ...CONTEXT, passphrase: '' });
  await expect(writing).rejects.toMatchObject({ code: 'passphrase-needed' });
});

test("writeBackup's key URIs give the same codes in otpauth", async () => {
  const { accounts } = await readBackup(fixture('aegis.plain.json'));
  const ours = accounts.filter(({ kind }) => kind === 'totp' || kind === 'hotp');
  const list = await writeBackup('key-uri-list', ours, CONTEXT);
  const codes = list
    .trimEnd()
    .split('\n')
    .map((uri) => otpauth.URI.parse(uri))
    .map((otp) => (otp instanceof otpauth.TOTP ? otp.generate({ timestamp: AT * 1_000 }) : otp.generate()));
  expect(codes).toEqual(ours.map((account) => codeAt(account, AT)));
});

test('writeBackup leaves cells that look like formulas as they are', async () => {
  const { accounts } = await readBackup(fixture('otpauth-uris.txt'));
  const hostile = accounts.slice(0, 1).map((account) => ({ ...account, label: '=cmd|x', note: '@SUM(1)' }));
  const csv = await writeBackup('keepassxc-csv', hostile, CONTEXT);
  expect(csv).toContain('"=cmd|x"');
  expect(csv).toContain('"@SUM(1)"');
});
