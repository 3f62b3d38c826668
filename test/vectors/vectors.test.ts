import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeAt } from '../../lib/otp/code';
import { Refusal } from '../../lib/refusal';
import { parseBackup } from '../../lib/vault/backup/backup-file';
import { openBackup } from '../../lib/vault/backup/own-backup';
import { openEnvelope } from '../../lib/vault/format/envelope';
import type { VaultContents } from '../../lib/vault/format/vault-account';
import { importVaultKey } from '../../lib/vault/unlock/open-vault';
import { unwrapVaultKey } from '../../lib/vault/unlock/slot-key';
import { refusal } from '../vault/support/vaults';
import { GOOD } from './good';
import { makeVectors } from './make';
import { type RefusedVector, refusedVectors } from './refused';
import type { Way } from './sealing';

const FOLDER = import.meta.dirname;

function textOf(file: string): string {
  return readFileSync(join(FOLDER, file), 'utf8');
}

/** As the extension opens a file, but for a passkey's answer, which a page only takes for its own vault. */
async function open(text: string, { type, secret }: Way): Promise<VaultContents> {
  if (type !== 'passkey') return openBackup(text, secret);
  const envelope = parseBackup(text);
  for (const slot of envelope.slots.filter((one) => one.type === 'passkey')) {
    const vaultKey = await unwrapVaultKey(slot, new Uint8Array(Buffer.from(secret, 'hex')), envelope.vaultId);
    const contents = vaultKey && (await openEnvelope(await importVaultKey(vaultKey), envelope));
    if (contents) return contents;
  }
  throw new Refusal('wrong-passkey');
}

test('the vectors are what their script makes, byte for byte', async () => {
  const made = await makeVectors();
  const files = ['good', 'refused'].flatMap((folder) =>
    readdirSync(join(FOLDER, folder)).map((name) => `${folder}/${name}`),
  );
  expect([...files, 'vectors.json'].sort()).toEqual([...made.keys()].sort());
  for (const [file, text] of made) expect(textOf(file) === text, file).toBe(true);
  expect(await makeVectors()).toEqual(made);
}, 60_000);

test.each(GOOD)('$name opens: $about', async ({ name, ways, accounts, codes }) => {
  for (const way of ways) {
    const contents = await open(textOf(`good/${name}.json`), way);
    expect(contents.accounts).toHaveLength(accounts);
    for (const { id, at, code } of codes) {
      const account = contents.accounts.find((one) => one.id === id);
      expect(account && codeAt(account, at), `${way.type}: ${id}`).toBe(code);
    }
  }
});

const REFUSED: RefusedVector[] = await refusedVectors();

test.each(REFUSED)('$name is refused as $reason: $about', async ({ name, way, reason }) => {
  await expect(open(textOf(`refused/${name}.json`), way)).rejects.toEqual(refusal(reason));
});

test('each reason to refuse a file has a vector', () => {
  expect(new Set(REFUSED.map(({ reason }) => reason))).toEqual(
    new Set([
      'unknown-format',
      'damaged-file',
      'vault-newer',
      'too-costly',
      'wrong-passphrase',
      'wrong-passkey',
    ]),
  );
});
