import { expect, test } from 'vitest';
import { type AccountDraft, draftOf, readDraft } from '../../../lib/vault/accounts/account-draft';
import { addAccounts } from '../../../lib/vault/accounts/accounts';
import { editOf } from '../../../lib/vault/accounts/edit';
import { accountNamed } from '../../vault/support/vaults';

const [added] = addAccounts({ accounts: [], tombstones: [] }, [accountNamed('Harbor')], 100).accounts;
if (!added) throw new Error('one account');
const ACCOUNT = {
  ...added,
  label: 'ada',
  sites: ['harbor.example', 'login.harbor.example'],
  tags: ['work', 'sea'],
};

function reading(changed: Partial<AccountDraft>) {
  return readDraft(ACCOUNT, { ...draftOf(ACCOUNT), ...changed });
}

test('a draft as it begins says what the account is, and that nothing changed', () => {
  expect(reading({})).toEqual({ edited: editOf(ACCOUNT), changes: {}, isUnsaved: false });
});

// What is typed, and what of the account changes by it.
const EDITS: [Partial<AccountDraft>, object][] = [
  [{ issuer: ' Harbour ' }, { issuer: 'Harbour' }],
  [{ label: ' ada ' }, {}],
  [{ note: ' ' }, {}],
  [{ tags: 'sea, sea,night' }, { tags: ['sea', 'night'] }],
  [{ sites: 'https://harbor.example/in\n\nlogin.harbor.example' }, {}],
  [{ sites: '' }, { sites: [] }],
  [
    { issuer: '', pin: '12' },
    { issuer: '', pin: '12' },
  ],
  [{ pin: '۱۲۳۴' }, { pin: '1234' }],
];

test.each(EDITS)('a draft with %j changes %j', (typed, changes) => {
  const read = reading(typed);
  expect(read.changes).toEqual(changes);
  expect(read.isUnsaved).toBe(Object.keys(changes).length > 0);
  expect(read.mistake).toBeUndefined();
});

test('a draft with a site that is none is unsaved, and keeps the sites that there were', () => {
  const { edited, isUnsaved, mistake } = reading({ sites: 'harbor.example\nno site' });
  expect(mistake).toEqual({ is: 'bad-site', site: 'no' });
  expect(isUnsaved).toBe(true);
  expect(edited.sites).toEqual(ACCOUNT.sites);
});

test('a draft without any name cannot be saved', () => {
  expect(reading({ issuer: ' ', label: '' }).mistake).toEqual({ is: 'no-name' });
});
