import { expect, test } from 'vitest';
import { makeBackup } from '../../../lib/vault/backup/backup-file';
import { openBackup, readLockedBackup, replaceByBackup } from '../../../lib/vault/backup/own-backup';
import { readDamagedCopies } from '../../../lib/vault/backup/quarantined-copies';
import { changePassphrase, replaceVault, unlockVault } from '../../../lib/vault/unlock/passphrase';
import { add, HOUR, issuersOf, PASSPHRASE, refusal, restart, vaultWith } from '../support/vaults';

const NEXT = 'another four quiet words';

test('replaceVault begins an empty vault, which alone opens from then on', async () => {
  const places = await vaultWith('A', 'B', 'C');
  restart(places);
  await replaceVault(places, NEXT, HOUR);
  expect(await issuersOf(places)).toEqual([]);
  await add(places, 'D');
  restart(places);
  await expect(unlockVault(places, PASSPHRASE, HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
  await unlockVault(places, NEXT, HOUR);
  expect(await issuersOf(places)).toEqual(['D']);
});

test('replaceVault puts the other vault aside as it is, and its newest copy is a backup that its passphrase opens', async () => {
  const places = await vaultWith('A', 'B');
  restart(places);
  const locked = await readLockedBackup(places);
  await replaceVault(places, NEXT, HOUR);
  const aside = await readDamagedCopies(places);
  expect(aside).toContain(locked);
  const { accounts } = await openBackup(locked ?? '', PASSPHRASE);
  expect(accounts.map(({ issuer }) => issuer)).toEqual(['A', 'B']);
});

test('replaceByBackup makes another vault’s backup the vault, and puts the locked one aside', async () => {
  const backup = await makeBackup(await vaultWith('X'));
  const places = await vaultWith('A', 'B');
  restart(places);
  const locked = await readLockedBackup(places);
  await expect(replaceByBackup(places, backup, 'wrong', HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
  await replaceByBackup(places, backup, PASSPHRASE, HOUR);
  expect(await issuersOf(places)).toEqual(['X']);
  restart(places);
  await unlockVault(places, PASSPHRASE, HOUR);
  expect(await issuersOf(places)).toEqual(['X']);
  expect(await readDamagedCopies(places)).toContain(locked);
});

test('replaceByBackup loses nothing where the backup is an older one of the same vault, under an older passphrase', async () => {
  const places = await vaultWith('A');
  const backup = await makeBackup(places);
  await changePassphrase(places, PASSPHRASE, NEXT);
  await add(places, 'B');
  restart(places);
  await replaceByBackup(places, backup, PASSPHRASE, HOUR);
  expect(await issuersOf(places)).toEqual(['A', 'B']);
  restart(places);
  await unlockVault(places, PASSPHRASE, HOUR);
  expect(await issuersOf(places)).toEqual(['A', 'B']);
});
