import { expect, test } from 'vitest';
import {
  FRESH_LIST,
  type ListEvent,
  type ListState,
  nextListState,
} from '../../../entrypoints/popup/state/list-state';
import { addAccounts } from '../../../lib/vault/accounts/accounts';
import { accountNamed } from '../../vault/support/vaults';

const [account] = addAccounts({ accounts: [], tombstones: [] }, [accountNamed('Harbor')], 100).accounts;
if (!account) throw new Error('one account');

function after(...events: ListEvent[]): ListState {
  return events.reduce(nextListState, FRESH_LIST);
}

const message = { text: 'copied' };

// What happens, and what of a fresh list is another after it.
const EVENTS: [ListEvent[], Partial<ListState>][] = [
  [[{ is: 'searched', query: 'har' }], { query: 'har' }],
  [[{ is: 'tag-chosen', tag: 'work' }], { tag: 'work' }],
  [[{ is: 'searched', query: 'har' }, { is: 'tag-chosen', tag: 'work' }, { is: 'narrowing-ended' }], {}],
  [[{ is: 'end-wanted', turn: ' har' }], { whole: ' har' }],
  [[{ is: 'opened', dialog: 'keys' }], { dialog: 'keys' }],
  [[{ is: 'opened', dialog: 'keys' }, { is: 'closed' }], {}],
  [[{ is: 'clock-doubted', doubts: true }], { doubtsClock: true }],
  [
    [
      { is: 'clock-doubted', doubts: true },
      { is: 'clock-doubted', doubts: false },
    ],
    {},
  ],
  [[{ is: 'doubted', account }], { doubted: account }],
  [
    [
      { is: 'doubted', account },
      { is: 'doubted', account: undefined },
    ],
    {},
  ],
  [[{ is: 'bound' }], { isBound: true }],
  [[{ is: 'copied', id: 'a', message }], { copied: 'a', message }],
  [
    [
      { is: 'copied', id: 'a', message },
      { is: 'said', message: undefined },
    ],
    { copied: 'a' },
  ],
  [[{ is: 'copied', id: 'a', message }, { is: 'message-gone' }], {}],
];

test.each(EVENTS)('nextListState after %j changes only what that is about', (events, changed) => {
  expect(after(...events)).toEqual({ ...FRESH_LIST, ...changed });
});

test('nextListState keeps the HOTP codes that were taken, the newest of each account', () => {
  const { taken } = after(
    { is: 'code-taken', id: 'a', code: '111111' },
    { is: 'code-taken', id: 'b', code: '222222' },
    { is: 'code-taken', id: 'a', code: '333333' },
  );
  expect([...taken]).toEqual([
    ['a', '333333'],
    ['b', '222222'],
  ]);
  expect(FRESH_LIST.taken.size).toBe(0);
});
