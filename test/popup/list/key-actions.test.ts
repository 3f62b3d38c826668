import { beforeAll, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { KeyActions } from '../../../entrypoints/popup/lazy/keys';
import { keyActions } from '../../../entrypoints/popup/list/key-actions';
import { makeListActions } from '../../../entrypoints/popup/list/make-list-actions';
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

/** What a key does to a list: the events of it, and the names of the actions that it asks for. */
function pressed(
  key: (actions: KeyActions) => unknown,
  changed: { query?: string; tag?: string; isSearch?: boolean } = {},
) {
  const events: ListEvent[] = [];
  const { query = '', ...listing } = changed;
  let asked = 0;
  const actions = makeListActions(
    { accounts, page: undefined, doubted: undefined, dispatch: (event) => events.push(event) },
    undefined,
  );
  const counting = {
    ...actions,
    run: async () => {
      asked += 1;
    },
  };
  const answer = key(keyActions(counting, { query }, { ...LISTING, ...listing }));
  return { answer, events, asked };
}

const NOTHING = { answer: undefined, events: [], asked: 0 };

test('Escape takes back what narrows the list, and is for others where nothing does', () => {
  const pressEscape = (actions: KeyActions) => actions.onEscape();
  const ended = { answer: true, events: [{ is: 'narrowing-ended' }], asked: 0 };
  expect(pressed(pressEscape)).toEqual({ ...NOTHING, answer: false });
  expect(pressed(pressEscape, { query: 'a' })).toEqual(ended);
  expect(pressed(pressEscape, { tag: 'work' })).toEqual(ended);
});

test('what is done to an account is asked for once, and not for one that is gone', () => {
  expect(pressed((actions) => actions.onFill('A')).asked).toBe(1);
  expect(pressed((actions) => actions.onTrash('B')).asked).toBe(1);
  expect(pressed((actions) => actions.onTrash('gone'))).toEqual(NOTHING);
});

test('an account moves to a place beside another of its part, and nowhere from the end', () => {
  expect(pressed((actions) => actions.onMove('A', 1)).asked).toBe(1);
  expect(pressed((actions) => actions.onMove('B', 1))).toEqual(NOTHING);
});

test('nothing moves in what a search found, and that is said', () => {
  const { events, asked } = pressed((actions) => actions.onDrop('A', { side: 'after', of: 'B' }), {
    isSearch: true,
  });
  expect(asked).toBe(0);
  expect(events).toMatchObject([{ is: 'said', message: { text: 'codes_cannotMove' } }]);
});

test('the menu, the keys and the last row are opened in the state', () => {
  const opener = {} as HTMLElement;
  expect(pressed((actions) => actions.onMenu('A', opener)).events).toEqual([
    { is: 'opened', dialog: { menu: accounts[0], opener } },
  ]);
  expect(pressed((actions) => actions.onHelp()).events).toEqual([{ is: 'opened', dialog: 'keys' }]);
  expect(pressed((actions) => actions.onEnd()).events).toEqual([{ is: 'end-wanted', turn: ' ' }]);
});
