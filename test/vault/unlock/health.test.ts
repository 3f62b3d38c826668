import { expect, test } from 'vitest';
import { checkHealth } from '../../../lib/vault/unlock/health';
import { add, vaultWith } from '../support/vaults';

async function statesOf(places: Awaited<ReturnType<typeof vaultWith>>): Promise<string[]> {
  return (await checkHealth(places)).stores.map(({ state }) => state);
}

test('checkHealth finds both stores at the newest generation, and counts the snapshots', async () => {
  const places = await vaultWith('A', 'B');
  const newest = { generation: 3, savedAt: places.now() };
  expect(await checkHealth(places)).toEqual({
    stores: [
      { name: 'local', state: 'ok', newest },
      { name: 'indexed', state: 'ok', newest },
    ],
    snapshots: 3,
  });
});

test('checkHealth tells a store that took no commit from one that does not answer', async () => {
  const places = await vaultWith('A');
  places.disk.indexed.failing.set = true;
  await add(places, 'B');
  expect(await statesOf(places)).toEqual(['ok', 'failing']);
  places.disk.local.failing.get = true;
  expect(await statesOf(places)).toEqual(['failing', 'failing']);
});

test('checkHealth names a store that fell behind, one with damage and one that lost everything', async () => {
  const places = await vaultWith('A');
  const old = structuredClone(places.disk.local.items);
  await add(places, 'B');
  places.disk.local.items = old;
  expect(await statesOf(places)).toEqual(['behind', 'ok']);
  places.disk.local.items = new Map([['vault.a', 'nonsense']]);
  expect(await statesOf(places)).toEqual(['damaged', 'ok']);
  places.disk.local.items = new Map();
  expect(await statesOf(places)).toEqual(['empty', 'ok']);
});

test('checkHealth says so when the snapshots cannot be listed', async () => {
  const places = await vaultWith('A');
  places.disk.indexed.failing.get = true;
  expect((await checkHealth(places)).snapshots).toBeUndefined();
});
