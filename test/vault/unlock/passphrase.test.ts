import { expect, test } from 'vitest';
import { goOnWithOlder } from '../../../lib/vault/unlock/newest';
import {
  changePassphrase,
  createVault,
  isPassphrase,
  unlockVault,
} from '../../../lib/vault/unlock/passphrase';
import { secondsToWait } from '../../../lib/vault/unlock/tries';
import { lockVault, readVault } from '../../../lib/vault/unlock/vault';
import { CHEAP, newPlaces } from '../support/places';
import {
  add,
  HOUR,
  issuersOf,
  newestText,
  openStateOf,
  PASSPHRASE,
  refusal,
  restart,
  vaultWith,
} from '../support/vaults';

test('createVault leaves an empty vault unlocked for as long as was asked', async () => {
  const places = newPlaces();
  await createVault(places, PASSPHRASE, HOUR);
  const state = await openStateOf(places);
  expect(state).toEqual({
    state: 'open',
    contents: { accounts: [], tombstones: [] },
    generation: 1,
    commitId: expect.any(String),
    savedAt: places.clock.at,
    since: places.clock.at,
    until: places.clock.at + HOUR,
    failing: [],
    strays: 0,
  });
});

test('createVault asks for 64 MiB, three passes and one lane where nothing else is said', async () => {
  const { kdfCost: _, ...places } = newPlaces();
  await createVault(places, PASSPHRASE, HOUR);
  const [slot] = JSON.parse(newestText(places.disk.local)).slots;
  expect(slot.kdf).toMatchObject({ name: 'argon2id', memoryKiB: 65_536, iterations: 3, parallelism: 1 });
});

test('createVault refuses an empty passphrase and writes nothing', async () => {
  const places = newPlaces();
  await expect(createVault(places, '', HOUR)).rejects.toEqual(refusal('passphrase-needed'));
  expect(await readVault(places)).toEqual({ state: 'none' });
});

test('createVault refuses where a vault is, locked or only a snapshot of it', async () => {
  const places = await vaultWith('A');
  restart(places);
  await expect(createVault(places, 'other', HOUR)).rejects.toEqual(refusal('vault-exists'));
  places.disk.local.items.clear();
  places.disk.indexed.items.clear();
  expect(await readVault(places)).toEqual({ state: 'locked' });
  await expect(createVault(places, 'other', HOUR)).rejects.toEqual(refusal('vault-exists'));
});

test('unlockVault opens what lockVault closed', async () => {
  const places = await vaultWith('A', 'B');
  await lockVault(places);
  await unlockVault(places, PASSPHRASE, HOUR);
  expect(await issuersOf(places)).toEqual(['A', 'B']);
});

test('unlockVault takes a passphrase in any Unicode form', async () => {
  const places = newPlaces();
  await createVault(places, 'caf\u00e9 ①', HOUR);
  await unlockVault(places, 'cafe\u0301 1', HOUR);
});

test.each(['', 'Correct horse battery staple', `${PASSPHRASE} `])('unlockVault refuses %j', async (wrong) => {
  const places = await vaultWith('A');
  restart(places);
  await expect(unlockVault(places, wrong, HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
  expect(await readVault(places)).toEqual({ state: 'locked' });
});

test('unlockVault refuses where there is no vault', async () => {
  await expect(unlockVault(newPlaces(), PASSPHRASE, HOUR)).rejects.toEqual(refusal('no-vault'));
});

test('unlockVault opens the newest snapshot when both stores lost their copies', async () => {
  const places = await vaultWith('A', 'B');
  restart(places);
  places.disk.local.items.clear();
  places.disk.indexed.items.set('vault.a', 'rubbish').set('vault.b', 'rubbish');
  await unlockVault(places, PASSPHRASE, HOUR);
  expect(await issuersOf(places)).toEqual(['A', 'B']);
  expect(newestText(places.disk.local)).toBe([...places.disk.snapshots.values()].at(-1));
});

test('unlockVault opens without a store that does not answer, and names it', async () => {
  const places = await vaultWith('A');
  restart(places);
  places.disk.indexed.failing = { get: true, set: true };
  await unlockVault(places, PASSPHRASE, HOUR);
  expect(await openStateOf(places)).toMatchObject({ failing: ['indexed'] });
});

test('unlockVault makes a slot again that was made at a lower cost, once', async () => {
  const places = await vaultWith('A');
  const kdfCost = { ...CHEAP, iterations: 2 };
  await unlockVault({ ...places, kdfCost }, PASSPHRASE, HOUR);
  const text = newestText(places.disk.local);
  expect(JSON.parse(text).slots[0].kdf).toMatchObject(kdfCost);
  await unlockVault({ ...places, kdfCost }, PASSPHRASE, HOUR);
  expect(newestText(places.disk.local)).toBe(text);
  expect(await issuersOf(places)).toEqual(['A']);
});

test('unlockVault leaves no slot of lower cost when the newest copy was damaged', async () => {
  const places = await vaultWith('A', 'B');
  for (const { items } of [places.disk.local, places.disk.indexed]) {
    items.set('vault.b', String(items.get('vault.b')).replace('"savedAt":1', '"savedAt":2'));
  }
  places.disk.snapshots.clear();
  const kdfCost = { ...CHEAP, iterations: 2 };
  await unlockVault({ ...places, kdfCost }, PASSPHRASE, HOUR);
  await goOnWithOlder(places);
  await unlockVault({ ...places, kdfCost }, PASSPHRASE, HOUR);
  const { slots } = JSON.parse(newestText(places.disk.local));
  expect(slots).toMatchObject([{ kdf: { iterations: 2 } }]);
});

test('unlockVault lets no one wait for a slot that could not be made again', async () => {
  const places = await vaultWith('A');
  restart(places);
  places.disk.local.failing.set = true;
  places.disk.indexed.failing.set = true;
  await unlockVault({ ...places, kdfCost: { ...CHEAP, iterations: 2 } }, PASSPHRASE, HOUR);
  expect(await issuersOf(places)).toEqual(['A']);
});

test('changePassphrase lets the new one in and the old one out, and touches no account', async () => {
  const places = await vaultWith('A');
  const { contents } = await openStateOf(places);
  await changePassphrase(places, PASSPHRASE, 'new');
  expect((await openStateOf(places)).contents).toEqual(contents);
  restart(places);
  await expect(unlockVault(places, PASSPHRASE, HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
  await unlockVault(places, 'new', HOUR);
  expect(await issuersOf(places)).toEqual(['A']);
});

test('changePassphrase leaves nothing that the old one opens: no copy, no snapshot', async () => {
  const places = await vaultWith('A', 'B', 'C');
  const { kdf } = JSON.parse(newestText(places.disk.local)).slots[0];
  await changePassphrase(places, PASSPHRASE, 'new');
  const { local, indexed, snapshots } = places.disk;
  const all = [...local.items.values(), ...indexed.items.values(), ...snapshots.values()].map(String);
  expect(all.length).toBeGreaterThan(8);
  expect(all.filter((text) => text.includes(kdf.salt))).toEqual([]);
});

test('unlockVault refuses the old passphrase also when a store missed the change', async () => {
  const places = await vaultWith('A');
  places.disk.local.failing.set = true;
  await changePassphrase(places, PASSPHRASE, 'new');
  places.disk.local.failing.set = false;
  restart(places);
  await expect(unlockVault(places, PASSPHRASE, HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
});

test('unlockVault renews snapshots that a change of passphrase did not get to', async () => {
  const places = await vaultWith('A', 'B');
  const old = new Map(places.disk.snapshots);
  const { kdf } = JSON.parse(newestText(places.disk.local)).slots[0];
  await changePassphrase(places, PASSPHRASE, 'new');
  for (const [key, text] of old) places.disk.snapshots.set(key, text);
  await unlockVault(places, 'new', HOUR);
  expect([...places.disk.snapshots.values()].filter((text) => text.includes(kdf.salt))).toEqual([]);
});

test('changePassphrase refuses a wrong one, an empty one and a locked vault', async () => {
  const places = await vaultWith('A');
  await expect(changePassphrase(places, 'wrong', 'new')).rejects.toEqual(refusal('wrong-passphrase'));
  await expect(changePassphrase(places, PASSPHRASE, '')).rejects.toEqual(refusal('passphrase-needed'));
  await lockVault(places);
  await expect(changePassphrase(places, PASSPHRASE, 'new')).rejects.toEqual(refusal('locked'));
  await unlockVault(places, PASSPHRASE, HOUR);
});

test('isPassphrase knows the passphrase', async () => {
  const places = await vaultWith('A');
  expect(await isPassphrase(places, PASSPHRASE)).toBe(true);
  expect(await isPassphrase(places, 'wrong')).toBe(false);
});

test('unlockVault slows wrong passphrases down: four are free, then 5, 10, 20 … 300 seconds', async () => {
  const places = await vaultWith('A');
  const waits: number[] = [];
  for (let i = 0; i < 12; i++) {
    await expect(unlockVault(places, 'wrong', HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
    waits.push(await secondsToWait(places));
    places.clock.at += await secondsToWait(places);
  }
  expect(waits).toEqual([0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300]);
  await unlockVault(places, PASSPHRASE, HOUR);
  await expect(unlockVault(places, 'wrong', HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
  expect(await secondsToWait(places)).toBe(0);
});

test('unlockVault does not even try the right passphrase during a wait', async () => {
  const places = await vaultWith('A');
  for (let i = 0; i < 5; i++) await unlockVault(places, 'wrong', HOUR).catch(() => undefined);
  await expect(unlockVault(places, PASSPHRASE, HOUR)).rejects.toEqual(refusal('too-many-tries'));
  await expect(changePassphrase(places, PASSPHRASE, 'new')).rejects.toEqual(refusal('too-many-tries'));
  places.clock.at -= 10_000;
  expect(await secondsToWait(places)).toBe(300);
  places.clock.at += 10_005;
  await unlockVault(places, PASSPHRASE, HOUR);
});

test('unlockVault does not count a try that failed for another reason', async () => {
  const places = newPlaces();
  for (let i = 0; i < 9; i++) await unlockVault(places, 'any', HOUR).catch(() => undefined);
  expect(await secondsToWait(places)).toBe(0);
});

test('a stored vault shows no secret, no name and no passphrase', async () => {
  const places = await vaultWith('Acme');
  await add(places, 'Globex');
  const { local, indexed, snapshots } = places.disk;
  const all = JSON.stringify([...local.items, ...indexed.items, ...snapshots]);
  for (const word of ['Acme', 'Globex', btoa('Acme'), PASSPHRASE]) expect(all).not.toContain(word);
});
