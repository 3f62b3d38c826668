import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { holdLock, type LockPort, locksInBackground } from '../../lib/browser/vault/background-locks';
import { checkHealth } from '../../lib/vault/unlock/health';
import { createVault, unlockVault } from '../../lib/vault/unlock/passphrase';
import { replaceKey } from '../../lib/vault/unlock/replace-key';
import { VAULT_LOCK } from '../../lib/vault/unlock/vault';
import { beside, type MemoryPlaces, newLocks, newPlaces } from './support/places';
import { add, HOUR, issuersOf, openStateOf, PASSPHRASE, refusal, restart, vaultWith } from './support/vaults';

/** As a private window sees a browser: its own locks, and no database. */
function inPrivateWindow(places: MemoryPlaces, locks = newLocks()): MemoryPlaces {
  return beside(places, locks, { indexed: { ...places.disk.indexed, absent: true } });
}

test('a vault is made, changed, locked and opened where there is no database, without a false alarm', async () => {
  const places = inPrivateWindow(newPlaces());
  await createVault(places, PASSPHRASE, HOUR);
  await add(places, 'A', 'B');
  expect((await openStateOf(places)).failing).toEqual([]);
  restart(places);
  await unlockVault(places, PASSPHRASE, HOUR);
  await replaceKey(places, PASSPHRASE, 'new');
  restart(places);
  await unlockVault(places, 'new', HOUR);
  expect(await issuersOf(places)).toEqual(['A', 'B']);
  expect((await openStateOf(places)).failing).toEqual([]);
  expect((await checkHealth(places)).stores.map(({ state }) => state)).toEqual(['ok', 'absent']);
});

test('createVault makes no second vault in a private window, though it cannot see the database of the first', async () => {
  const places = await vaultWith('A');
  places.disk.local.items.clear();
  places.disk.session.items.clear();
  await expect(createVault(inPrivateWindow(places), 'other', HOUR)).rejects.toEqual(refusal('vault-exists'));
});

test('a change in a private window puts no warning into the others, which go on from it in both stores', async () => {
  const places = await vaultWith('A');
  await add(inPrivateWindow(places), 'B');
  expect((await openStateOf(places)).failing).toEqual([]);
  await add(places, 'C');
  expect(await issuersOf(places)).toEqual(['A', 'B', 'C']);
  places.disk.local.items.clear();
  expect(await issuersOf(places)).toEqual(['A', 'B', 'C']);
});

function deliver(act: () => unknown): void {
  setImmediate().then(act);
}

/** The two ends of a runtime.Port, which deliver in order and later. */
function portPair(name: string): [LockPort, LockPort] {
  const ends = [0, 1].map(() => ({
    heard: [] as ((message: unknown) => void)[],
    gone: [] as (() => void)[],
  }));
  const portTo = (own: (typeof ends)[0], other: (typeof ends)[0]): LockPort => ({
    name,
    postMessage: (message) => deliver(() => other.heard.map((hear) => hear(message))),
    disconnect: () => deliver(() => other.gone.map((end) => end())),
    onMessage: { addListener: (callback) => own.heard.push(callback) },
    onDisconnect: { addListener: (callback) => own.gone.push(callback) },
  });
  const [page = { heard: [], gone: [] }, background = { heard: [], gone: [] }] = ends;
  return [portTo(page, background), portTo(background, page)];
}

function lentBy(locks: MemoryPlaces['locks']): MemoryPlaces['locks'] {
  return locksInBackground((name) => {
    const [page, background] = portPair(name);
    setImmediate().then(() => holdLock(background, locks));
    return page;
  });
}

test('24 changes in a private window and 24 in an ordinary one at once are all kept', async () => {
  const places = await vaultWith();
  const hidden = inPrivateWindow(places, lentBy(places.locks));
  const names = Array.from({ length: 48 }, (_, i) => String(i));
  await Promise.all(names.map((name, i) => add(i % 2 === 0 ? places : hidden, name)));
  expect(new Set(await issuersOf(places))).toEqual(new Set(names));
});

test('a lock that the background holds is let go of when its page is gone, also before it was granted', async () => {
  const locks = newLocks();
  const [first, held] = portPair(`lock ${VAULT_LOCK}`);
  const [second, waiting] = portPair(`lock ${VAULT_LOCK}`);
  holdLock(held, locks);
  holdLock(waiting, locks);
  second.disconnect();
  first.disconnect();
  expect(await locks.request(VAULT_LOCK, async () => 'mine')).toBe('mine');
});

test('locksInBackground does nothing without the lock when the background goes away', async () => {
  const locks = locksInBackground((name) => {
    const [page, background] = portPair(name);
    setImmediate().then(() => background.disconnect());
    return page;
  });
  const run = () => Promise.reject(new Error('ran without the lock'));
  await expect(locks.request(VAULT_LOCK, run)).rejects.toEqual(refusal('storage-failed'));
});
