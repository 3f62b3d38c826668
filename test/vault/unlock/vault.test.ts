import { expect, test } from 'vitest';
import { addAccounts } from '../../../lib/vault/accounts/accounts';
import { createVault, unlockVault } from '../../../lib/vault/unlock/passphrase';
import { changeVault, lockVault, readVault } from '../../../lib/vault/unlock/vault';
import { newVaultContext } from '../support/memory-vault-context';
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

test('readVault says none only where there is no existenceMarker of a vault', async () => {
  expect(await readVault(newVaultContext())).toEqual({ state: 'none' });
});

test('readVault says locked once the browser was restarted', async () => {
  const context = await vaultWith('A');
  restart(context);
  expect(await readVault(context)).toEqual({ state: 'locked' });
});

test('readVault says unreadable when a store does not answer and the other has nothing', async () => {
  const context = newVaultContext();
  context.disk.indexed.failing.get = true;
  expect(await readVault(context)).toEqual({ state: 'unreadable' });
  await expect(createVault(context, PASSPHRASE, HOUR)).rejects.toEqual(refusal('storage-failed'));
});

test.each(['{"format":', 'null', '[]', '', 7])(
  'readVault says damaged for a copy that is %j',
  async (bytes) => {
    const context = newVaultContext();
    context.disk.local.items.set('vault.b', bytes);
    expect(await readVault(context)).toEqual({ state: 'damaged' });
    await expect(createVault(context, PASSPHRASE, HOUR)).rejects.toEqual(refusal('vault-exists'));
    await expect(unlockVault(context, PASSPHRASE, HOUR)).rejects.toEqual(refusal('vault-damaged'));
  },
);

test('readVault says newer for a copy of a later version, and nothing is written over it', async () => {
  const context = await vaultWith('A');
  const text = JSON.stringify({ format: 'latchkey-vault', version: 2, generation: 3, box: 'x' });
  context.disk.local.items.set('vault.b', text);
  await expect(changeVault(context, (contents) => contents)).rejects.toEqual(refusal('vault-newer'));
  restart(context);
  expect(await readVault(context)).toEqual({ state: 'newer' });
  await expect(unlockVault(context, PASSPHRASE, HOUR)).rejects.toEqual(refusal('vault-newer'));
  expect(context.disk.local.items.get('vault.b')).toBe(text);
});

test('readVault locks at the deadline and not a second earlier', async () => {
  const context = await vaultWith('A');
  context.clock.at += HOUR - 1;
  expect(await issuersOf(context)).toEqual(['A']);
  context.clock.at += 1;
  expect(await readVault(context)).toEqual({ state: 'locked' });
  await expect(add(context, 'B')).rejects.toEqual(refusal('locked'));
});

test('readVault finds the copy in the other store when the quick one lost its own', async () => {
  const context = await vaultWith('A', 'B');
  context.disk.local.items.clear();
  expect(await issuersOf(context)).toEqual(['A', 'B']);
  context.disk.local.failing.get = true;
  expect(await issuersOf(context)).toEqual(['A', 'B']);
});

test('readVault does not take a generation older than the session knows', async () => {
  const context = await vaultWith('A');
  const before = structuredClone([context.disk.local.items, context.disk.indexed.items]);
  await add(context, 'B');
  [context.disk.local.items, context.disk.indexed.items] = before as [
    Map<string, unknown>,
    Map<string, unknown>,
  ];
  context.disk.snapshots.clear();
  expect(await readVault(context)).toEqual({ state: 'locked' });
  await expect(add(context, 'C')).rejects.toEqual(refusal('vault-damaged'));
});

test('lockVault forgets the key, also when a change is under way', async () => {
  const context = await vaultWith('A');
  let locking: Promise<void> | undefined;
  await changeVault(context, (contents) => {
    locking = lockVault(context);
    return contents;
  });
  await locking;
  expect([...context.disk.session.items.keys()]).not.toContain('unlocked');
  expect(await readVault(context)).toEqual({ state: 'locked' });
});

test('changeVault keeps 180 changes that three contexts make at once', async () => {
  const context = await vaultWith();
  const names = Array.from({ length: 180 }, (_, i) => String(i));
  const contexts = [0, 1, 2].map((part) =>
    Promise.all(names.filter((_, i) => i % 3 === part).map((name) => add(context, name))),
  );
  await Promise.all(contexts);
  expect(new Set(await issuersOf(context))).toEqual(new Set(names));
  expect((await openStateOf(context)).generation).toBe(181);
});

test.each(['local', 'indexed'] as const)(
  'changeVault goes on without %s, says so, and heals it',
  async (name) => {
    const context = await vaultWith('A');
    context.disk[name].failing.set = true;
    await add(context, 'B');
    expect(await openStateOf(context)).toMatchObject({ failing: [name], generation: 3 });
    expect(await issuersOf(context)).toEqual(['A', 'B']);
    await add(context, 'C');
    context.disk[name].failing.set = false;
    restart(context);
    await unlockVault(context, PASSPHRASE, HOUR);
    expect(await openStateOf(context)).toMatchObject({ failing: [], generation: 4 });
    context.disk[name === 'local' ? 'indexed' : 'local'].items.clear();
    context.disk.snapshots.clear();
    expect(await issuersOf(context)).toEqual(['A', 'B', 'C']);
  },
);

test('changeVault is refused when no store has space, changes nothing, and works again once there is', async () => {
  const context = await vaultWith('A');
  const before = structuredClone(context.disk);
  context.disk.local.failing.set = true;
  context.disk.indexed.failing.set = true;
  await expect(add(context, 'B')).rejects.toEqual(refusal('storage-failed'));
  expect([context.disk.local.items, context.disk.indexed.items]).toEqual([
    before.local.items,
    before.indexed.items,
  ]);
  expect(await issuersOf(context)).toEqual(['A']);
  context.disk.local.failing.set = false;
  context.disk.indexed.failing.set = false;
  await add(context, 'C');
  expect(await issuersOf(context)).toEqual(['A', 'C']);
});

test('changeVault is found again after a restart, also when it was refused before, in this run or an earlier one', async () => {
  const context = await vaultWith('A');
  const setFailing = (failing: boolean) => {
    context.disk.local.failing.set = failing;
    context.disk.indexed.failing.set = failing;
  };
  setFailing(true);
  await expect(add(context, 'B')).rejects.toEqual(refusal('storage-failed'));
  setFailing(false);
  await add(context, 'C');
  restart(context);
  await unlockVault(context, PASSPHRASE, HOUR);
  expect(await issuersOf(context)).toEqual(['A', 'C']);
  setFailing(true);
  await expect(add(context, 'D')).rejects.toEqual(refusal('storage-failed'));
  setFailing(false);
  restart(context);
  await unlockVault(context, PASSPHRASE, HOUR);
  await add(context, 'E');
  restart(context);
  await unlockVault(context, PASSPHRASE, HOUR);
  expect(await issuersOf(context)).toEqual(['A', 'C', 'E']);
});

test('changeVault counts a store that keeps something else as failed', async () => {
  const context = await vaultWith('A');
  const { items } = context.disk.local;
  items.set = (key, value) => Map.prototype.set.call(items, key, String(value).slice(0, -1));
  await add(context, 'B');
  expect((await openStateOf(context)).failing).toEqual(['local']);
  expect(await issuersOf(context)).toEqual(['A', 'B']);
});

test('changeVault builds on a commit that was cut off before it was remembered', async () => {
  const context = await vaultWith('A');
  const local = structuredClone(context.disk.local.items);
  const session = structuredClone(context.disk.session.items);
  await add(context, 'B');
  context.disk.local.items = local;
  context.disk.session.items = session;
  await add(context, 'C');
  expect(await issuersOf(context)).toEqual(['A', 'B', 'C']);
});

test('changeVault commits nothing that could not be read again', async () => {
  const context = await vaultWith('A');
  const broken = { ...accountNamed('B'), digits: 11 };
  const change = changeVault(context, (contents) => addAccounts(contents, [broken], 1));
  await expect(change).rejects.toThrow('could not be read back');
  expect(await issuersOf(context)).toEqual(['A']);
});

test('changeVault leaves the stores and the lock alone when the change itself is refused', async () => {
  const context = await vaultWith('A');
  await expect(
    changeVault(context, () => {
      throw refusal('account-missing');
    }),
  ).rejects.toEqual(refusal('account-missing'));
  expect(await openStateOf(context)).toMatchObject({ generation: 2 });
  await add(context, 'B');
});
