import { expect, test } from 'vitest';
import { FEATURES } from '../../../lib/page/otp-field/feature-table';
import { APP_TREES, FEATURE_COUNT, PLACE_TREES } from '../../../lib/page/otp-field/trained';
import { answerOf, type Tree } from '../../../lib/page/otp-field/tree';

const asked = (tree: Tree): number[] =>
  typeof tree === 'number' ? [] : [tree[0], ...asked(tree[1]), ...asked(tree[2])];

test('the trees were grown from the features as they are', () => {
  expect(FEATURE_COUNT).toBe(FEATURES.length);
  for (const feature of [...PLACE_TREES, ...APP_TREES].flatMap(asked))
    expect(FEATURES[feature]).toBeDefined();
});

test('no two features have one name', () => {
  const names = FEATURES.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('answerOf goes down the branch of what holds', () => {
  const tree: Tree = [3, -1, [4, 1, 2]];
  expect(answerOf(tree, () => false)).toBe(-1);
  expect(answerOf(tree, (feature) => feature === 3)).toBe(1);
  expect(answerOf(tree, () => true)).toBe(2);
});
