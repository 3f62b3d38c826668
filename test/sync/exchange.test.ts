import { expect, test } from 'vitest';
import { siteNamed } from '../../lib/site/site';
import { makeMessage, type Reading, readMessage, stopSync, syncStatus } from '../../lib/sync/exchange';
import { rememberField, trashAccount, updateAccount } from '../../lib/vault/accounts/accounts';
import { emptyTrash } from '../../lib/vault/accounts/trash';
import { makeBackup, restoreBackup } from '../../lib/vault/backup/own-backup';
import type { VaultAccount, VaultContents } from '../../lib/vault/format/vault-account';
import { replaceKey } from '../../lib/vault/unlock/replace-key';
import { changeVault } from '../../lib/vault/unlock/vault';
import { type MemoryVaultContext, newVaultContext } from '../vault/support/memory-vault-context';
import { add, HOUR, issuersOf, openStateOf, PASSPHRASE, refusal, vaultWith } from '../vault/support/vaults';

const LAPTOP = { id: 'aaaaaaaaaaaaaaaa', name: 'Laptop' };
const DESKTOP = { id: 'bbbbbbbbbbbbbbbb', name: 'Desktop' };

/** Two computers with one vault: the second restored a backup of the first. */
async function twoComputers(...issuers: string[]): Promise<[MemoryVaultContext, MemoryVaultContext]> {
  const laptop = await vaultWith(...issuers);
  return [laptop, await restoredOn(newVaultContext(), await makeBackup(laptop))];
}

async function restoredOn(context: MemoryVaultContext, backup: string): Promise<MemoryVaultContext> {
  await restoreBackup(context, backup, PASSPHRASE, HOUR);
  return context;
}

async function contentsOf(context: MemoryVaultContext): Promise<VaultContents> {
  return (await openStateOf(context)).contents;
}

async function change(
  context: MemoryVaultContext,
  issuer: string,
  update: (account: VaultAccount) => VaultAccount,
): Promise<void> {
  context.clock.at += 60;
  await changeVault(context, (contents) =>
    updateAccount(contents, idOf(contents, issuer), context.now(), update),
  );
}

function idOf({ accounts }: VaultContents, issuer: string): string {
  return accounts.find((account) => account.issuer === issuer)?.id ?? '';
}

function expectMerged(reading: Reading): Extract<Reading, { is: 'merged' }> {
  if (reading.is !== 'merged') throw new Error(`it was ${reading.is}`);
  return reading;
}

/** Each reads what the other made. */
async function bothWays(laptop: MemoryVaultContext, desktop: MemoryVaultContext): Promise<void> {
  expectMerged(await readMessage(desktop, DESKTOP, await makeMessage(laptop, LAPTOP)));
  expectMerged(await readMessage(laptop, LAPTOP, await makeMessage(desktop, DESKTOP)));
}

test('two computers keep the edits of different fields, and come to have the same', async () => {
  const [laptop, desktop] = await twoComputers('A', 'B');
  await bothWays(laptop, desktop);
  await change(laptop, 'A', (account) => ({ ...account, issuer: 'A2' }));
  const site = siteNamed('example.com');
  if (site === undefined) throw new Error('no site');
  await changeVault(desktop, (contents) =>
    rememberField(contents, idOf(contents, 'A'), desktop.now(), site, '#code'),
  );
  await add(desktop, 'C');
  await bothWays(laptop, desktop);
  for (const context of [laptop, desktop]) {
    const { accounts } = await contentsOf(context);
    expect(accounts.map(({ issuer }) => issuer)).toEqual(['A2', 'B', 'C']);
    expect(accounts[0]?.fields).toEqual([{ site, selector: '#code' }]);
  }
});

test('of one field the later edit stays, and what it replaced is in a snapshot', async () => {
  const [laptop, desktop] = await twoComputers('A');
  await bothWays(laptop, desktop);
  await change(laptop, 'A', (account) => ({ ...account, issuer: 'Earlier' }));
  desktop.clock.at += 600;
  await change(desktop, 'A', (account) => ({ ...account, issuer: 'Later' }));
  await bothWays(laptop, desktop);
  expect(await issuersOf(laptop)).toEqual(['Later']);
  expect(await issuersOf(desktop)).toEqual(['Later']);
  expect((await laptop.indexed.snapshots.list()).length).toBeGreaterThan(2);
});

test('a key that was changed on both computers makes two accounts, and is told', async () => {
  const [laptop, desktop] = await twoComputers('A');
  await bothWays(laptop, desktop);
  await change(laptop, 'A', (account) => ({ ...account, secret: new Uint8Array([1, 1]) }));
  await change(desktop, 'A', (account) => ({ ...account, secret: new Uint8Array([2, 2]) }));
  const reading = await readMessage(desktop, DESKTOP, await makeMessage(laptop, LAPTOP));
  expect(expectMerged(reading).conflicts).toHaveLength(1);
  await bothWays(laptop, desktop);
  const secrets = async (context: MemoryVaultContext) =>
    (await contentsOf(context)).accounts.map(({ secret }) => secret[0]).sort();
  expect(await secrets(laptop)).toEqual([1, 2]);
  expect(await secrets(desktop)).toEqual([1, 2]);
});

test('a deletion reaches the other computer, and an edit made without knowing of one undoes it', async () => {
  const [laptop, desktop] = await twoComputers('A', 'B');
  await bothWays(laptop, desktop);
  for (const issuer of ['A', 'B']) {
    await changeVault(laptop, (contents) => trashAccount(contents, idOf(contents, issuer), laptop.now()));
  }
  await changeVault(laptop, (contents) => emptyTrash(contents, laptop.now()));
  await change(desktop, 'B', (account) => ({ ...account, note: 'wanted' }));
  await bothWays(laptop, desktop);
  expect(await issuersOf(laptop)).toEqual(['B']);
  expect(await issuersOf(desktop)).toEqual(['B']);
});

test('many deletions wait until a person chose, and can be refused everywhere', async () => {
  const [laptop, desktop] = await twoComputers('A', 'B', 'C', 'D', 'E');
  await bothWays(laptop, desktop);
  const { accounts } = await contentsOf(laptop);
  for (const { id } of accounts.slice(0, 4)) {
    await changeVault(laptop, (contents) => trashAccount(contents, id, laptop.now()));
  }
  const message = await makeMessage(laptop, LAPTOP);
  const { generation } = await openStateOf(desktop);
  expect(await readMessage(desktop, DESKTOP, message)).toMatchObject({ is: 'waits', from: 'Laptop' });
  expect((await openStateOf(desktop)).generation).toBe(generation);
  expectMerged(await readMessage(desktop, DESKTOP, message, 'keep'));
  await bothWays(laptop, desktop);
  for (const context of [laptop, desktop]) {
    const active = (await contentsOf(context)).accounts.filter(({ deletedAt }) => deletedAt === undefined);
    expect(active).toHaveLength(5);
  }
});

test('a computer that restores an old backup takes nothing from the others, and gets what it missed', async () => {
  const [laptop, desktop] = await twoComputers('A');
  await bothWays(laptop, desktop);
  const backup = await makeBackup(desktop);
  await add(desktop, 'B');
  await change(desktop, 'A', (account) => ({ ...account, issuer: 'A2' }));
  await bothWays(laptop, desktop);
  const renewed = await restoredOn(newVaultContext(), backup);
  expect(await issuersOf(renewed)).toEqual(['A']);
  await bothWays(laptop, renewed);
  expect(await issuersOf(laptop)).toEqual(['A2', 'B']);
  expect(await issuersOf(renewed)).toEqual(['A2', 'B']);
});

test('an undone merge stays undone where it was, and accounts that merely are not there come back', async () => {
  const [laptop, desktop] = await twoComputers('A');
  await bothWays(laptop, desktop);
  await add(laptop, 'B');
  const reading = await readMessage(desktop, DESKTOP, await makeMessage(laptop, LAPTOP));
  await expectMerged(reading).change.undo();
  expect(await issuersOf(desktop)).toEqual(['A']);
  await bothWays(laptop, desktop);
  expect(await issuersOf(desktop)).toEqual(['A', 'B']);
});

test('readMessage knows its own and older messages, and changes nothing for them', async () => {
  const [laptop, desktop] = await twoComputers('A');
  const old = await makeMessage(laptop, LAPTOP);
  const next = await makeMessage(laptop, LAPTOP);
  expect(await readMessage(laptop, LAPTOP, next)).toEqual({ is: 'own' });
  expectMerged(await readMessage(desktop, DESKTOP, next));
  expectMerged(await readMessage(desktop, DESKTOP, next));
  expect(await readMessage(desktop, DESKTOP, old)).toEqual({ is: 'older', from: 'Laptop' });
});

test('readMessage refuses what is torn, forged, of another vault, of a newer version or under another key', async () => {
  const [laptop, desktop] = await twoComputers('A', 'B');
  const message = await makeMessage(laptop, LAPTOP);
  const parsed = JSON.parse(message);
  const rows = [
    ['hello', 'unknown-format'],
    [message.slice(0, -20), 'damaged-file'],
    [JSON.stringify({ ...parsed, sequence: 9 }), 'damaged-file'],
    [JSON.stringify({ ...parsed, replica: '0'.repeat(16) }), 'damaged-file'],
    [JSON.stringify({ ...parsed, ciphertext: parsed.ciphertext.replace(/[A-Z]/, 'a') }), 'damaged-file'],
    [JSON.stringify({ ...parsed, version: 2 }), 'sync-newer'],
    [await makeMessage(await vaultWith('C'), LAPTOP), 'other-vault'],
  ] as const;
  const before = await openStateOf(desktop);
  for (const [text, code] of rows) {
    await expect(readMessage(desktop, DESKTOP, text)).rejects.toEqual(refusal(code));
  }
  await replaceKey(laptop, PASSPHRASE, 'another passphrase');
  const late = await makeMessage(laptop, LAPTOP);
  await expect(readMessage(desktop, DESKTOP, late)).rejects.toEqual(refusal('sync-other-key'));
  expect((await openStateOf(desktop)).generation).toBe(before.generation);
});

test('a message tells nothing of what is in it, and its length little', async () => {
  const [laptop, desktop] = await twoComputers('Issuer');
  const one = await makeMessage(laptop, LAPTOP);
  expect(one).not.toContain('Issuer');
  expect(one).not.toContain('Laptop');
  await add(desktop, 'B', 'C', 'D', 'E');
  expect((await makeMessage(desktop, DESKTOP)).length).toBe(one.length);
});

test('stopSync keeps what was known, so that a new start brings back nothing that was deleted', async () => {
  const [laptop, desktop] = await twoComputers('A', 'B');
  await bothWays(laptop, desktop);
  await stopSync(desktop);
  expect(await syncStatus(await contentsOf(desktop))).toMatchObject({ isOn: false });
  await changeVault(laptop, (contents) => trashAccount(contents, idOf(contents, 'A'), laptop.now()));
  await changeVault(laptop, (contents) => emptyTrash(contents, laptop.now()));
  await bothWays(laptop, desktop);
  expect(await issuersOf(desktop)).toEqual(['B']);
  expect(await syncStatus(await contentsOf(desktop))).toMatchObject({
    isOn: true,
    known: [{ name: 'Laptop' }],
  });
});
