import { expect, test } from 'vitest';
import { checkHealth } from '../../../lib/vault/unlock/health';
import { add, vaultWith } from '../support/vaults';

async function statesOf(context: Awaited<ReturnType<typeof vaultWith>>): Promise<string[]> {
  return (await checkHealth(context)).stores.map(({ state }) => state);
}

test('checkHealth finds both stores at the newest generation, and counts the snapshots', async () => {
  const context = await vaultWith('A', 'B');
  const newest = { generation: 3, savedAt: context.now() };
  expect(await checkHealth(context)).toEqual({
    stores: [
      { name: 'local', state: 'ok', newest },
      { name: 'indexed', state: 'ok', newest },
    ],
    snapshots: 3,
  });
});

test('checkHealth tells a store that took no commit from one that does not answer', async () => {
  const context = await vaultWith('A');
  context.disk.indexed.failing.set = true;
  await add(context, 'B');
  expect(await statesOf(context)).toEqual(['ok', 'failing']);
  context.disk.local.failing.get = true;
  expect(await statesOf(context)).toEqual(['failing', 'failing']);
});

test('checkHealth names a store that fell behind, one with damage and one that lost everything', async () => {
  const context = await vaultWith('A');
  const old = structuredClone(context.disk.local.items);
  await add(context, 'B');
  context.disk.local.items = old;
  expect(await statesOf(context)).toEqual(['behind', 'ok']);
  context.disk.local.items = new Map([['vault.a', 'nonsense']]);
  expect(await statesOf(context)).toEqual(['damaged', 'ok']);
  context.disk.local.items = new Map();
  expect(await statesOf(context)).toEqual(['empty', 'ok']);
});

test('checkHealth says so when the snapshots cannot be listed', async () => {
  const context = await vaultWith('A');
  context.disk.indexed.failing.get = true;
  expect((await checkHealth(context)).snapshots).toBeUndefined();
});
