import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RejectedEntry } from '../../lib/backup/entry/import-result';
import { readBackup } from '../../lib/backup/read';
import type { OtpAccount } from '../../lib/otp/account';
import { encodeBase32 } from '../../lib/otp/base32';
import { fileWith, type MadeFile } from './support/conserved/files';
import { type Thing, things } from './support/conserved/things';

/** Files; `npm run test:conservation` makes many more. */
const FILES = Number(process.env['CONSERVATION_FILES'] ?? 1_000);
const SEED = Number(process.env['CONSERVATION_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const ONLY = process.env['CONSERVATION_SHAPE'];

const keyOf = (account: OtpAccount) => encodeBase32(account.secret);
const bare = (text: string) => text.replace(/[\s-]/g, '').toUpperCase();

function shownBy({ issuer, label, note = '', tags }: OtpAccount): string[] {
  return [issuer, label, note, ...tags];
}

async function check(file: MadeFile): Promise<void> {
  const { accounts, rejected, format } = await readBackup(file.bytes, { fileName: 'export' });
  const byKey = new Map(file.things.map((thing) => [encodeBase32(thing.key), thing]));
  // Nothing is made up, nothing is there twice, nothing is missing without a word.
  expect(accounts.filter((account) => !byKey.has(keyOf(account)))).toEqual([]);
  expect(new Set(accounts.map(keyOf)).size).toBe(accounts.length);
  expect(accounts.length + rejected.length, format).toBe(file.things.length);
  const isRead = new Set(accounts.map(keyOf));
  const unread = file.things.filter(({ key }) => !isRead.has(encodeBase32(key)));
  if (!file.mayRefuse) expect(unread.filter(({ broken }) => broken === undefined)).toEqual([]);
  expect(file.things.filter((thing) => thing.broken !== undefined && !unread.includes(thing))).toEqual([]);
  if (!file.isNameless) checkRejected(unread, rejected);
  checkShown(file, [...accounts.flatMap(shownBy), ...rejected.map(({ label }) => label)]);
  for (const account of accounts) checkOne(account, byKey.get(keyOf(account)), file);
}

/** What is not read is told under its name. */
function checkRejected(unread: readonly Thing[], rejected: readonly RejectedEntry[]): void {
  const labels = rejected.map(({ label }) => label);
  expect(unread.filter(({ title }) => !labels.some((label) => label.includes(title)))).toEqual([]);
}

/** No secret, and no password, stands where it would be shown. */
function checkShown({ things: all }: MadeFile, shown: readonly string[]): void {
  const passwords = all.flatMap(({ decoys }) => decoys.filter(({ isPassword }) => isPassword));
  const secret = [
    ...all.map(({ key }) => encodeBase32(key)),
    ...all.flatMap(({ broken, isUri }) => (broken === undefined || isUri ? [] : [bare(broken)])),
    ...passwords.map(({ value }) => bare(value)),
  ];
  const texts = shown.map(bare);
  for (const hidden of secret) expect(texts.filter((text) => text.includes(hidden))).toEqual([]);
}

/** Its own name and nobody else's, and the codes that its issuer makes. */
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
  if (!file.isNameless || thing.isUri) expect(names).toContain(thing.title);
  const others = file.things.filter((other) => other !== thing && names.includes(other.title));
  expect(others.filter(({ title }) => !thing.title.includes(title))).toEqual([]);
}

test(`readBackup conserves every secret of ${FILES} made files (seed ${SEED})`, async () => {
  const made = things.chain((all) => fileWith(all, ONLY));
  await fc.assert(fc.asyncProperty(made, check), { numRuns: FILES, seed: SEED });
}, 3_600_000);
