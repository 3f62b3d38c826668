import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { holdLock, type LockPort, locksInBackground } from '../../lib/browser/vault/background-locks';
import { checkHealth } from '../../lib/vault/unlock/health';
import { createVault, unlockVault } from '../../lib/vault/unlock/passphrase';
import { replaceKey } from '../../lib/vault/unlock/replace-key';
import { VAULT_LOCK } from '../../lib/vault/unlock/vault';
import { beside, type MemoryVaultContext, newLocks, newVaultContext } from './support/memory-vault-context';
import { add, HOUR, issuersOf, openStateOf, PASSPHRASE, refusal, restart, vaultWith } from './support/vaults';

/** As a private window sees a browser: its own locks, and no database. */
function inPrivateWindow(context: MemoryVaultContext, locks = newLocks()): MemoryVaultContext {
  return beside(context, locks, { indexed: { ...context.disk.indexed, absent: true } });
}

test('a vault is made, changed, locked and opened where there is no database, without a false alarm', async () => {
  const context = inPrivateWindow(newVaultContext());
  await createVault(context, PASSPHRASE, HOUR);
  await add(context, 'A', 'B');
  expect((await openStateOf(context)).failing).toEqual([]);
  restart(context);
  await unlockVault(context, PASSPHRASE, HOUR);
  await replaceKey(context, PASSPHRASE, 'new');
  restart(context);
  await unlockVault(context, 'new', HOUR);
  expect(await issuersOf(context)).toEqual(['A', 'B']);
  expect((await openStateOf(context)).failing).toEqual([]);
  expect((await checkHealth(context)).stores.map(({ state }) => state)).toEqual(['ok', 'absent']);
});

test('createVault makes no second vault in a private window, though it cannot see the database of the first', async () => {
  const context = await vaultWith('A');
  context.disk.local.items.clear();
  context.disk.session.items.clear();
  await expect(createVault(inPrivateWindow(context), 'other', HOUR)).rejects.toEqual(refusal('vault-exists'));
});

test('a change in a private window puts no warning into the others, which go on from it in both stores', async () => {
  const context = await vaultWith('A');
  await add(inPrivateWindow(context), 'B');
  expect((await openStateOf(context)).failing).toEqual([]);
  await add(context, 'C');
  expect(await issuersOf(context)).toEqual(['A', 'B', 'C']);
  context.disk.local.items.clear();
  expect(await issuersOf(context)).toEqual(['A', 'B', 'C']);
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

function lentBy(locks: MemoryVaultContext['locks']): MemoryVaultContext['locks'] {
  return locksInBackground((name) => {
    const [page, background] = portPair(name);
    setImmediate().then(() => holdLock(background, locks));
    return page;
  });
}

test('24 changes in a private window and 24 in an ordinary one at once are all kept', async () => {
  const context = await vaultWith();
  const hidden = inPrivateWindow(context, lentBy(context.locks));
  const names = Array.from({ length: 48 }, (_, i) => String(i));
  await Promise.all(names.map((name, i) => add(i % 2 === 0 ? context : hidden, name)));
  expect(new Set(await issuersOf(context))).toEqual(new Set(names));
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
