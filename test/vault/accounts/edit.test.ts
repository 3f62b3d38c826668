import { expect, test } from 'vitest';
import { addAccounts, advanceCounter } from '../../../lib/vault/accounts/accounts';
import { changesOf, editAccount, editOf } from '../../../lib/vault/accounts/edit';
import type { VaultAccount, VaultContents } from '../../../lib/vault/format/vault-account';
import { accountNamed } from '../support/vaults';

const EMPTY: VaultContents = { accounts: [], tombstones: [] };
const PICTURE = 'data:image/png;base64,AAAA';

function contentsOf(...issuers: string[]): VaultContents {
  return addAccounts(EMPTY, issuers.map(accountNamed), 100);
}

function first({ accounts: [account] }: VaultContents): VaultAccount {
  if (account === undefined) throw new Error('there is none');
  return account;
}

test('changesOf tells what was edited, and nothing when all is as it was', () => {
  const edit = editOf(first(contentsOf('A')));
  expect(changesOf(edit, { ...edit, tags: [...edit.tags] })).toEqual({});
  expect(changesOf(edit, { ...edit, tags: ['work'], note: 'x' })).toEqual({ tags: ['work'], note: 'x' });
});

test('editAccount leaves alone what was not edited, such as a counter that moved meanwhile', () => {
  const before = contentsOf('A');
  const { id } = first(before);
  const moved = advanceCounter(before, id, 200);
  const edited = first(editAccount(moved, id, 300, { label: 'ann' }));
  expect(edited).toEqual({ ...first(before), label: 'ann', counter: 1, updatedAt: 300 });
});

test('editAccount takes away what is emptied', () => {
  const before = contentsOf('A');
  const { id } = first(before);
  const full = editAccount(before, id, 200, { note: 'n', pin: '1234', pinned: true, picture: PICTURE });
  expect(first(full)).toMatchObject({ note: 'n', pin: '1234', pinned: true, picture: PICTURE });
  const emptied = editAccount(full, id, 300, { note: '', pin: '', pinned: false, picture: undefined });
  expect(first(emptied)).toEqual({ ...first(before), updatedAt: expect.any(Number) });
});

test('editAccount gives a picture to all accounts of the issuer, and without an issuer to the one', () => {
  const before = contentsOf('A', 'A', 'B');
  const edited = editAccount(before, first(before).id, 200, { picture: PICTURE });
  expect(edited.accounts.map(({ picture }) => picture)).toEqual([PICTURE, PICTURE, undefined]);
  const nameless = contentsOf('', '');
  const alone = editAccount(nameless, first(nameless).id, 200, { picture: PICTURE });
  expect(alone.accounts.map(({ picture }) => picture)).toEqual([PICTURE, undefined]);
});
