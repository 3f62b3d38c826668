import { expect, test } from 'vitest';
import {
  type Chosen,
  chosenAmong,
  NONE_CHOSEN,
  toggled,
} from '../../../entrypoints/options/accounts/selection';

const SHOWN = ['a', 'b', 'c', 'd', 'e'];

/** What is chosen after rows were touched: a name in capitals ends a range. */
function after(touched: string, shown: readonly string[] = SHOWN, begin: Chosen = NONE_CHOSEN): string {
  const chosen = [...touched].reduce(
    (before, name) => toggled(shown, before, name.toLowerCase(), name !== name.toLowerCase()),
    begin,
  );
  return [...chosenAmong(shown, chosen)].join('');
}

// The rows that are touched, and those that are chosen then.
const TOUCHES = [
  ['', ''],
  ['b', 'b'],
  ['bb', ''],
  ['bd', 'bd'],
  ['bD', 'bcd'],
  ['dB', 'bcd'],
  ['C', 'c'],
  ['bDc', 'bd'],
  ['aEbD', 'ae'],
] as const;

test.each(TOUCHES)('touching "%s" chooses "%s"', (touched, chosen) => {
  expect(after(touched)).toBe(chosen);
});

test('what is chosen and not on show any more stays out, and no range begins there', () => {
  const chosen = { ids: new Set(['a', 'b']), last: 'a' };
  expect([...chosenAmong(['b', 'c'], chosen)]).toEqual(['b']);
  expect(after('D', ['b', 'c', 'd'], chosen)).toBe('bd');
});
