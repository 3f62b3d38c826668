import { expect, test } from 'vitest';
import { advanceCounter, trashAccount, updateAccount } from '../../../lib/vault/accounts/accounts';
import { restoredFrom } from '../../../lib/vault/accounts/merge-backup';
import { emptyTrash } from '../../../lib/vault/accounts/trash';
import type { VaultAccount, VaultContents } from '../../../lib/vault/format/vault-account';
import { listSnapshots, restoreSnapshot } from '../../../lib/vault/history/snapshots';
import { changeUndoably } from '../../../lib/vault/history/undoable';
import { changeVault } from '../../../lib/vault/unlock/vault';
import { beside, type MemoryVaultContext } from '../support/memory-vault-context';
import { add, issuersOf, openStateOf, vaultWith } from '../support/vaults';

/** The same browser as a second window has it. */
function anotherWindow(context: MemoryVaultContext): MemoryVaultContext {
  return beside(context, context.locks);
}

async function accountOf(context: MemoryVaultContext, issuer: string): Promise<VaultAccount> {
  const found = (await openStateOf(context)).contents.accounts.find((one) => one.issuer === issuer);
  if (found === undefined) throw new Error(`no ${issuer}`);
  return found;
}

/** Changes an account as a form does: only what was edited. */
async function edit(
  context: MemoryVaultContext,
  issuer: string,
  changed: Partial<VaultAccount>,
): Promise<void> {
  const { id } = await accountOf(context, issuer);
  await changeVault(context, (contents) =>
    updateAccount(contents, id, context.now(), (account) => ({ ...account, ...changed })),
  );
}

async function trash(context: MemoryVaultContext, issuer: string): Promise<void> {
  const { id } = await accountOf(context, issuer);
  await changeVault(context, (contents) => trashAccount(contents, id, context.now()));
}

/** Restores the newest snapshot as another moment had it. */
async function restoreNow(context: MemoryVaultContext, change: () => Promise<void>) {
  const [stamp] = await listSnapshots(context);
  await change();
  if (stamp === undefined) throw new Error('no snapshot');
  return restoreSnapshot(context, stamp);
}

const empty = (context: MemoryVaultContext) => (contents: VaultContents) =>
  emptyTrash(contents, context.now());

test('the undoing of a restored snapshot keeps the account that another window added', async () => {
  const context = await vaultWith('A');
  const { undo } = await restoreNow(context, () => add(context, 'B'));
  expect(await issuersOf(context)).toEqual(['A']);
  await add(anotherWindow(context), 'C');
  await undo();
  expect((await issuersOf(context)).toSorted()).toEqual(['A', 'B', 'C']);
});

test('the undoing of a restored snapshot takes back its fields, and no other', async () => {
  const context = await vaultWith('A');
  await edit(context, 'A', { note: 'old', tags: ['one', 'two'] });
  const { undo } = await restoreNow(context, () =>
    edit(context, 'A', { note: 'new', label: 'me', tags: ['two', 'three'], pinned: true }),
  );
  await edit(anotherWindow(context), 'A', {
    label: 'you',
    tags: ['one', 'two', 'four'],
    sites: ['a.example'],
  });
  await undo();
  const { note, label, tags, sites, pinned } = await accountOf(context, 'A');
  expect({ note, label, tags, sites, pinned }).toEqual({
    note: 'new',
    label: 'you',
    tags: ['two', 'four', 'three'],
    sites: ['a.example'],
    pinned: true,
  });
});

test('the undoing of a restored snapshot takes away what it brought, unless another window changed that', async () => {
  const context = await vaultWith('A', 'B');
  const { undo } = await restoreNow(context, async () => {
    for (const issuer of ['A', 'B']) await trash(context, issuer);
    await changeVault(context, empty(context));
  });
  expect(await issuersOf(context)).toEqual(['A', 'B']);
  await edit(anotherWindow(context), 'B', { note: 'in use' });
  await undo();
  expect(await issuersOf(context)).toEqual(['B']);
});

test('the undoing of a restored snapshot leaves the counter where it is', async () => {
  const context = await vaultWith('A');
  const { undo } = await restoreNow(context, () => edit(context, 'A', { note: 'new' }));
  const { id } = await accountOf(context, 'A');
  await changeVault(anotherWindow(context), (contents) => advanceCounter(contents, id, context.now()));
  await undo();
  expect(await accountOf(context, 'A')).toMatchObject({ note: 'new', counter: 1 });
});

test('the undoing of a restored snapshot puts back into the trash what it took out of it', async () => {
  const context = await vaultWith('A');
  const { undo } = await restoreNow(context, () => trash(context, 'A'));
  context.clock.at += 1_000;
  await add(anotherWindow(context), 'B');
  await undo();
  expect((await accountOf(context, 'A')).deletedAt).toBe(context.now());
});

test('the undoing of an emptied trash brings back the trash, and keeps what another window saved', async () => {
  const context = await vaultWith('A', 'B');
  await trash(context, 'A');
  const { contents, undo } = await changeUndoably(context, empty(context));
  expect(contents.accounts).toMatchObject([{ issuer: 'B' }]);
  await edit(anotherWindow(context), 'B', { issuer: 'B2' });
  await add(anotherWindow(context), 'C');
  await undo();
  expect((await issuersOf(context)).toSorted()).toEqual(['A', 'B2', 'C']);
  expect((await accountOf(context, 'A')).deletedAt).toBeDefined();
  // Safe from the tombstone that a backup may hold by now.
  const { tombstones } = (await openStateOf(context)).contents;
  expect(tombstones.map(({ id }) => id)).not.toContain((await accountOf(context, 'A')).id);
});

test('the undoing of a restored backup keeps what another window saved', async () => {
  const context = await vaultWith('A');
  const { contents: backup } = await openStateOf(await vaultWith('B'));
  const { undo } = await changeUndoably(context, (contents) => restoredFrom(contents, backup, context.now()));
  expect(await issuersOf(context)).toEqual(['A', 'B']);
  await edit(anotherWindow(context), 'A', { note: 'new' });
  await undo();
  expect(await issuersOf(context)).toEqual(['A']);
  expect(await accountOf(context, 'A')).toMatchObject({ note: 'new' });
});
