import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { listSnapshots, restoreSnapshot } from '../../lib/vault/history/snapshots';
import { changePassphrase, createVault, unlockVault } from '../../lib/vault/unlock/passphrase';
import { replaceKey } from '../../lib/vault/unlock/replace-key';
import { listSlots, removeSlot } from '../../lib/vault/unlock/slots';
import { readVault } from '../../lib/vault/unlock/vault';
import { copied, type MemoryPlaces, newPlaces, revived } from './support/places';
import { add, HOUR, issuersOf, newestText, PASSPHRASE, vaultWith } from './support/vaults';

/** Kills the browser after each step that an act asks of its storage, in turn, and looks at what is left. */
async function killAtEachStep(
  before: MemoryPlaces,
  act: (places: MemoryPlaces) => Promise<unknown>,
  inspect: (places: MemoryPlaces, finished: boolean) => Promise<void>,
): Promise<number> {
  for (let steps = 0; ; steps++) {
    const places = copied(before);
    places.disk.stepsLeft.count = steps;
    const finished = await endOf(act(places), places);
    await inspect(revived(places), finished);
    if (finished) return steps;
  }
}

/** True when the act ended, false when it was killed: from then on nothing moves. */
async function endOf(running: Promise<unknown>, { disk }: MemoryPlaces): Promise<boolean> {
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
    (places) => add(places, 'B'),
    async (places, finished) => {
      await unlockVault(places, PASSPHRASE, HOUR);
      const issuers = await issuersOf(places);
      if (finished) expect(issuers).toEqual(['A', 'B']);
      expect([['A'], ['A', 'B']]).toContainEqual(issuers);
      await add(places, 'C');
      expect(await issuersOf(places)).toEqual([...issuers, 'C']);
    },
  );
  expect(steps).toBeGreaterThan(8);
});

test('a change of passphrase that is killed at any step leaves exactly one that opens', async () => {
  const before = await vaultWith('A');
  await killAtEachStep(
    before,
    (places) => changePassphrase(places, PASSPHRASE, 'new'),
    async (places, finished) => {
      const opening = [];
      for (const passphrase of [PASSPHRASE, 'new']) {
        const opens = await unlockVault(places, passphrase, HOUR).then(
          () => true,
          () => false,
        );
        if (opens) opening.push(passphrase);
      }
      if (finished) expect(opening).toEqual(['new']);
      expect(opening).toHaveLength(1);
      expect(await issuersOf(places)).toEqual(['A']);
    },
  );
});

test('a vault that is killed while it is made is there or not, and can be made or opened', async () => {
  await killAtEachStep(
    newPlaces(),
    (places) => createVault(places, PASSPHRASE, HOUR),
    async (places, finished) => {
      const { state } = await readVault(places);
      if (finished) expect(state).toBe('locked');
      if (state === 'none') await createVault(places, PASSPHRASE, HOUR);
      else await unlockVault(places, PASSPHRASE, HOUR);
      expect(await issuersOf(places)).toEqual([]);
    },
  );
});

test('an unlock that is killed while it heals loses nothing', async () => {
  const before = await vaultWith('A', 'B');
  before.disk.local.items.set('vault.b', 'rubbish');
  before.disk.session.items.clear();
  await killAtEachStep(
    before,
    (places) => unlockVault(places, PASSPHRASE, HOUR),
    async (places) => {
      await unlockVault(places, PASSPHRASE, HOUR);
      expect(await issuersOf(places)).toEqual(['A', 'B']);
      const left = [...places.disk.local.items.values(), ...(await places.indexed.readKept())];
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
    (places) => restoreSnapshot(places, snapshot),
    async (places, finished) => {
      await unlockVault(places, PASSPHRASE, HOUR);
      expect(finished ? [['A']] : [['A'], ['A', 'B']]).toContainEqual(await issuersOf(places));
    },
  );
});

test('removing a slot that is killed at any step ends at the next unlock, for copies that count', async () => {
  const before = await vaultWith('A');
  const { addPasskeySlot, unlockWithPasskey } = await import('../../lib/vault/unlock/passkey');
  const prf = new Uint8Array(32).fill(3);
  await addPasskeySlot(before, new Uint8Array([1]), prf, 'lost');
  const id = (await listSlots(before)).find(({ type }) => type === 'passkey')?.id ?? '';
  await before.local.keep(newestText(before.disk.local));
  await killAtEachStep(
    before,
    (places) => removeSlot(places, id),
    async (places) => {
      await unlockVault(places, PASSPHRASE, HOUR);
      const isGone = (await listSlots(places)).length === 1;
      const entering = unlockWithPasskey(places, new Uint8Array([1]), prf, HOUR).then(
        () => 'open',
        () => 'refused',
      );
      expect(await entering).toBe(isGone ? 'refused' : 'open');
      const { local, indexed, snapshots } = places.disk;
      const all = [...local.items.values(), ...indexed.items.values(), ...snapshots.values()].flat();
      if (isGone) expect(all.filter((text) => String(text).includes(id))).toEqual([]);
    },
  );
});

test('a replacement of the key that is killed at any step leaves the old ways or the new one, and ends at the next unlock', async () => {
  const before = await vaultWith('A', 'B');
  const { kdf } = JSON.parse(newestText(before.disk.local)).slots[0];
  await before.local.keep(newestText(before.disk.local).slice(0, -9));
  const opens = (places: MemoryPlaces, passphrase: string) =>
    unlockVault(places, passphrase, HOUR).then(
      () => true,
      () => false,
    );
  await killAtEachStep(
    before,
    (places) => replaceKey(places, PASSPHRASE, 'new'),
    async (places, finished) => {
      const isNew = await opens(places, 'new');
      if (finished) expect(isNew).toBe(true);
      if (!isNew) expect(await opens(places, PASSPHRASE)).toBe(true);
      expect(await issuersOf(places)).toEqual(['A', 'B']);
      await add(places, 'C');
      if (!isNew) return;
      const { local, indexed, snapshots } = places.disk;
      const copies = [...local.items.values(), ...indexed.items.values(), ...snapshots.values()].flat();
      const { key } = JSON.parse(newestText(before.disk.local)).slots[0];
      expect(copies.filter((text) => String(text).includes(key.ciphertext))).toEqual([]);
      expect(snapshots.size).toBeGreaterThanOrEqual(4);
      expect(await opens(revived(places), PASSPHRASE)).toBe(false);
      expect(kdf.salt).not.toBe(JSON.parse(newestText(local)).slots[0].kdf.salt);
    },
  );
});
