import { expect, test } from 'vitest';
import { makeBackup, restoreBackup } from '../../lib/vault/backup/own-backup';
import { createVault, unlockVault } from '../../lib/vault/unlock/passphrase';
import { readVault } from '../../lib/vault/unlock/vault';
import { type MemoryPlaces, newPlaces } from './support/places';
import { HOUR, issuersOf, PASSPHRASE, refusal, restart, vaultWith } from './support/vaults';

/** Both stores lose all that they hold, as when the browser throws away files that it cannot read. */
function loseAll({ disk }: MemoryPlaces): void {
  disk.local.items.clear();
  disk.indexed.items.clear();
  disk.snapshots.clear();
}

test('readVault says lost, and never none, when both stores are empty and a vault was made here', async () => {
  const places = await vaultWith('A');
  restart(places);
  loseAll(places);
  expect(await readVault(places)).toEqual({ state: 'lost' });
  await expect(createVault(places, PASSPHRASE, HOUR)).rejects.toEqual(refusal('vault-exists'));
  await places.trace.forget();
  expect(await readVault(places)).toEqual({ state: 'none' });
  await createVault(places, PASSPHRASE, HOUR);
});

test('unlockVault leaves the trace of a vault that has none', async () => {
  const places = await vaultWith('A');
  await places.trace.forget();
  restart(places);
  await unlockVault(places, PASSPHRASE, HOUR);
  restart(places);
  loseAll(places);
  expect(await readVault(places)).toEqual({ state: 'lost' });
});

test('restoreBackup brings a lost vault back, and leaves a trace of its own', async () => {
  const places = await vaultWith('A');
  const text = await makeBackup(places);
  restart(places);
  loseAll(places);
  await restoreBackup(places, text, PASSPHRASE, HOUR);
  expect(await issuersOf(places)).toEqual(['A']);
  const fresh = newPlaces();
  await restoreBackup(fresh, text, PASSPHRASE, HOUR);
  expect(await fresh.trace.find()).toMatchObject({ newest: { generation: 3 } });
});

test('a vault that is not made leaves no trace', async () => {
  const places = newPlaces();
  places.disk.local.failing.set = true;
  places.disk.indexed.failing.set = true;
  await expect(createVault(places, PASSPHRASE, HOUR)).rejects.toEqual(refusal('storage-failed'));
  expect(await readVault(places)).toEqual({ state: 'none' });
});
