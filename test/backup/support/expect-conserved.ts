import { expect } from 'vitest';
import { readBackup } from '../../../lib/backup/read';
import type { OtpAccount } from '../../../lib/otp/account';
import { encodeBase32 } from '../../../lib/otp/base32';
import { Refusal } from '../../../lib/refusal';
import type { Changed } from './changed-fields';
import { fileOf, PASSPHRASE } from './fixture';

/** All ways at each field; the gate takes two of four, and they take turns. */
export const IS_EACH = process.env['CONSERVATION_FILES'] !== undefined;

/** What a file comes to; a refusal tells that something is wrong, and loses nothing quietly. */
async function countOf(bytes: Uint8Array, passphrase: string): Promise<number> {
  try {
    const { accounts, rejected } = await readBackup(bytes, { passphrase });
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

/** How a file is made of its text, and opened. */
interface Shell {
  seal: (text: string) => Uint8Array | Promise<Uint8Array>;
  passphrase: string;
}

const BARE: Shell = { seal: fileOf, passphrase: PASSPHRASE };

/** Reads a file with each of its changes: no account may be lost quietly. */
export async function expectConserved(
  text: string,
  changes: Iterable<Changed>,
  { seal, passphrase }: Shell = BARE,
): Promise<void> {
  const { accounts, rejected } = await readBackup(await seal(text), { passphrase });
  const whole = accounts.length + rejected.length;
  expect(accounts.length).toBeGreaterThan(0);
  const secrets = accounts.map(writtenAs);
  const lost: string[] = [];
  for (const { what, text: changed, gone } of changes) {
    const count = await countOf(await seal(changed), passphrase);
    // What was rejected before may be rejected no more: it is broken, and known by its place alone.
    if (count < whole - rejected.length * Number(gone !== '') - secretsIn(gone, secrets))
      lost.push(`${what}: ${count} of ${whole}`);
  }
  expect(lost).toEqual([]);
}
