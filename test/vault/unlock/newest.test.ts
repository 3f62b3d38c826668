import { expect, test } from 'vitest';
import { readQuarantinedCopies } from '../../../lib/vault/backup/quarantined-copies';
import { goOnWithOlder } from '../../../lib/vault/unlock/newest';
import { unlockVault } from '../../../lib/vault/unlock/passphrase';
import { listSlots, renameSlot } from '../../../lib/vault/unlock/slots';
import { lockVault } from '../../../lib/vault/unlock/vault';
import type { MemoryVaultContext } from '../support/memory-vault-context';
import {
  add,
  HOUR,
  issuersOf,
  openStateOf,
  PASSPHRASE,
  refusal,
  restart,
  vaultWith,
} from '../support/vaults';

const NEWEST = 'vault.b';

/** What can become of the newest copy in both stores and among the snapshots, the third generation of A and B. */
const LOSSES = {
  'turns to rubbish': ({ disk }: MemoryVaultContext) => {
    for (const { items } of [disk.local, disk.indexed]) items.set(NEWEST, 'rubbish');
    for (const [key] of disk.snapshots)
      if (key.includes('"generation":3')) disk.snapshots.set(key, 'rubbish');
  },
  'is not there any more': ({ disk }: MemoryVaultContext) => {
    for (const { items } of [disk.local, disk.indexed]) items.delete(NEWEST);
    disk.snapshots.clear();
  },
  'does not authenticate': ({ disk }: MemoryVaultContext) => {
    for (const { items } of [disk.local, disk.indexed]) items.set(NEWEST, forged(items.get(NEWEST)));
    for (const [key, text] of disk.snapshots) disk.snapshots.set(key, forged(text));
  },
  'is lost with the whole state, and only the mark outside knows': ({ disk }: MemoryVaultContext) => {
    for (const { items } of [disk.local, disk.indexed]) items.delete(NEWEST);
    disk.local.items.delete('vault.newest');
    disk.snapshots.clear();
  },
  'is lost with the mark outside': ({ disk }: MemoryVaultContext) => {
    for (const { items } of [disk.local, disk.indexed]) items.delete(NEWEST);
    disk.existenceMarker.newest = undefined;
    disk.snapshots.clear();
  },
};

function forged(text: unknown): string {
  return String(text).replace('"generation":3,"savedAt":1', '"generation":3,"savedAt":2');
}

test.each(Object.entries(LOSSES))(
  'a newest copy that %s is missed, and nothing is written',
  async (_, lose) => {
    const context = await vaultWith('A', 'B');
    restart(context);
    lose(context);
    const before = structuredClone([
      context.disk.local.items,
      context.disk.indexed.items,
      context.disk.snapshots,
    ]);
    const readDisk = () => [context.disk.local.items, context.disk.indexed.items, context.disk.snapshots];
    await unlockVault(context, PASSPHRASE, HOUR);
    const { contents, newest, generation } = await openStateOf(context);
    expect(contents.accounts.map(({ issuer }) => issuer)).toEqual(['A']);
    expect(newest).toMatchObject({ generation: 3, savedAt: context.now() });
    expect(generation).toBe(2);
    await expect(add(context, 'C')).rejects.toEqual(refusal('vault-older'));
    const [slot] = await listSlots(context);
    await expect(renameSlot(context, slot?.id ?? '', 'x')).rejects.toEqual(refusal('vault-older'));
    expect(readDisk()).toEqual(before);
    await lockVault(context);
    await unlockVault(context, PASSPHRASE, HOUR);
    expect(readDisk()).toEqual(before);
  },
);

test.each(Object.entries(LOSSES))(
  'once a person goes on without a newest copy that %s, it is missed no more',
  async (_, lose) => {
    const context = await vaultWith('A', 'B');
    restart(context);
    lose(context);
    const rubbish = context.disk.local.items.get(NEWEST);
    await unlockVault(context, PASSPHRASE, HOUR);
    await goOnWithOlder(context);
    expect((await openStateOf(context)).newest).toBeUndefined();
    await add(context, 'C');
    restart(context);
    await unlockVault(context, PASSPHRASE, HOUR);
    expect((await openStateOf(context)).newest).toBeUndefined();
    expect(await issuersOf(context)).toEqual(['A', 'C']);
    if (rubbish !== undefined) expect(await readQuarantinedCopies(context)).toContain(rubbish);
  },
);

test('a newest copy that comes back with the next start is opened as if nothing had been', async () => {
  const context = await vaultWith('A', 'B');
  restart(context);
  const [local, indexed] = [
    structuredClone(context.disk.local.items),
    structuredClone(context.disk.indexed.items),
  ];
  LOSSES['turns to rubbish'](context);
  await unlockVault(context, PASSPHRASE, HOUR);
  restart(context);
  [context.disk.local.items, context.disk.indexed.items] = [local, indexed];
  await unlockVault(context, PASSPHRASE, HOUR);
  expect((await openStateOf(context)).newest).toBeUndefined();
  expect(await issuersOf(context)).toEqual(['A', 'B']);
});

test('a mark that no vault could have grown to, or of another vault, is no newest copy', async () => {
  const context = await vaultWith('A');
  restart(context);
  const { vaultId } = context.disk.existenceMarker.newest ?? { vaultId: '' };
  const marks = [
    { vaultId, generation: 1e9, savedAt: 0 },
    { vaultId: 'other', generation: 9, savedAt: 0 },
    { vaultId, generation: 'x', savedAt: 0 },
    7,
  ];
  for (const mark of marks) {
    context.disk.local.items.set('vault.newest', mark);
    await unlockVault(context, PASSPHRASE, HOUR);
    expect((await openStateOf(context)).newest).toBeUndefined();
  }
});
