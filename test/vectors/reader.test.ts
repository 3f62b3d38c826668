import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { lacksPin } from '../../lib/otp/account';
import { codeAt } from '../../lib/otp/code';
import { encodeContents } from '../../lib/vault/format/contents';
import { formatEnvelope, sealEnvelope } from '../../lib/vault/format/envelope';
import { newKdfParameters } from '../../lib/vault/format/kdf-cost';
import { type KeySlot, slotNameFrom } from '../../lib/vault/format/key-slot';
import type { VaultContents } from '../../lib/vault/format/vault-account';
import { importVaultKey } from '../../lib/vault/unlock/open-vault';
import { newVaultKey, stretchPassphrase, wrapVaultKey } from '../../lib/vault/unlock/slot-key';
import { findPython, missingPythonPackages } from '../../scripts/browsers';
import { CHEAP } from '../vault/support/memory-vault-context';
import { someContents } from '../vault/support/vaults';
import { PASSKEY, PASSPHRASE } from './good';

const FOLDER = import.meta.dirname;
const FILES = 60;

beforeAll(() => {
  const missing = missingPythonPackages();
  if (missing.length === 0) return;
  throw new Error(`${findPython()} lacks ${missing.join(' and ')}: npm run browsers`);
});

/** Runs a program of this folder with the Python that has its libraries; it writes nothing beside it. */
function python(program: string, args: string[] = [], input = ''): string {
  const options = { input, encoding: 'utf8', stdio: 'pipe' } as const;
  return execFileSync(findPython(), ['-B', join(FOLDER, program), ...args], options);
}

test('a reader in another language opens every vector by each way, and refuses each bad one for its reason', () => {
  const { good, refused } = JSON.parse(readFileSync(join(FOLDER, 'vectors.json'), 'utf8'));
  const found = JSON.parse(python('check_vectors.py'));
  expect(found.good).toEqual(Object.fromEntries(good.map(({ file }: { file: string }) => [file, []])));
  const wanted = refused.map(({ file, reason }: { file: string; reason: string }) => [file, reason]);
  expect(found.refused).toEqual(Object.fromEntries(wanted));
});

test('it notices another key, other contents, another code and a file that opens', () => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-vectors-'));
  const [plain] = JSON.parse(readFileSync(join(FOLDER, 'vectors.json'), 'utf8')).good;
  const text = readFileSync(join(FOLDER, plain.file), 'utf8');
  writeFileSync(join(folder, 'a.json'), text);
  const file = 'a.json';
  const way = plain.ways[0];
  const code = { ...plain.codes[0], code: '000000' };
  const changed = [{ vaultKey: '00' }, { plaintextSha256: '00' }, { accounts: 2 }, { codes: [code] }];
  for (const change of changed) {
    const vectors = {
      good: [{ ...plain, file, ...change }],
      refused: [{ file, way, reason: 'damaged-file' }],
    };
    writeFileSync(join(folder, 'vectors.json'), JSON.stringify(vectors));
    const found = JSON.parse(python('check_vectors.py', [folder]));
    expect(found.good[file]).toHaveLength(1);
    expect(found.refused[file]).toBe('opened');
  }
  rmSync(folder, { recursive: true });
});

test('it prints the codes of a file, and says why it does not', () => {
  const file = join(FOLDER, 'good/kinds.json');
  const lines = python('read_backup.py', [file, '--at', '59'], `${PASSPHRASE.secret}\n`).split('\n');
  expect(lines.slice(0, 3)).toEqual([
    '94287082 ["Harbor", "ann"]',
    '46119246 ["Harbor", "ann"]',
    '90693936 ["Harbor", "ann"]',
  ]);
  expect(() => python('read_backup.py', [file], 'wrong\n')).toThrow('refused: wrong-passphrase');
});

const header = fc.record({
  vaultId: fc.string({ unit: 'binary' }),
  generation: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  savedAt: fc.maxSafeNat(),
  id: fc.string({ unit: 'binary' }),
  name: fc.string({ unit: 'binary' }).map(slotNameFrom),
  createdAt: fc.maxSafeNat(),
});

test(`it opens ${FILES} files that the extension writes, whatever is in them`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-written-'));
  const samples = fc.sample(fc.tuple(header, someContents, fc.nat(2 ** 33)), FILES);
  const good = await Promise.all(
    samples.map(async ([head, contents, at], i) => {
      const { text, vaultKey } = await written(head, contents);
      const file = `${i}.json`;
      writeFileSync(join(folder, file), text);
      const plaintextSha256 = createHash('sha256').update(encodeContents(contents)).digest('hex');
      const codes = contents.accounts
        .filter((one) => !lacksPin(one))
        .map((account) => ({ id: account.id, at, code: codeAt(account, at) }));
      const ways = [PASSPHRASE, PASSKEY];
      return { file, ways, vaultKey, plaintextSha256, accounts: contents.accounts.length, codes };
    }),
  );
  writeFileSync(join(folder, 'vectors.json'), JSON.stringify({ good, refused: [] }));
  const found = JSON.parse(python('check_vectors.py', [folder])).good;
  expect(found).toEqual(Object.fromEntries(good.map(({ file }) => [file, []])));
  rmSync(folder, { recursive: true });
}, 60_000);

type Header = typeof header extends fc.Arbitrary<infer T> ? T : never;

async function written({ vaultId, generation, savedAt, ...own }: Header, contents: VaultContents) {
  const vaultKey = newVaultKey();
  const byPassphrase = { type: 'passphrase', ...own, kdf: newKdfParameters(CHEAP) } as const;
  const byPasskey = { type: 'passkey', ...own, credentialId: own.name } as const;
  const stretched = await stretchPassphrase(byPassphrase, PASSPHRASE.secret);
  const answer = new Uint8Array(Buffer.from(PASSKEY.secret, 'hex'));
  if (stretched === undefined) throw new Error('no passphrase');
  const slots: KeySlot[] = [
    await wrapVaultKey(byPassphrase, stretched, vaultKey, vaultId),
    await wrapVaultKey(byPasskey, answer, vaultKey, vaultId),
  ];
  const envelope = await sealEnvelope(
    await importVaultKey(vaultKey),
    { vaultId, generation, savedAt, slots },
    contents,
  );
  return { text: formatEnvelope(envelope), vaultKey: Buffer.from(vaultKey).toString('hex') };
}
