import { expect, test } from 'vitest';
import { domainChoices, hostsUnder, narrowTo, widenTo } from '../../lib/site/domain-choice';

// Sites as typed, the domains that can be chosen whole, and which of them are.
const TEXTS = [
  ['login.example.com', [['*.example.com', false]]],
  ['login.example.com\nexample.com', [['*.example.com', false]]],
  ['*.example.com', [['*.example.com', true]]],
  [
    'https://a.ann.github.io/login, shop.example.co.uk:8443',
    [
      ['*.ann.github.io', false],
      ['*.example.co.uk', false],
    ],
  ],
  ['localhost:3000\n127.0.0.1\nnot^a^site\ngithub.io', []],
  ['http://nas.local', []],
  ['', []],
] as const;

test.each(TEXTS)('domainChoices reads %j', (text, choices) => {
  expect(domainChoices(text).map(({ pattern, whole }) => [pattern, whole])).toEqual(choices);
});

test('widenTo puts the whole domain in place of its hosts, and leaves the others', () => {
  const text = 'login.example.com\nother.example\nhttps://example.com/';
  expect(widenTo(text, '*.example.com')).toBe('other.example\n*.example.com');
});

test('narrowTo brings back the hosts, or the domain alone', () => {
  const text = 'other.example\n*.example.com';
  expect(narrowTo(text, '*.example.com', ['login.example.com'])).toBe('other.example\nlogin.example.com');
  expect(narrowTo(text, '*.example.com', [])).toBe('other.example\nexample.com');
});

test('hostsUnder lists what widenTo takes away', () => {
  const text = 'login.example.com\nother.example\n*.example.com';
  expect(hostsUnder(text, '*.example.com')).toEqual(['login.example.com']);
});
