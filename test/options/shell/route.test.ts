import { expect, test } from 'vitest';
import { hashOf, parsePlace } from '../../../entrypoints/options/shell/route';

test.each([
  ['', { section: 'accounts', below: [] }],
  ['#', { section: 'accounts', below: [] }],
  ['#settings', { section: 'settings', below: [] }],
  ['#accounts/3f', { section: 'accounts', below: ['3f'] }],
  ['#accounts/3f/qr', { section: 'accounts', below: ['3f', 'qr'] }],
  ['#accounts/', { section: 'accounts', below: [] }],
  ['#nowhere/3f', { section: 'accounts', below: [] }],
])('parsePlace reads %j', (hash, place) => {
  expect(parsePlace(hash)).toEqual(place);
});

test('hashOf writes what parsePlace reads', () => {
  for (const hash of ['#help', '#accounts/3f/qr']) expect(hashOf(parsePlace(hash))).toBe(hash);
});
