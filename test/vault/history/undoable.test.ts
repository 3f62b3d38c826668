import { expect, test } from 'vitest';
import { advanceCounter, trashAccount, updateAccount } from '../../../lib/vault/accounts/accounts';
import { restoredFrom } from '../../../lib/vault/accounts/merge-backup';
import { emptyTrash } from '../../../lib/vault/accounts/trash';
import type { VaultAccount, VaultContents } from '../../../lib/vault/format/vault-account';
import { listSnapshots, restoreSnapshot } from '../../../lib/vault/history/snapshots';
import { changeUndoably } from '../../../lib/vault/history/undoable';
import { changeVault } from '../../../lib/vault/unlock/vault';
import { beside, type MemoryPlaces } from '../support/places';
import { add, issuersOf, openStateOf, vaultWith } from '../support/vaults';

/** The same browser as a second window has it. */
function anotherWindow(places: MemoryPlaces): MemoryPlaces {
  return beside(places, places.locks);
}

async function accountOf(places: MemoryPlaces, issuer: string): Promise<VaultAccount> {
  const found = (await openStateOf(places)).contents.accounts.find((one) => one.issuer === issuer);
  if (found === undefined) throw new Error(`no ${issuer}`);
  return found;
}

/** Changes an account as a form does: only what was edited. */
async function edit(places: MemoryPlaces, issuer: string, changed: Partial<VaultAccount>): Promise<void> {
  const { id } = await accountOf(places, issuer);
  await changeVault(places, (contents) =>
    updateAccount(contents, id, places.now(), (account) => ({ ...account, ...changed })),
  );
}

async function trash(places: MemoryPlaces, issuer: string): Promise<void> {
  const { id } = await accountOf(places, issuer);
  await changeVault(places, (contents) => trashAccount(contents, id, places.now()));
}

/** Restores the newest snapshot as another moment had it. */
async function restoreNow(places: MemoryPlaces, change: () => Promise<void>) {
  const [stamp] = await listSnapshots(places);
  await change();
  if (stamp === undefined) throw new Error('no snapshot');
  return restoreSnapshot(places, stamp);
}

const empty = (places: MemoryPlaces) => (contents: VaultContents) => emptyTrash(contents, places.now());

test('the undoing of a restored snapshot keeps the account that another window added', async () => {
  const places = await vaultWith('A');
  const { undo } = await restoreNow(places, () => add(places, 'B'));
  expect(await issuersOf(places)).toEqual(['A']);
  await add(anotherWindow(places), 'C');
  await undo();
  expect((await issuersOf(places)).toSorted()).toEqual(['A', 'B', 'C']);
});

test('the undoing of a restored snapshot takes back its fields, and no other', async () => {
  const places = await vaultWith('A');
  await edit(places, 'A', { note: 'old', tags: ['one', 'two'] });
  const { undo } = await restoreNow(places, () =>
    edit(places, 'A', { note: 'new', label: 'me', tags: ['two', 'three'], pinned: true }),
  );
  await edit(anotherWindow(places), 'A', {
    label: 'you',
    tags: ['one', 'two', 'four'],
    sites: ['a.example'],
  });
  await undo();
  const { note, label, tags, sites, pinned } = await accountOf(places, 'A');
  expect({ note, label, tags, sites, pinned }).toEqual({
    note: 'new',
    label: 'you',
    tags: ['two', 'four', 'three'],
    sites: ['a.example'],
    pinned: true,
  });
});

test('the undoing of a restored snapshot takes away what it brought, unless another window changed that', async () => {
  const places = await vaultWith('A', 'B');
  const { undo } = await restoreNow(places, async () => {
    for (const issuer of ['A', 'B']) await trash(places, issuer);
    await changeVault(places, empty(places));
  });
  expect(await issuersOf(places)).toEqual(['A', 'B']);
  await edit(anotherWindow(places), 'B', { note: 'in use' });
  await undo();
  expect(await issuersOf(places)).toEqual(['B']);
});

test('the undoing of a restored snapshot leaves the counter where it is', async () => {
  const places = await vaultWith('A');
  const { undo } = await restoreNow(places, () => edit(places, 'A', { note: 'new' }));
  const { id } = await accountOf(places, 'A');
  await changeVault(anotherWindow(places), (contents) => advanceCounter(contents, id, places.now()));
  await undo();
  expect(await accountOf(places, 'A')).toMatchObject({ note: 'new', counter: 1 });
});

test('the undoing of a restored snapshot puts back into the trash what it took out of it', async () => {
  const places = await vaultWith('A');
  const { undo } = await restoreNow(places, () => trash(places, 'A'));
  places.clock.at += 1_000;
  await add(anotherWindow(places), 'B');
  await undo();
  expect((await accountOf(places, 'A')).deletedAt).toBe(places.now());
});

test('the undoing of an emptied trash brings back the trash, and keeps what another window saved', async () => {
  const places = await vaultWith('A', 'B');
  await trash(places, 'A');
  const { contents, undo } = await changeUndoably(places, empty(places));
  expect(contents.accounts).toMatchObject([{ issuer: 'B' }]);
  await edit(anotherWindow(places), 'B', { issuer: 'B2' });
  await add(anotherWindow(places), 'C');
  await undo();
  expect((await issuersOf(places)).toSorted()).toEqual(['A', 'B2', 'C']);
  expect((await accountOf(places, 'A')).deletedAt).toBeDefined();
  // Safe from the tombstone that a backup may hold by now.
  const { tombstones } = (await openStateOf(places)).contents;
  expect(tombstones.map(({ id }) => id)).not.toContain((await accountOf(places, 'A')).id);
});

test('the undoing of a restored backup keeps what another window saved', async () => {
  const places = await vaultWith('A');
  const { contents: backup } = await openStateOf(await vaultWith('B'));
  const { undo } = await changeUndoably(places, (contents) => restoredFrom(contents, backup, places.now()));
  expect(await issuersOf(places)).toEqual(['A', 'B']);
  await edit(anotherWindow(places), 'A', { note: 'new' });
  await undo();
  expect(await issuersOf(places)).toEqual(['A']);
  expect(await accountOf(places, 'A')).toMatchObject({ note: 'new' });
});
