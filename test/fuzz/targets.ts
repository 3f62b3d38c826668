import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readBackup } from '../../lib/backup/read';
import { parseGoogleBatch } from '../../lib/otp/google-batch';
import { parseKeyUri, parseSecretOrKeyUri } from '../../lib/otp/key-uri';
import { readSetupText } from '../../lib/otp/setup-text';
import { Refusal } from '../../lib/refusal';

const FIXTURES = join(import.meta.dirname, '..', 'backup', 'fixtures');
const CORPUS = join(import.meta.dirname, 'corpus');
const URI =
  'otpauth://totp/Example:ann%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example&digits=8&period=60';

/** A reader of what comes from outside, and inputs that it knows. */
export interface Target {
  name: string;
  seeds: readonly Uint8Array[];
  read: (bytes: Uint8Array) => unknown;
}

const ofText = (name: string, read: (text: string) => unknown, ...seeds: string[]): Target => ({
  name,
  seeds: seeds.map((seed) => new TextEncoder().encode(seed)),
  read: (bytes) => read(new TextDecoder().decode(bytes)),
});

const batch = readFileSync(join(FIXTURES, 'google-migration.batch-of-2.txt'), 'utf8').split('\n')[0] ?? '';
const uris = readFileSync(join(FIXTURES, 'otpauth-torture.txt'), 'utf8').split('\n');

const TEXTS = [
  ofText('parseKeyUri', parseKeyUri, URI, ...uris),
  ofText('parseSecretOrKeyUri', parseSecretOrKeyUri, 'JBSW Y3DP-EHPK3PXP====', URI),
  ofText('readSetupText', readSetupText, URI, batch, 'phonefactor://activate_account?code=1'),
  ofText('parseGoogleBatch', parseGoogleBatch, batch),
];

/** One for each sample file: its reader is the one that `readBackup` knows it by, until a change hides that. */
const FILES = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => relative(FIXTURES, join(parentPath, name)))
  .filter((name) => !/\.(png|svg|md)$/.test(name))
  .map((name): Target => {
    const seed = new Uint8Array(readFileSync(join(FIXTURES, name)));
    // Without a passphrase: what a derivation costs is asked before it runs, and bounded by tests of its own.
    return { name, seeds: [seed], read: (bytes) => readBackup(bytes) };
  });

export const TARGETS: readonly Target[] = [...TEXTS, ...FILES];

/** What was found by fuzzing and mended, each under the name of its mistake. */
export const CORPUS_FILES = readdirSync(CORPUS).map(
  (name) => [name, new Uint8Array(readFileSync(join(CORPUS, name)))] as const,
);

/** Reads and answers with the milliseconds of this process that it took. Throws what is no Refusal: a bug. */
export async function msOf({ read }: Target, bytes: Uint8Array): Promise<number> {
  const start = process.cpuUsage();
  try {
    await read(bytes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
