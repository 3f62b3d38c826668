import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeAt } from '../../lib/otp/code';
import { Refusal } from '../../lib/refusal';
import { parseBackup } from '../../lib/vault/backup/backup-file';
import { openBackup } from '../../lib/vault/backup/own-backup';
import { openEnvelope } from '../../lib/vault/format/envelope';
import type {
  BackupMark,
  RememberedField,
  Tombstone,
  VaultAccount,
  VaultContents,
} from '../../lib/vault/format/vault-account';
import { importVaultKey } from '../../lib/vault/unlock/open-vault';
import { unwrapVaultKey } from '../../lib/vault/unlock/slot-key';
import { oathtool, requireOathtool } from '../support/oathtool';
import { refusal } from '../vault/support/vaults';
import { GOOD, PASSPHRASE } from './good';
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

test("the vectors' codes are oathtool's, where it knows their length", async () => {
  await requireOathtool();
  let compared = 0;
  for (const { name, ways, codes } of GOOD) {
    const [way] = ways;
    const { accounts } = await open(textOf(`good/${name}.json`), way ?? PASSPHRASE);
    for (const { id, at, code } of codes) {
      const account = accounts.find((one) => one.id === id);
      const isKnown = account && /^[th]otp$/.test(account.kind) && account.digits >= 6 && account.digits <= 8;
      if (!isKnown) continue;
      expect(await oathtool({ account, at }), `${name}: ${id}`).toBe(code);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(30);
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

/** Every field that is stored. To forget one is an error of types. */
const STORED = [
  ...names<VaultContents>({ accounts: 1, tombstones: 1, backup: 1, formerKey: 1 }),
  ...names<Tombstone & BackupMark & RememberedField>({ id: 1, at: 1, generation: 1, site: 1, selector: 1 }),
  ...names<VaultAccount>({
    ...{ id: 1, kind: 1, issuer: 1, label: 1, secret: 1, algorithm: 1, digits: 1, period: 1, counter: 1 },
    ...{ tags: 1, sites: 1, createdAt: 1, updatedAt: 1, position: 1, deletedAt: 1, pin: 1, note: 1 },
    ...{ favorite: 1, trashed: 1, pinned: 1, fields: 1, picture: 1 },
  }),
];

function names<T>(fields: Record<keyof Required<T>, 1>): string[] {
  return Object.keys(fields);
}

test("every field that is stored is on the format's page, and in a vector", async () => {
  const page = readFileSync('docs/backup-format.md', 'utf8');
  expect(STORED.filter((name) => !page.includes(`\`${name}\``) && !page.includes(`"${name}"`))).toEqual([]);
  const { contents } = GOOD.find(({ name }) => name === 'everything') ?? {};
  const text = JSON.stringify(contents);
  expect(STORED.filter((name) => !text.includes(`"${name}":`))).toEqual([]);
});
