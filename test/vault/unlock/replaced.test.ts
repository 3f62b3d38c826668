import { expect, test } from 'vitest';
import { makeBackup } from '../../../lib/vault/backup/backup-file';
import { openBackup, readLockedBackup, replaceByBackup } from '../../../lib/vault/backup/own-backup';
import { readQuarantinedCopies } from '../../../lib/vault/backup/quarantined-copies';
import { changePassphrase, replaceVault, unlockVault } from '../../../lib/vault/unlock/passphrase';
import { secondsToWait } from '../../../lib/vault/unlock/tries';
import { lockVault } from '../../../lib/vault/unlock/vault';
import { add, HOUR, issuersOf, PASSPHRASE, refusal, restart, vaultWith } from '../support/vaults';

const NEXT = 'another four quiet words';

test('replaceVault begins an empty vault, which alone opens from then on', async () => {
  const context = await vaultWith('A', 'B', 'C');
  restart(context);
  await replaceVault(context, NEXT, HOUR);
  expect(await issuersOf(context)).toEqual([]);
  await add(context, 'D');
  restart(context);
  await expect(unlockVault(context, PASSPHRASE, HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
  await unlockVault(context, NEXT, HOUR);
  expect(await issuersOf(context)).toEqual(['D']);
});

test.each(['begun', 'restored'] as const)(
  'a vault that is %s in the place of one does not wait for that one’s wrong tries',
  async (how) => {
    const backup = await makeBackup(await vaultWith('X'));
    const context = await vaultWith('A');
    restart(context);
    for (let times = 0; times < 5; times += 1)
      await expect(unlockVault(context, 'wrong', HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
    expect(await secondsToWait(context)).toBeGreaterThan(0);
    if (how === 'begun') await replaceVault(context, PASSPHRASE, HOUR);
    else await replaceByBackup(context, backup, PASSPHRASE, HOUR);
    expect(await secondsToWait(context)).toBe(0);
    // Four more cost nothing, as at any other vault.
    await lockVault(context);
    for (let times = 0; times < 4; times += 1)
      await expect(unlockVault(context, 'wrong', HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
    await unlockVault(context, PASSPHRASE, HOUR);
  },
);

test('replaceVault puts the other vault aside as it is, and its newest copy is a backup that its passphrase opens', async () => {
  const context = await vaultWith('A', 'B');
  restart(context);
  const locked = await readLockedBackup(context);
  await replaceVault(context, NEXT, HOUR);
  const aside = await readQuarantinedCopies(context);
  expect(aside).toContain(locked);
  const { accounts } = await openBackup(locked ?? '', PASSPHRASE);
  expect(accounts.map(({ issuer }) => issuer)).toEqual(['A', 'B']);
});

test('replaceVault keeps the first vault, however often another is begun after it', async () => {
  const context = await vaultWith('A', 'B');
  restart(context);
  const locked = await readLockedBackup(context);
  for (let times = 0; times < 10; times += 1) {
    await replaceVault(context, NEXT, HOUR);
    restart(context);
  }
  expect(await readQuarantinedCopies(context)).toContain(locked);
});

test('replaceByBackup makes another vault’s backup the vault, and puts the locked one aside', async () => {
  const backup = await makeBackup(await vaultWith('X'));
  const context = await vaultWith('A', 'B');
  restart(context);
  const locked = await readLockedBackup(context);
  await expect(replaceByBackup(context, backup, 'wrong', HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
  await replaceByBackup(context, backup, PASSPHRASE, HOUR);
  expect(await issuersOf(context)).toEqual(['X']);
  restart(context);
  await unlockVault(context, PASSPHRASE, HOUR);
  expect(await issuersOf(context)).toEqual(['X']);
  expect(await readQuarantinedCopies(context)).toContain(locked);
});

test('replaceByBackup loses nothing where the backup is an older one of the same vault, under an older passphrase', async () => {
  const context = await vaultWith('A');
  const backup = await makeBackup(context);
  await changePassphrase(context, PASSPHRASE, NEXT);
  await add(context, 'B');
  restart(context);
  await replaceByBackup(context, backup, PASSPHRASE, HOUR);
  expect(await issuersOf(context)).toEqual(['A', 'B']);
  restart(context);
  await unlockVault(context, PASSPHRASE, HOUR);
  expect(await issuersOf(context)).toEqual(['A', 'B']);
});
