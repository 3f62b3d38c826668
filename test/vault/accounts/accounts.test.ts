import { expect, test } from 'vitest';
import {
  addAccounts,
  advanceCounter,
  bindSite,
  likenessOf,
  rememberField,
  restoreAccount,
  trashAccount,
  updateAccount,
} from '../../../lib/vault/accounts/accounts';
import { listedAccounts, type VaultContents } from '../../../lib/vault/format/vault-account';
import { aSite } from '../../support/site-named';
import { accountNamed, refusal } from '../support/vaults';

const EMPTY: VaultContents = { accounts: [], tombstones: [] };
const TWO = addAccounts(EMPTY, [accountNamed('A'), accountNamed('B')], 100);
const [A, B] = TWO.accounts.map(({ id }) => id) as [string, string];

test('addAccounts puts accounts at the end, each under its own id, with both times', () => {
  const three = addAccounts(TWO, [accountNamed('A')], 200);
  expect(three.accounts.map(({ position }) => position)).toEqual([1, 2, 3]);
  expect(new Set(three.accounts.map(({ id }) => id)).size).toBe(3);
  expect(three.accounts[2]).toMatchObject({ createdAt: 200, updatedAt: 200 });
  expect(three.accounts.slice(0, 2)).toEqual(TWO.accounts);
});

test('likenessOf tells the same key, the same name and a new account apart, and leaves the trash out', () => {
  expect(likenessOf(TWO, { ...accountNamed('A'), issuer: 'Other' })).toMatchObject({
    is: 'same',
    as: { id: A },
  });
  const otherKey = { ...accountNamed('A'), secret: new Uint8Array([1]) };
  expect(likenessOf(TWO, otherKey)).toMatchObject({ is: 'same-name', as: { id: A } });
  expect(likenessOf(TWO, accountNamed('C'))).toEqual({ is: 'new' });
  expect(likenessOf(TWO, { ...accountNamed('A'), issuer: 'Other', digits: 8 })).toEqual({ is: 'new' });
  expect(likenessOf(trashAccount(TWO, A, 200), accountNamed('A'))).toEqual({ is: 'new' });
});

test('updateAccount changes one account alone, and neither its id nor the order of its changes', () => {
  const once = updateAccount(TWO, A, 300, (account) => ({ ...account, id: 'x', note: 'n' }));
  expect(once.accounts).toMatchObject([
    { id: A, note: 'n', updatedAt: 300 },
    { id: B, updatedAt: 100 },
  ]);
  const again = updateAccount(once, A, 50, (account) => account);
  expect(again.accounts[0]?.updatedAt).toBe(301);
  expect(() => updateAccount(TWO, 'x', 1, (account) => account)).toThrow(refusal('account-missing'));
});

test('restoreAccount undoes trashAccount, to the place that the account had', () => {
  const trashed = trashAccount(TWO, A, 200);
  expect(listedAccounts(trashed).map(({ issuer }) => issuer)).toEqual(['B']);
  const back = restoreAccount(trashed, A, 300);
  expect(listedAccounts(back).map(({ issuer }) => issuer)).toEqual(['A', 'B']);
  expect(back.accounts[0]).not.toHaveProperty('deletedAt');
});

test('bindSite binds a site once, and advanceCounter goes one on', () => {
  const bound = bindSite(bindSite(TWO, A, 1, aSite('a.example')), A, 2, aSite('a.example'));
  expect(bound.accounts[0]?.sites).toEqual(['a.example']);
  expect(advanceCounter(advanceCounter(TWO, B, 1), B, 2).accounts[1]?.counter).toBe(2);
});

test('listedAccounts puts pinned accounts first and keeps the order of the list otherwise', () => {
  const pinned = updateAccount(TWO, B, 1, (account) => ({ ...account, pinned: true }));
  expect(listedAccounts(pinned).map(({ issuer }) => issuer)).toEqual(['B', 'A']);
});

test('rememberField keeps one field a site, and forgets it without a selector', () => {
  const first = rememberField(TWO, A, 200, aSite('a.example'), '#old');
  const other = rememberField(first, A, 201, aSite('b.example'), '#b');
  const newer = rememberField(other, A, 202, aSite('a.example'), '#new');
  expect(newer.accounts[0]?.fields).toEqual([
    { site: 'b.example', selector: '#b' },
    { site: 'a.example', selector: '#new' },
  ]);
  expect(rememberField(newer, A, 203, aSite('a.example'), undefined).accounts[0]?.fields).toEqual([
    { site: 'b.example', selector: '#b' },
  ]);
});
