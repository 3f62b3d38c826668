import { expect, test } from 'vitest';
import { allTags, parseTags } from '../../../lib/vault/accounts/tags';

test('allTags names each tag once, as a reader sorts them', () => {
  expect(allTags([{ tags: ['work', 'Bank'] }, { tags: ['bank', 'work'] }, { tags: [] }])).toEqual([
    'bank',
    'Bank',
    'work',
  ]);
});

// What is typed, and the tags in it.
const TEXTS = [
  ['', []],
  [' , ,', []],
  ['work', ['work']],
  [' work , at home,work ', ['work', 'at home']],
] as const;

test.each(TEXTS)('parseTags finds in "%s" %j', (text, tags) => {
  expect(parseTags(text)).toEqual(tags);
});
