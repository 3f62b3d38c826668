import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { listSnapshots, restoreSnapshot } from '../../lib/vault/history/snapshots';
import { changePassphrase, createVault, unlockVault } from '../../lib/vault/unlock/passphrase';
import { replaceKey } from '../../lib/vault/unlock/replace-key';
import { listSlots, removeSlot } from '../../lib/vault/unlock/slots';
import { readVault } from '../../lib/vault/unlock/vault';
import { copied, type MemoryVaultContext, newVaultContext, revived } from './support/memory-vault-context';
import { add, HOUR, issuersOf, newestText, PASSPHRASE, vaultWith } from './support/vaults';

/** Kills the browser after each step that an act asks of its storage, in turn, and looks at what is left. */
async function killAtEachStep(
  before: MemoryVaultContext,
  act: (context: MemoryVaultContext) => Promise<unknown>,
  inspect: (context: MemoryVaultContext, finished: boolean) => Promise<void>,
): Promise<number> {
  for (let steps = 0; ; steps++) {
    const context = copied(before);
    context.disk.stepsLeft.count = steps;
    const finished = await endOf(act(context), context);
    await inspect(revived(context), finished);
    if (finished) return steps;
  }
}

/** True when the act ended, false when it was killed: from then on nothing moves. */
async function endOf(running: Promise<unknown>, { disk }: MemoryVaultContext): Promise<boolean> {
  let finished = false;
  const ended = running.then(() => {
    finished = true;
  });
  while (!finished && disk.stepsLeft.count >= 0) await Promise.race([ended, setImmediate()]);
  return finished;
}

test('a change that is killed at any step leaves the old vault or the new one', async () => {
  const before = await vaultWith('A');
  const steps = await killAtEachStep(
    before,
    (context) => add(context, 'B'),
    async (context, finished) => {
      await unlockVault(context, PASSPHRASE, HOUR);
      const issuers = await issuersOf(context);
      if (finished) expect(issuers).toEqual(['A', 'B']);
      expect([['A'], ['A', 'B']]).toContainEqual(issuers);
      await add(context, 'C');
      expect(await issuersOf(context)).toEqual([...issuers, 'C']);
    },
  );
  expect(steps).toBeGreaterThan(8);
});

test('a change of passphrase that is killed at any step leaves exactly one that opens', async () => {
  const before = await vaultWith('A');
  await killAtEachStep(
    before,
    (context) => changePassphrase(context, PASSPHRASE, 'new'),
    async (context, finished) => {
      const opening = [];
      for (const passphrase of [PASSPHRASE, 'new']) {
        const opens = await unlockVault(context, passphrase, HOUR).then(
          () => true,
          () => false,
        );
        if (opens) opening.push(passphrase);
      }
      if (finished) expect(opening).toEqual(['new']);
      expect(opening).toHaveLength(1);
      expect(await issuersOf(context)).toEqual(['A']);
    },
  );
});

test('a vault that is killed while it is made is there or not, and can be made or opened', async () => {
  await killAtEachStep(
    newVaultContext(),
    (context) => createVault(context, PASSPHRASE, HOUR),
    async (context, finished) => {
      const { state } = await readVault(context);
      if (finished) expect(state).toBe('locked');
      if (state === 'none') await createVault(context, PASSPHRASE, HOUR);
      else await unlockVault(context, PASSPHRASE, HOUR);
      expect(await issuersOf(context)).toEqual([]);
    },
  );
});

test('an unlock that is killed while it heals loses nothing', async () => {
  const before = await vaultWith('A', 'B');
  before.disk.local.items.set('vault.b', 'rubbish');
  before.disk.session.items.clear();
  await killAtEachStep(
    before,
    (context) => unlockVault(context, PASSPHRASE, HOUR),
    async (context) => {
      await unlockVault(context, PASSPHRASE, HOUR);
      expect(await issuersOf(context)).toEqual(['A', 'B']);
      const left = [...context.disk.local.items.values(), ...(await context.indexed.readQuarantine())];
      expect(left).toContain('rubbish');
    },
  );
});

test('restoring a snapshot that is killed at any step leaves the old accounts or the restored ones', async () => {
  const before = await vaultWith('A', 'B');
  const snapshot = (await listSnapshots(before)).at(-2);
  if (snapshot === undefined) throw new Error('no snapshot');
  await killAtEachStep(
    before,
    (context) => restoreSnapshot(context, snapshot),
    async (context, finished) => {
      await unlockVault(context, PASSPHRASE, HOUR);
      expect(finished ? [['A']] : [['A'], ['A', 'B']]).toContainEqual(await issuersOf(context));
    },
  );
});

test('removing a slot that is killed at any step ends at the next unlock, for copies that count', async () => {
  const before = await vaultWith('A');
  const { addPasskeySlot, unlockWithPasskey } = await import('../../lib/vault/unlock/passkey');
  const prf = new Uint8Array(32).fill(3);
  await addPasskeySlot(before, new Uint8Array([1]), prf, 'lost');
  const id = (await listSlots(before)).find(({ type }) => type === 'passkey')?.id ?? '';
  await before.local.quarantine(newestText(before.disk.local));
  await killAtEachStep(
    before,
    (context) => removeSlot(context, id),
    async (context) => {
      await unlockVault(context, PASSPHRASE, HOUR);
      const isGone = (await listSlots(context)).length === 1;
      const entering = unlockWithPasskey(context, new Uint8Array([1]), prf, HOUR).then(
        () => 'open',
        () => 'refused',
      );
      expect(await entering).toBe(isGone ? 'refused' : 'open');
      const { local, indexed, snapshots } = context.disk;
      const all = [...local.items.values(), ...indexed.items.values(), ...snapshots.values()].flat();
      if (isGone) expect(all.filter((text) => String(text).includes(id))).toEqual([]);
    },
  );
});

test('a replacement of the key that is killed at any step leaves the old ways or the new one, and ends at the next unlock', async () => {
  const before = await vaultWith('A', 'B');
  const { kdf } = JSON.parse(newestText(before.disk.local)).slots[0];
  await before.local.quarantine(newestText(before.disk.local).slice(0, -9));
  const opens = (context: MemoryVaultContext, passphrase: string) =>
    unlockVault(context, passphrase, HOUR).then(
      () => true,
      () => false,
    );
  await killAtEachStep(
    before,
    (context) => replaceKey(context, PASSPHRASE, 'new'),
    async (context, finished) => {
      const isNew = await opens(context, 'new');
      if (finished) expect(isNew).toBe(true);
      if (!isNew) expect(await opens(context, PASSPHRASE)).toBe(true);
      expect(await issuersOf(context)).toEqual(['A', 'B']);
      await add(context, 'C');
      if (!isNew) return;
      const { local, indexed, snapshots } = context.disk;
      const copies = [...local.items.values(), ...indexed.items.values(), ...snapshots.values()].flat();
      const { key } = JSON.parse(newestText(before.disk.local)).slots[0];
      expect(copies.filter((text) => String(text).includes(key.ciphertext))).toEqual([]);
      expect(snapshots.size).toBeGreaterThanOrEqual(4);
      expect(await opens(revived(context), PASSPHRASE)).toBe(false);
      expect(kdf.salt).not.toBe(JSON.parse(newestText(local)).slots[0].kdf.salt);
    },
  );
});
