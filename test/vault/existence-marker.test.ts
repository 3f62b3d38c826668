import { expect, test } from 'vitest';
import { makeBackup, restoreBackup } from '../../lib/vault/backup/own-backup';
import { createVault, unlockVault } from '../../lib/vault/unlock/passphrase';
import { readVault } from '../../lib/vault/unlock/vault';
import { type MemoryVaultContext, newVaultContext } from './support/memory-vault-context';
import { HOUR, issuersOf, PASSPHRASE, refusal, restart, vaultWith } from './support/vaults';

/** Both stores lose all that they hold, as when the browser throws away files that it cannot read. */
function loseAll({ disk }: MemoryVaultContext): void {
  disk.local.items.clear();
  disk.indexed.items.clear();
  disk.snapshots.clear();
}

test('readVault says lost, and never none, when both stores are empty and a vault was made here', async () => {
  const context = await vaultWith('A');
  restart(context);
  loseAll(context);
  expect(await readVault(context)).toEqual({ state: 'lost' });
  await expect(createVault(context, PASSPHRASE, HOUR)).rejects.toEqual(refusal('vault-exists'));
  await context.existenceMarker.forget();
  expect(await readVault(context)).toEqual({ state: 'none' });
  await createVault(context, PASSPHRASE, HOUR);
});

test('unlockVault leaves the existenceMarker of a vault that has none', async () => {
  const context = await vaultWith('A');
  await context.existenceMarker.forget();
  restart(context);
  await unlockVault(context, PASSPHRASE, HOUR);
  restart(context);
  loseAll(context);
  expect(await readVault(context)).toEqual({ state: 'lost' });
});

test('restoreBackup brings a lost vault back, and leaves a existenceMarker of its own', async () => {
  const context = await vaultWith('A');
  const text = await makeBackup(context);
  restart(context);
  loseAll(context);
  await restoreBackup(context, text, PASSPHRASE, HOUR);
  expect(await issuersOf(context)).toEqual(['A']);
  const fresh = newVaultContext();
  await restoreBackup(fresh, text, PASSPHRASE, HOUR);
  expect(await fresh.existenceMarker.find()).toMatchObject({ newest: { generation: 3 } });
});

test('a vault that is not made leaves no existenceMarker', async () => {
  const context = newVaultContext();
  context.disk.local.failing.set = true;
  context.disk.indexed.failing.set = true;
  await expect(createVault(context, PASSPHRASE, HOUR)).rejects.toEqual(refusal('storage-failed'));
  expect(await readVault(context)).toEqual({ state: 'none' });
});
