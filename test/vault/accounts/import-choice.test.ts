import { expect, test } from 'vitest';
import { addAccounts } from '../../../lib/vault/accounts/accounts';
import { boundTo, choiceRows, withAll } from '../../../lib/vault/accounts/import-choice';
import { aSite } from '../../support/site-named';
import { accountNamed } from '../support/vaults';

const OLD = accountNamed('Harbor');
const NEW = { ...accountNamed('Bank'), secret: new Uint8Array(20).fill(7) };
const TRASHED = { ...accountNamed('Attic'), secret: new Uint8Array(20).fill(9), trashed: true };
const CONTENTS = addAccounts({ accounts: [], tombstones: [] }, [OLD], 100);

function chosenOf(rows: ReturnType<typeof choiceRows>) {
  return rows.map(({ account, is, chosen }) => [account.issuer, is, chosen]);
}

test('choiceRows chooses what is new, and neither what is there already nor what was in a trash', () => {
  expect(chosenOf(choiceRows([NEW, OLD, TRASHED], CONTENTS, new Map()))).toEqual([
    ['Bank', 'new', true],
    ['Harbor', 'same', false],
    ['Attic', 'new', false],
  ]);
});

test('choiceRows counts everything as new while the vault is closed', () => {
  expect(chosenOf(choiceRows([OLD], undefined, new Map()))).toEqual([['Harbor', 'new', true]]);
});

test('ticks change what is chosen, but for what is there already', () => {
  const accounts = [NEW, OLD, TRASHED];
  const rows = choiceRows(accounts, CONTENTS, new Map());
  const all = choiceRows(accounts, CONTENTS, withAll(new Map(), rows, true));
  expect(all.map(({ chosen }) => chosen)).toEqual([true, false, true]);
  const none = choiceRows(
    accounts,
    CONTENTS,
    withAll(withAll(new Map(), rows, true), rows.slice(0, 1), false),
  );
  expect(none.map(({ chosen }) => chosen)).toEqual([false, false, true]);
});

test('boundTo adds a site once, and takes accounts out of the trash', () => {
  const site = aSite('harbor.example');
  const [bound] = boundTo([{ ...TRASHED, sites: ['old.example', site] }], site);
  expect(bound).toEqual({ ...accountNamed('Attic'), secret: TRASHED.secret, sites: ['old.example', site] });
  expect(boundTo([NEW], undefined)).toEqual([NEW]);
});
