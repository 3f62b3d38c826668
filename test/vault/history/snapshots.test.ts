import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advanceCounter, trashAccount, updateAccount } from '../../../lib/vault/accounts/accounts';
import { merge } from '../../../lib/vault/accounts/merge';
import { emptyTrash } from '../../../lib/vault/accounts/trash';
import {
  listSnapshots,
  openSnapshot,
  previewSnapshot,
  restoreSnapshot,
} from '../../../lib/vault/history/snapshots';
import { findSurplus } from '../../../lib/vault/stores/retention';
import { changePassphrase } from '../../../lib/vault/unlock/passphrase';
import { changeVault, lockVault } from '../../../lib/vault/unlock/vault';
import { issuersOf, openStateOf, PASSPHRASE, refusal, vaultWith } from '../support/vaults';

const DAY = 86_400;

test('findSurplus keeps the last ten generations and one a day for thirty days', () => {
  const start = 20_000 * DAY;
  // Four commits a day for fifty days.
  const all = Array.from({ length: 200 }, (_, i) => ({
    vaultId: 'v',
    generation: i + 1,
    savedAt: start + i * (DAY / 4),
    slots: [],
  }));
  const newest = all[199];
  if (newest === undefined) throw new Error('no snapshots');
  const surplus = new Set(findSurplus(all, newest));
  const kept = all.filter((stamp) => !surplus.has(stamp)).map(({ generation }) => generation);
  const lastTen = [191, 192, 193, 194, 195, 196, 197, 198, 199, 200];
  const lastOfEachDay = Array.from({ length: 30 }, (_, day) => 200 - 4 * day);
  expect(new Set(kept)).toEqual(new Set([...lastTen, ...lastOfEachDay]));
});

test.each([10, -10])(
  'findSurplus gives up one day for a clock that is %i years off once, and no more',
  (years) => {
    const start = 20_000 * DAY;
    const all = Array.from({ length: 27 }, (_, i) => ({
      vaultId: 'v',
      generation: i + 1,
      savedAt: start + i * DAY,
      slots: [],
    }));
    const wrong = { vaultId: 'v', generation: 28, savedAt: start + years * 365 * DAY, slots: [] };
    expect(findSurplus([...all, wrong], wrong)).toEqual([]);
    const right = { vaultId: 'v', generation: 29, savedAt: start + 28 * DAY, slots: [] };
    expect(findSurplus([...all, wrong, right], right)).toEqual([]);
  },
);

test('findSurplus never gives up the newest nor any of the last ten, whatever the clock did', () => {
  const stamps = fc.uniqueArray(
    fc.record({
      vaultId: fc.constantFrom('v', 'w'),
      generation: fc.integer({ min: 1, max: 60 }),
      savedAt: fc.integer({ min: 0, max: 200 * DAY }),
      slots: fc.constant<{ id: string }[]>([]),
    }),
    { selector: ({ vaultId, generation }) => vaultId + generation, minLength: 1, maxLength: 80 },
  );
  fc.assert(
    fc.property(stamps, (all) => {
      const own = all.filter(({ vaultId }) => vaultId === all[0]?.vaultId);
      const byGeneration = own.toSorted((a, b) => b.generation - a.generation);
      const [newest] = byGeneration;
      if (newest === undefined) return;
      const surplus = findSurplus(all, newest);
      for (const recent of byGeneration.slice(0, 10)) expect(surplus).not.toContain(recent);
    }),
  );
});

test('listSnapshots gives the generations of the vault, newest first', async () => {
  const context = await vaultWith('A', 'B');
  const otherVaults = JSON.stringify({ vaultId: 'other', generation: 9, savedAt: 1, slots: [] });
  context.disk.snapshots.set(otherVaults, 'x');
  expect((await listSnapshots(context)).map(({ generation }) => generation)).toEqual([3, 2, 1]);
});

test('restoreSnapshot brings a snapshot back as a new generation, and can be undone', async () => {
  const context = await vaultWith('A', 'B');
  const [, before] = await listSnapshots(context);
  if (before === undefined) throw new Error('no snapshot');
  expect((await openSnapshot(context, before)).accounts.map(({ issuer }) => issuer)).toEqual(['A']);
  const preview = await previewSnapshot(context, before);
  expect(preview).toMatchObject({ added: [], changed: [], removed: [{ issuer: 'B' }] });
  expect(await issuersOf(context)).toEqual(['A', 'B']);
  const { undo } = await restoreSnapshot(context, before);
  expect(await issuersOf(context)).toEqual(['A']);
  expect((await openStateOf(context)).generation).toBe(4);
  await undo();
  expect(await issuersOf(context)).toEqual(['A', 'B']);
});

test('restoreSnapshot leaves HOTP counters where they are and makes its changes the youngest', async () => {
  const context = await vaultWith('A');
  const [snapshot] = await listSnapshots(context);
  const id = (await openStateOf(context)).contents.accounts[0]?.id ?? '';
  await changeVault(context, (contents) => advanceCounter(contents, id, context.now()));
  const renamed = await changeVault(context, (contents) =>
    updateAccount(contents, id, context.now(), (account) => ({ ...account, issuer: 'B' })),
  );
  if (snapshot === undefined) throw new Error('no snapshot');
  const { changed } = await previewSnapshot(context, snapshot);
  expect(changed).toMatchObject([{ from: { issuer: 'B', counter: 1 }, to: { issuer: 'A', counter: 1 } }]);
  const { contents: restored } = await restoreSnapshot(context, snapshot);
  expect(restored.accounts).toMatchObject([{ id, issuer: 'A', counter: 1 }]);
  expect(merge(restored, renamed).accounts).toMatchObject([{ issuer: 'A' }]);
});

test('restoreSnapshot brings back what was gone for good, safe from the tombstone', async () => {
  const context = await vaultWith('A');
  const [snapshot] = await listSnapshots(context);
  const id = (await openStateOf(context)).contents.accounts[0]?.id ?? '';
  await changeVault(context, (contents) => trashAccount(contents, id, context.now()));
  const purged = await changeVault(context, (contents) => emptyTrash(contents, context.now()));
  expect(purged).toMatchObject({ accounts: [], tombstones: [{ id }] });
  if (snapshot === undefined) throw new Error('no snapshot');
  const { contents: restored } = await restoreSnapshot(context, snapshot);
  expect(restored.accounts).toMatchObject([{ issuer: 'A' }]);
  expect(merge(restored, purged).accounts).toMatchObject([{ issuer: 'A' }]);
});

test('openSnapshot opens snapshots from before the passphrase was changed', async () => {
  const context = await vaultWith('A');
  const [snapshot] = await listSnapshots(context);
  await changePassphrase(context, PASSPHRASE, 'new');
  if (snapshot === undefined) throw new Error('no snapshot');
  expect((await openSnapshot(context, snapshot)).accounts).toMatchObject([{ issuer: 'A' }]);
});

test('openSnapshot refuses a damaged snapshot, one that is gone, and a locked vault', async () => {
  const context = await vaultWith('A');
  const [first, second] = await listSnapshots(context);
  if (first === undefined || second === undefined) throw new Error('no snapshots');
  const [older] = context.disk.snapshots;
  if (older === undefined) throw new Error('no snapshots');
  context.disk.snapshots.set(older[0], older[1].replace('"savedAt":1', '"savedAt":2'));
  await expect(openSnapshot(context, second)).rejects.toEqual(refusal('vault-damaged'));
  await expect(openSnapshot(context, { ...first, generation: 99 })).rejects.toEqual(refusal('vault-damaged'));
  context.disk.indexed.failing.get = true;
  await expect(listSnapshots(context)).rejects.toEqual(refusal('storage-failed'));
  context.disk.indexed.failing.get = false;
  await lockVault(context);
  await expect(listSnapshots(context)).rejects.toEqual(refusal('locked'));
  await expect(openSnapshot(context, first)).rejects.toEqual(refusal('locked'));
});
