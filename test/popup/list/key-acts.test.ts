import { beforeAll, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { KeyActs } from '../../../entrypoints/popup/lazy/keys';
import { keyActs } from '../../../entrypoints/popup/list/key-acts';
import { makeActs } from '../../../entrypoints/popup/list/make-acts';
import type { ListEvent } from '../../../entrypoints/popup/state/list-state';
import { addAccounts } from '../../../lib/vault/accounts/accounts';
import { accountNamed } from '../../vault/support/vaults';

const accounts = addAccounts(
  { accounts: [], tombstones: [] },
  [accountNamed('A'), accountNamed('B')],
  100,
).accounts.map((account) => ({ ...account, id: account.issuer }));
const LISTING = {
  tag: undefined,
  turn: ' ',
  isSearch: false,
  sections: [{ name: 'rest' as const, accounts }],
};

// The fake browser has no words.
beforeAll(() => {
  fakeBrowser.i18n.getMessage = (name) => name;
});

/** What a key does to a list: the events of it, and the names of the acts that it asks for. */
function pressed(
  key: (acts: KeyActs) => unknown,
  changed: { query?: string; tag?: string; isSearch?: boolean } = {},
) {
  const events: ListEvent[] = [];
  const { query = '', ...listing } = changed;
  let asked = 0;
  const acts = makeActs(
    { accounts, page: undefined, doubted: undefined, dispatch: (event) => events.push(event) },
    undefined,
  );
  const counting = {
    ...acts,
    act: async () => {
      asked += 1;
    },
  };
  const answer = key(keyActs(counting, { query }, { ...LISTING, ...listing }));
  return { answer, events, asked };
}

const NOTHING = { answer: undefined, events: [], asked: 0 };

test('Escape takes back what narrows the list, and is for others where nothing does', () => {
  const pressEscape = (acts: KeyActs) => acts.onEscape();
  const ended = { answer: true, events: [{ is: 'narrowing-ended' }], asked: 0 };
  expect(pressed(pressEscape)).toEqual({ ...NOTHING, answer: false });
  expect(pressed(pressEscape, { query: 'a' })).toEqual(ended);
  expect(pressed(pressEscape, { tag: 'work' })).toEqual(ended);
});

test('what is done to an account is asked for once, and not for one that is gone', () => {
  expect(pressed((acts) => acts.onFill('A')).asked).toBe(1);
  expect(pressed((acts) => acts.onTrash('B')).asked).toBe(1);
  expect(pressed((acts) => acts.onTrash('gone'))).toEqual(NOTHING);
});

test('an account moves to a place beside another of its part, and nowhere from the end', () => {
  expect(pressed((acts) => acts.onMove('A', 1)).asked).toBe(1);
  expect(pressed((acts) => acts.onMove('B', 1))).toEqual(NOTHING);
});

test('nothing moves in what a search found, and that is said', () => {
  const { events, asked } = pressed((acts) => acts.onDrop('A', { side: 'after', of: 'B' }), {
    isSearch: true,
  });
  expect(asked).toBe(0);
  expect(events).toMatchObject([{ is: 'said', message: { text: 'codes_cannotMove' } }]);
});

test('the menu, the keys and the last row are opened in the state', () => {
  const opener = {} as HTMLElement;
  expect(pressed((acts) => acts.onMenu('A', opener)).events).toEqual([
    { is: 'opened', over: { menu: accounts[0], opener } },
  ]);
  expect(pressed((acts) => acts.onHelp()).events).toEqual([{ is: 'opened', over: 'keys' }]);
  expect(pressed((acts) => acts.onEnd()).events).toEqual([{ is: 'end-wanted', turn: ' ' }]);
});
