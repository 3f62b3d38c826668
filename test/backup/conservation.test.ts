import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBackup } from '../../lib/backup/read';
import type { OtpAccount } from '../../lib/otp/account';
import { encodeBase32 } from '../../lib/otp/base32';
import { type Thing, things } from './support/conserved';
import { fileWith, type MadeFile } from './support/conserved-files';

/** Files; `npm run test:conservation` makes many more. */
const FILES = Number(process.env['CONSERVATION_FILES'] ?? 1_000);
const SEED = Number(process.env['CONSERVATION_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

const keyOf = (account: OtpAccount) => encodeBase32(account.secret);
const bare = (text: string) => text.replace(/[\s-]/g, '').toUpperCase();

function shownBy({ issuer, label, note = '', tags }: OtpAccount): string[] {
  return [issuer, label, note, ...tags];
}

async function check(all: readonly Thing[], file: MadeFile): Promise<void> {
  const { accounts, rejected, format } = await readBackup(file.bytes, { fileName: 'export' });
  const byKey = new Map(all.map((thing) => [encodeBase32(thing.key), thing]));
  // Nothing is made up, nothing is there twice, nothing is missing without a word.
  expect(accounts.filter((account) => !byKey.has(keyOf(account)))).toEqual([]);
  expect(new Set(accounts.map(keyOf)).size).toBe(accounts.length);
  expect(accounts.length + rejected.length, format).toBe(all.length);
  // No secret stands where it would be shown.
  const shown = [...accounts.flatMap(shownBy), ...rejected.map(({ label }) => label)].map(bare);
  for (const key of byKey.keys()) expect(shown.filter((text) => text.includes(key))).toEqual([]);
  for (const account of accounts) checkOne(account, byKey.get(keyOf(account)), file);
}

/** Its own name, and the codes that its issuer makes. */
function checkOne(account: OtpAccount, thing: Thing | undefined, file: MadeFile): void {
  if (thing === undefined) return;
  const { digits, period, kind, algorithm } = account;
  expect({ digits, period, kind, algorithm }).toEqual({
    digits: thing.digits,
    period: thing.period,
    kind: 'totp',
    algorithm: 'SHA1',
  });
  const names = `${account.issuer} ${account.label}`;
  if (file.isNamed || thing.isUri) expect(names).toContain(thing.title);
}

test(`readBackup conserves every secret of ${FILES} made files (seed ${SEED})`, async () => {
  const made = things.chain((all) => fileWith(all).map((file) => ({ all, file })));
  const property = fc.asyncProperty(made, ({ all, file }) => check(all, file));
  await fc.assert(property, { numRuns: FILES, seed: SEED });
}, 3_600_000);
