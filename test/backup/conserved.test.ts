import { describe, expect, test } from 'vitest';
import { readBackup } from '../../lib/backup/read';
import type { OtpAccount } from '../../lib/otp/account';
import { encodeBase32 } from '../../lib/otp/base32';
import { Refusal } from '../../lib/refusal';
import { type Changed, changedElements, changedJson, changedTable } from './support/changed-fields';
import { fileOf, PASSPHRASE } from './support/fixture';
import { SAMPLES } from './support/samples';

/** All ways at each field; the gate takes two of four, and they take turns. */
const IS_EACH = process.env['CONSERVATION_FILES'] !== undefined;

/** What a file comes to; a refusal tells that something is wrong, and loses nothing quietly. */
async function countOf(text: string, passphrase: string): Promise<number> {
  try {
    const { accounts, rejected } = await readBackup(fileOf(text), { passphrase });
    return accounts.length + rejected.length;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Number.POSITIVE_INFINITY;
  }
}

/** How files write the secret of an account. */
function writtenAs({ secret }: OtpAccount): string[] {
  const bytes = Buffer.from(secret);
  return [
    encodeBase32(secret),
    bytes.toString('hex').toUpperCase(),
    bytes.toString('base64').replace(/=+$/, '').toUpperCase(),
    [...new Int8Array(secret)].join(),
    [...secret].join(),
    bytes.toString('utf8').toUpperCase(),
  ];
}

/** Without what parts groups of keys, and in one case. */
const bare = (text: string) => text.replace(/[\s-]|%20/g, '').toUpperCase();

/** A list of bytes loses nothing but its minus signs so. */
function secretsIn(text: string, secrets: readonly string[][]): number {
  const whole = bare(text);
  const count = (written: string) => whole.split(bare(written)).length - 1;
  return secrets.reduce((sum, forms) => sum + Math.max(...forms.map(count)), 0);
}

async function check(text: string, changes: Iterable<Changed>, passphrase = PASSPHRASE): Promise<void> {
  const { accounts, rejected } = await readBackup(fileOf(text), { passphrase });
  const whole = accounts.length + rejected.length;
  expect(accounts.length).toBeGreaterThan(0);
  const secrets = accounts.map(writtenAs);
  const lost: string[] = [];
  for (const { what, text: changed, gone } of changes) {
    const count = await countOf(changed, passphrase);
    // What was rejected before may be rejected no more: it is broken, and known by its place alone.
    if (count < whole - rejected.length * Number(gone !== '') - secretsIn(gone, secrets))
      lost.push(`${what}: ${count} of ${whole}`);
  }
  expect(lost).toEqual([]);
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replace(/^\uFEFF/, '');

const JSONS = SAMPLES.filter(({ isJson, isEncrypted, isSlow }) => isJson && !isEncrypted && !isSlow);
/** By what their first character is. */
const OTHERS = SAMPLES.filter(({ isJson, isSlow }) => !isJson && !isSlow).map(({ name, bytes }) => ({
  name,
  text: textOf(bytes()),
}));
const TABLES = OTHERS.filter(
  ({ name, text }) => /csv|Dashlane|MYKI|RoboForm|Apple/i.test(name) && !text.startsWith('PK'),
);
const ELEMENTS = OTHERS.filter(({ text }) => /^\s*<(?:\?xml|[a-z])/i.test(text));

describe('no secret is lost quietly when a field is dropped, empty, of another type, or there twice', () => {
  test.each(JSONS.map(({ name, bytes }) => [name, bytes] as const))(
    '%s',
    async (_, bytes) => {
      const text = textOf(bytes());
      await check(text, changedJson(text, IS_EACH));
    },
    120_000,
  );

  test.each(TABLES.map(({ name, text }) => [name, text] as const))('%s', async (name, text) => {
    await check(text, changedTable(text, /enpass/.test(name)));
  });

  test.each(ELEMENTS.map(({ name, text }) => [name, text] as const))('%s', async (_, text) => {
    await check(text, changedElements(text));
  });
});
