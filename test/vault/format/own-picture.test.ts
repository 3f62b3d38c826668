import { expect, test } from 'vitest';
import { addAccounts } from '../../../lib/vault/accounts/accounts';
import { givePicture } from '../../../lib/vault/accounts/bulk';
import { merge } from '../../../lib/vault/accounts/merge';
import { decodeContents, encodeContents } from '../../../lib/vault/format/contents';
import { isOwnPicture, PICTURE_BYTES } from '../../../lib/vault/format/own-picture';
import type { VaultContents } from '../../../lib/vault/format/vault-account';
import { accountNamed } from '../support/vaults';

const PICTURE = `data:image/webp;base64,${Buffer.from('RIFF').toString('base64')}`;
const EMPTY: VaultContents = { accounts: [], tombstones: [] };
const VAULT = addAccounts(EMPTY, [accountNamed('A'), accountNamed('A'), accountNamed('B')], 100);
const ofBytes = (count: number) => `data:image/png;base64,${Buffer.alloc(count, 1).toString('base64')}`;

test('isOwnPicture takes WebP and PNG up to the bound, and nothing that a page could load or run', () => {
  expect(isOwnPicture(PICTURE)).toBe(true);
  expect(isOwnPicture(ofBytes(PICTURE_BYTES))).toBe(true);
  const bad = [
    ofBytes(PICTURE_BYTES + 3),
    'https://harbor.example/logo.png',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:image/png;base64,AAAA" onerror="x',
    'data:image/png,AAAA',
    `${PICTURE}\n`,
    7,
    undefined,
  ];
  expect(bad.filter(isOwnPicture)).toEqual([]);
});

test('givePicture gives it to every account of the issuer, and takes it away again', () => {
  const given = givePicture(VAULT, 'A', 200, PICTURE);
  expect(given.accounts.map(({ picture }) => picture)).toEqual([PICTURE, PICTURE, undefined]);
  expect(given.accounts.map(({ updatedAt }) => updatedAt)).toEqual([200, 200, 100]);
  const taken = givePicture(given, 'A', 300, undefined);
  expect(taken.accounts.some((account) => 'picture' in account)).toBe(false);
});

test('a picture is kept by the vault and its backup, and a bad one costs no account', () => {
  const given = givePicture(VAULT, 'A', 200, PICTURE);
  expect(decodeContents(encodeContents(given))).toEqual(given);
  const hostile = givePicture(VAULT, 'A', 200, 'https://harbor.example/logo.png');
  const read = decodeContents(encodeContents(hostile));
  expect(read.accounts).toHaveLength(3);
  expect(read.accounts.some((account) => 'picture' in account)).toBe(false);
});

test('merge takes the picture of the younger copy, whichever side it is on', () => {
  const given = givePicture(VAULT, 'A', 200, PICTURE);
  expect(merge(VAULT, given)).toEqual(merge(given, VAULT));
  expect(merge(VAULT, given).accounts.filter(({ picture }) => picture === PICTURE)).toHaveLength(2);
});
