import { expect, test } from 'vitest';
import { addAccounts } from '../../../lib/vault/accounts/accounts';
import { createVault, unlockVault } from '../../../lib/vault/unlock/passphrase';
import { changeVault, lockVault, readVault } from '../../../lib/vault/unlock/vault';
import { newPlaces } from '../support/places';
import {
  accountNamed,
  add,
  HOUR,
  issuersOf,
  openStateOf,
  PASSPHRASE,
  refusal,
  restart,
  vaultWith,
} from '../support/vaults';

test('readVault says none only where there is no trace of a vault', async () => {
  expect(await readVault(newPlaces())).toEqual({ state: 'none' });
});

test('readVault says locked once the browser was restarted', async () => {
  const places = await vaultWith('A');
  restart(places);
  expect(await readVault(places)).toEqual({ state: 'locked' });
});

test('readVault says unreadable when a store does not answer and the other has nothing', async () => {
  const places = newPlaces();
  places.disk.indexed.failing.get = true;
  expect(await readVault(places)).toEqual({ state: 'unreadable' });
  await expect(createVault(places, PASSPHRASE, HOUR)).rejects.toEqual(refusal('storage-failed'));
});

test.each(['{"format":', 'null', '[]', '', 7])(
  'readVault says damaged for a copy that is %j',
  async (bytes) => {
    const places = newPlaces();
    places.disk.local.items.set('vault.b', bytes);
    expect(await readVault(places)).toEqual({ state: 'damaged' });
    await expect(createVault(places, PASSPHRASE, HOUR)).rejects.toEqual(refusal('vault-exists'));
    await expect(unlockVault(places, PASSPHRASE, HOUR)).rejects.toEqual(refusal('vault-damaged'));
  },
);

test('readVault says newer for a copy of a later version, and nothing is written over it', async () => {
  const places = await vaultWith('A');
  const text = JSON.stringify({ format: 'latchkey-vault', version: 2, generation: 3, box: 'x' });
  places.disk.local.items.set('vault.b', text);
  await expect(changeVault(places, (contents) => contents)).rejects.toEqual(refusal('vault-newer'));
  restart(places);
  expect(await readVault(places)).toEqual({ state: 'newer' });
  await expect(unlockVault(places, PASSPHRASE, HOUR)).rejects.toEqual(refusal('vault-newer'));
  expect(places.disk.local.items.get('vault.b')).toBe(text);
});

test('readVault locks at the deadline and not a second earlier', async () => {
  const places = await vaultWith('A');
  places.clock.at += HOUR - 1;
  expect(await issuersOf(places)).toEqual(['A']);
  places.clock.at += 1;
  expect(await readVault(places)).toEqual({ state: 'locked' });
  await expect(add(places, 'B')).rejects.toEqual(refusal('locked'));
});

test('readVault finds the copy in the other store when the quick one lost its own', async () => {
  const places = await vaultWith('A', 'B');
  places.disk.local.items.clear();
  expect(await issuersOf(places)).toEqual(['A', 'B']);
  places.disk.local.failing.get = true;
  expect(await issuersOf(places)).toEqual(['A', 'B']);
});

test('readVault does not take a generation older than the session knows', async () => {
  const places = await vaultWith('A');
  const before = structuredClone([places.disk.local.items, places.disk.indexed.items]);
  await add(places, 'B');
  [places.disk.local.items, places.disk.indexed.items] = before as [
    Map<string, unknown>,
    Map<string, unknown>,
  ];
  places.disk.snapshots.clear();
  expect(await readVault(places)).toEqual({ state: 'locked' });
  await expect(add(places, 'C')).rejects.toEqual(refusal('vault-damaged'));
});

test('lockVault forgets the key, also when a change is under way', async () => {
  const places = await vaultWith('A');
  let locking: Promise<void> | undefined;
  await changeVault(places, (contents) => {
    locking = lockVault(places);
    return contents;
  });
  await locking;
  expect([...places.disk.session.items.keys()]).not.toContain('unlocked');
  expect(await readVault(places)).toEqual({ state: 'locked' });
});

test('changeVault keeps 180 changes that three contexts make at once', async () => {
  const places = await vaultWith();
  const names = Array.from({ length: 180 }, (_, i) => String(i));
  const contexts = [0, 1, 2].map((context) =>
    Promise.all(names.filter((_, i) => i % 3 === context).map((name) => add(places, name))),
  );
  await Promise.all(contexts);
  expect(new Set(await issuersOf(places))).toEqual(new Set(names));
  expect((await openStateOf(places)).generation).toBe(181);
});

test.each(['local', 'indexed'] as const)(
  'changeVault goes on without %s, says so, and heals it',
  async (name) => {
    const places = await vaultWith('A');
    places.disk[name].failing.set = true;
    await add(places, 'B');
    expect(await openStateOf(places)).toMatchObject({ failing: [name], generation: 3 });
    expect(await issuersOf(places)).toEqual(['A', 'B']);
    await add(places, 'C');
    places.disk[name].failing.set = false;
    restart(places);
    await unlockVault(places, PASSPHRASE, HOUR);
    expect(await openStateOf(places)).toMatchObject({ failing: [], generation: 4 });
    places.disk[name === 'local' ? 'indexed' : 'local'].items.clear();
    places.disk.snapshots.clear();
    expect(await issuersOf(places)).toEqual(['A', 'B', 'C']);
  },
);

test('changeVault is refused when no store has space, changes nothing, and works again once there is', async () => {
  const places = await vaultWith('A');
  const before = structuredClone(places.disk);
  places.disk.local.failing.set = true;
  places.disk.indexed.failing.set = true;
  await expect(add(places, 'B')).rejects.toEqual(refusal('storage-failed'));
  expect([places.disk.local.items, places.disk.indexed.items]).toEqual([
    before.local.items,
    before.indexed.items,
  ]);
  expect(await issuersOf(places)).toEqual(['A']);
  places.disk.local.failing.set = false;
  places.disk.indexed.failing.set = false;
  await add(places, 'C');
  expect(await issuersOf(places)).toEqual(['A', 'C']);
});

test('changeVault is found again after a restart, also when it was refused before, in this run or an earlier one', async () => {
  const places = await vaultWith('A');
  const setFailing = (failing: boolean) => {
    places.disk.local.failing.set = failing;
    places.disk.indexed.failing.set = failing;
  };
  setFailing(true);
  await expect(add(places, 'B')).rejects.toEqual(refusal('storage-failed'));
  setFailing(false);
  await add(places, 'C');
  restart(places);
  await unlockVault(places, PASSPHRASE, HOUR);
  expect(await issuersOf(places)).toEqual(['A', 'C']);
  setFailing(true);
  await expect(add(places, 'D')).rejects.toEqual(refusal('storage-failed'));
  setFailing(false);
  restart(places);
  await unlockVault(places, PASSPHRASE, HOUR);
  await add(places, 'E');
  restart(places);
  await unlockVault(places, PASSPHRASE, HOUR);
  expect(await issuersOf(places)).toEqual(['A', 'C', 'E']);
});

test('changeVault counts a store that keeps something else as failed', async () => {
  const places = await vaultWith('A');
  const { items } = places.disk.local;
  items.set = (key, value) => Map.prototype.set.call(items, key, String(value).slice(0, -1));
  await add(places, 'B');
  expect((await openStateOf(places)).failing).toEqual(['local']);
  expect(await issuersOf(places)).toEqual(['A', 'B']);
});

test('changeVault builds on a commit that was cut off before it was remembered', async () => {
  const places = await vaultWith('A');
  const local = structuredClone(places.disk.local.items);
  const session = structuredClone(places.disk.session.items);
  await add(places, 'B');
  places.disk.local.items = local;
  places.disk.session.items = session;
  await add(places, 'C');
  expect(await issuersOf(places)).toEqual(['A', 'B', 'C']);
});

test('changeVault commits nothing that could not be read again', async () => {
  const places = await vaultWith('A');
  const broken = { ...accountNamed('B'), digits: 11 };
  const change = changeVault(places, (contents) => addAccounts(contents, [broken], 1));
  await expect(change).rejects.toThrow('could not be read back');
  expect(await issuersOf(places)).toEqual(['A']);
});

test('changeVault leaves the stores and the lock alone when the change itself is refused', async () => {
  const places = await vaultWith('A');
  await expect(
    changeVault(places, () => {
      throw refusal('account-missing');
    }),
  ).rejects.toEqual(refusal('account-missing'));
  expect(await openStateOf(places)).toMatchObject({ generation: 2 });
  await add(places, 'B');
});
