import { expect, test } from 'vitest';
import { deriveKeyHere } from '../../../lib/kdf/derive-here';
import { makeBackup } from '../../../lib/vault/backup/backup-file';
import { copiesInFile, derivingOnce } from '../../../lib/vault/backup/copies-file';
import { readBackupFile } from '../../../lib/vault/backup/open-backup-file';
import {
  openBackup,
  openNewestBackup,
  replaceByBackup,
  restoreBackup,
} from '../../../lib/vault/backup/own-backup';
import { readQuarantinedCopies } from '../../../lib/vault/backup/quarantined-copies';
import { replaceVault } from '../../../lib/vault/unlock/passphrase';
import { newVaultContext } from '../support/memory-vault-context';
import { add, HOUR, issuersOf, PASSPHRASE, refusal, restart, vaultWith } from '../support/vaults';

const NEXT = 'another four quiet words';

/** What Security saves after a vault of these accounts was locked and another begun: with what is no vault beside it. */
async function savedList(...issuers: string[]): Promise<string> {
  const context = await vaultWith('A');
  context.clock.at += 60;
  await add(context, ...issuers);
  restart(context);
  await replaceVault(context, NEXT, HOUR);
  return JSON.stringify(['not a vault', ...(await readQuarantinedCopies(context))], null, 1);
}

test('copiesInFile gives what can be read of a list newest first, and a backup as its only copy', async () => {
  const copies = copiesInFile(await savedList('B', 'C'));
  expect(copies.length).toBeGreaterThan(1);
  const times = copies.map(({ envelope }) => envelope.savedAt);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  const backup = await makeBackup(await vaultWith('A'));
  expect(copiesInFile(backup).map(({ text }) => text)).toEqual([backup]);
  for (const [file, code] of [
    ['[]', 'unknown-format'],
    ['["a"]', 'unknown-format'],
    ['["a"', 'unknown-format'],
    [JSON.stringify([backup.slice(0, -30)]), 'damaged-file'],
    [JSON.stringify([backup.replace('"version":1', '"version":2')]), 'vault-newer'],
  ] as const)
    expect(() => copiesInFile(file)).toThrow(code);
});

test('openNewestBackup opens the newest copy that the passphrase opens, and says which', async () => {
  const list = await savedList('B', 'C');
  const opened = await openNewestBackup(list, PASSPHRASE);
  expect(opened.contents.accounts.map(({ issuer }) => issuer)).toEqual(['A', 'B', 'C']);
  expect(opened.savedAt).toBe(1_800_000_060);
  expect(opened.copies).toBe(copiesInFile(list).length);
  await expect(openBackup(list, NEXT)).rejects.toEqual(refusal('wrong-passphrase'));
});

test('openNewestBackup passes over a newer copy whose contents are damaged', async () => {
  const ours = await makeBackup(await vaultWith('A'));
  const newer = await vaultWith('Z');
  newer.clock.at += 600;
  await add(newer, 'Q');
  const damaged = (await makeBackup(newer)).replace(
    /"ciphertext":"....(?=[^"]*"\}\}?$)/,
    '"ciphertext":"AAAA',
  );
  const list = JSON.stringify([ours, damaged]);
  expect(await openNewestBackup(list, PASSPHRASE)).toMatchObject({ copies: 2, savedAt: 1_800_000_000 });
  await expect(openBackup(JSON.stringify([damaged]), PASSPHRASE)).rejects.toEqual(refusal('damaged-file'));
  const contents = await readBackupFile(list, PASSPHRASE, deriveKeyHere);
  expect(contents.accounts).toMatchObject([{ issuer: 'A' }]);
});

test('restoreBackup and replaceByBackup take a list of copies', async () => {
  const list = await savedList('B');
  const first = newVaultContext();
  await restoreBackup(first, list, PASSPHRASE, HOUR);
  expect(await issuersOf(first)).toEqual(['A', 'B']);
  const second = await vaultWith('X');
  restart(second);
  await replaceByBackup(second, list, PASSPHRASE, HOUR);
  expect(await issuersOf(second)).toEqual(['A', 'B']);
});

test('derivingOnce runs the same derivation once', async () => {
  let runs = 0;
  const once = derivingOnce(async () => {
    runs += 1;
    return new Uint8Array([runs]);
  });
  const cost = { memoryKiB: 8, iterations: 1, parallelism: 1 };
  const derivation = (byte: number) => ({
    by: 'argon2id' as const,
    cost,
    password: new Uint8Array([1]),
    salt: new Uint8Array([byte]),
  });
  const [first, again, other] = [2, 2, 3].map((byte) => once?.(derivation(byte), undefined));
  expect([await first, await again, await other].map((bytes) => bytes?.[0])).toEqual([1, 1, 2]);
  expect(derivingOnce(undefined)).toBeUndefined();
});
