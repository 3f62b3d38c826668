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
import { CHEAP, newVaultContext } from '../support/memory-vault-context';
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
  const context = newVaultContext();
  await createVault(context, PASSPHRASE, HOUR);
  const state = await openStateOf(context);
  expect(state).toEqual({
    state: 'open',
    contents: { accounts: [], tombstones: [] },
    generation: 1,
    commitId: expect.any(String),
    savedAt: context.clock.at,
    since: context.clock.at,
    until: context.clock.at + HOUR,
    failing: [],
    quarantined: 0,
  });
});

test('createVault asks for 64 MiB, three passes and one lane where nothing else is said', async () => {
  const { argon2Cost: _, ...context } = newVaultContext();
  await createVault(context, PASSPHRASE, HOUR);
  const [slot] = JSON.parse(newestText(context.disk.local)).slots;
  expect(slot.kdf).toMatchObject({ name: 'argon2id', memoryKiB: 65_536, iterations: 3, parallelism: 1 });
});

test('createVault refuses an empty passphrase and writes nothing', async () => {
  const context = newVaultContext();
  await expect(createVault(context, '', HOUR)).rejects.toEqual(refusal('passphrase-needed'));
  expect(await readVault(context)).toEqual({ state: 'none' });
});

test('createVault refuses where a vault is, locked or only a snapshot of it', async () => {
  const context = await vaultWith('A');
  restart(context);
  await expect(createVault(context, 'other', HOUR)).rejects.toEqual(refusal('vault-exists'));
  context.disk.local.items.clear();
  context.disk.indexed.items.clear();
  expect(await readVault(context)).toEqual({ state: 'locked' });
  await expect(createVault(context, 'other', HOUR)).rejects.toEqual(refusal('vault-exists'));
});

test('unlockVault opens what lockVault closed', async () => {
  const context = await vaultWith('A', 'B');
  await lockVault(context);
  await unlockVault(context, PASSPHRASE, HOUR);
  expect(await issuersOf(context)).toEqual(['A', 'B']);
});

test('unlockVault takes a passphrase in any Unicode form', async () => {
  const context = newVaultContext();
  await createVault(context, 'caf\u00e9 ①', HOUR);
  await unlockVault(context, 'cafe\u0301 1', HOUR);
});

test.each(['', 'Correct horse battery staple', `${PASSPHRASE} `])('unlockVault refuses %j', async (wrong) => {
  const context = await vaultWith('A');
  restart(context);
  await expect(unlockVault(context, wrong, HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
  expect(await readVault(context)).toEqual({ state: 'locked' });
});

test('unlockVault refuses where there is no vault', async () => {
  await expect(unlockVault(newVaultContext(), PASSPHRASE, HOUR)).rejects.toEqual(refusal('no-vault'));
});

test('unlockVault opens the newest snapshot when both stores lost their copies', async () => {
  const context = await vaultWith('A', 'B');
  restart(context);
  context.disk.local.items.clear();
  context.disk.indexed.items.set('vault.a', 'rubbish').set('vault.b', 'rubbish');
  await unlockVault(context, PASSPHRASE, HOUR);
  expect(await issuersOf(context)).toEqual(['A', 'B']);
  expect(newestText(context.disk.local)).toBe([...context.disk.snapshots.values()].at(-1));
});

test('unlockVault opens without a store that does not answer, and names it', async () => {
  const context = await vaultWith('A');
  restart(context);
  context.disk.indexed.failing = { get: true, set: true };
  await unlockVault(context, PASSPHRASE, HOUR);
  expect(await openStateOf(context)).toMatchObject({ failing: ['indexed'] });
});

test('unlockVault makes a slot again that was made at a lower cost, once', async () => {
  const context = await vaultWith('A');
  const argon2Cost = { ...CHEAP, iterations: 2 };
  await unlockVault({ ...context, argon2Cost }, PASSPHRASE, HOUR);
  const text = newestText(context.disk.local);
  expect(JSON.parse(text).slots[0].kdf).toMatchObject(argon2Cost);
  await unlockVault({ ...context, argon2Cost }, PASSPHRASE, HOUR);
  expect(newestText(context.disk.local)).toBe(text);
  expect(await issuersOf(context)).toEqual(['A']);
});

test('unlockVault leaves no slot of lower cost when the newest copy was damaged', async () => {
  const context = await vaultWith('A', 'B');
  for (const { items } of [context.disk.local, context.disk.indexed]) {
    items.set('vault.b', String(items.get('vault.b')).replace('"savedAt":1', '"savedAt":2'));
  }
  context.disk.snapshots.clear();
  const argon2Cost = { ...CHEAP, iterations: 2 };
  await unlockVault({ ...context, argon2Cost }, PASSPHRASE, HOUR);
  await goOnWithOlder(context);
  await unlockVault({ ...context, argon2Cost }, PASSPHRASE, HOUR);
  const { slots } = JSON.parse(newestText(context.disk.local));
  expect(slots).toMatchObject([{ kdf: { iterations: 2 } }]);
});

test('unlockVault lets no one wait for a slot that could not be made again', async () => {
  const context = await vaultWith('A');
  restart(context);
  context.disk.local.failing.set = true;
  context.disk.indexed.failing.set = true;
  await unlockVault({ ...context, argon2Cost: { ...CHEAP, iterations: 2 } }, PASSPHRASE, HOUR);
  expect(await issuersOf(context)).toEqual(['A']);
});

test('changePassphrase lets the new one in and the old one out, and touches no account', async () => {
  const context = await vaultWith('A');
  const { contents } = await openStateOf(context);
  await changePassphrase(context, PASSPHRASE, 'new');
  expect((await openStateOf(context)).contents).toEqual(contents);
  restart(context);
  await expect(unlockVault(context, PASSPHRASE, HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
  await unlockVault(context, 'new', HOUR);
  expect(await issuersOf(context)).toEqual(['A']);
});

test('changePassphrase leaves nothing that the old one opens: no copy, no snapshot', async () => {
  const context = await vaultWith('A', 'B', 'C');
  const { kdf } = JSON.parse(newestText(context.disk.local)).slots[0];
  await changePassphrase(context, PASSPHRASE, 'new');
  const { local, indexed, snapshots } = context.disk;
  const all = [...local.items.values(), ...indexed.items.values(), ...snapshots.values()].map(String);
  expect(all.length).toBeGreaterThan(8);
  expect(all.filter((text) => text.includes(kdf.salt))).toEqual([]);
});

test('unlockVault refuses the old passphrase also when a store missed the change', async () => {
  const context = await vaultWith('A');
  context.disk.local.failing.set = true;
  await changePassphrase(context, PASSPHRASE, 'new');
  context.disk.local.failing.set = false;
  restart(context);
  await expect(unlockVault(context, PASSPHRASE, HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
});

test('unlockVault renews snapshots that a change of passphrase did not get to', async () => {
  const context = await vaultWith('A', 'B');
  const old = new Map(context.disk.snapshots);
  const { kdf } = JSON.parse(newestText(context.disk.local)).slots[0];
  await changePassphrase(context, PASSPHRASE, 'new');
  for (const [key, text] of old) context.disk.snapshots.set(key, text);
  await unlockVault(context, 'new', HOUR);
  expect([...context.disk.snapshots.values()].filter((text) => text.includes(kdf.salt))).toEqual([]);
});

test('changePassphrase refuses a wrong one, an empty one and a locked vault', async () => {
  const context = await vaultWith('A');
  await expect(changePassphrase(context, 'wrong', 'new')).rejects.toEqual(refusal('wrong-passphrase'));
  await expect(changePassphrase(context, PASSPHRASE, '')).rejects.toEqual(refusal('passphrase-needed'));
  await lockVault(context);
  await expect(changePassphrase(context, PASSPHRASE, 'new')).rejects.toEqual(refusal('locked'));
  await unlockVault(context, PASSPHRASE, HOUR);
});

test('isPassphrase knows the passphrase', async () => {
  const context = await vaultWith('A');
  expect(await isPassphrase(context, PASSPHRASE)).toBe(true);
  expect(await isPassphrase(context, 'wrong')).toBe(false);
});

test('unlockVault slows wrong passphrases down: four are free, then 5, 10, 20 … 300 seconds', async () => {
  const context = await vaultWith('A');
  const waits: number[] = [];
  for (let i = 0; i < 12; i++) {
    await expect(unlockVault(context, 'wrong', HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
    waits.push(await secondsToWait(context));
    context.clock.at += await secondsToWait(context);
  }
  expect(waits).toEqual([0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300]);
  await unlockVault(context, PASSPHRASE, HOUR);
  await expect(unlockVault(context, 'wrong', HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
  expect(await secondsToWait(context)).toBe(0);
});

test('unlockVault does not even try the right passphrase during a wait', async () => {
  const context = await vaultWith('A');
  for (let i = 0; i < 5; i++) await unlockVault(context, 'wrong', HOUR).catch(() => undefined);
  await expect(unlockVault(context, PASSPHRASE, HOUR)).rejects.toEqual(refusal('too-many-tries'));
  await expect(changePassphrase(context, PASSPHRASE, 'new')).rejects.toEqual(refusal('too-many-tries'));
  context.clock.at -= 10_000;
  expect(await secondsToWait(context)).toBe(300);
  context.clock.at += 10_005;
  await unlockVault(context, PASSPHRASE, HOUR);
});

test('unlockVault does not count a try that failed for another reason', async () => {
  const context = newVaultContext();
  for (let i = 0; i < 9; i++) await unlockVault(context, 'any', HOUR).catch(() => undefined);
  expect(await secondsToWait(context)).toBe(0);
});

test('a stored vault shows no secret, no name and no passphrase', async () => {
  const context = await vaultWith('Acme');
  await add(context, 'Globex');
  const { local, indexed, snapshots } = context.disk;
  const all = JSON.stringify([...local.items, ...indexed.items, ...snapshots]);
  for (const word of ['Acme', 'Globex', btoa('Acme'), PASSPHRASE]) expect(all).not.toContain(word);
});
