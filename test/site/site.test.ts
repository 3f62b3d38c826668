import { expect, test } from 'vitest';
import { accountsOf, belongsTo, siteOf, siteOfPage } from '../../lib/site/site';
import { aSite } from '../support/site-named';

// Page address, site: undefined where codes must not go.
const PAGES = [
  ['https://example.com/login?next=1#x', 'example.com'],
  ['https://EXAMPLE.com:443/', 'example.com'],
  ['https://example.com:8443/', 'example.com:8443'],
  ['https://bücher.example/', 'xn--bcher-kva.example'],
  ['http://localhost:3000/', 'localhost:3000'],
  ['http://app.localhost/', 'app.localhost'],
  ['http://127.0.0.1:8080/', '127.0.0.1:8080'],
  ['http://[::1]/', '[::1]'],
  ['http://example.com/', undefined],
  ['http://localhost.example.com/', undefined],
  ['http://127.0.0.1.example.com/', undefined],
  ['https://example.com@evil.example/', undefined],
  ['https://:secret@example.com/', undefined],
  ['https://example.com./', undefined],
  ['ftp://example.com/', undefined],
  ['file:///etc/passwd', undefined],
  ['about:blank', undefined],
  ['data:text/html,x', undefined],
  ['javascript:1', undefined],
  ['blob:https://example.com/1', undefined],
  ['', undefined],
] as const;

test.each(PAGES)('siteOf reads %j as %j', (page, site) => {
  expect(siteOf(page)).toBe(site);
});

// Bound to, site, whether codes may go there.
const BINDINGS = [
  ['example.com', 'example.com', true],
  ['example.com', 'www.example.com', false],
  ['www.example.com', 'example.com', false],
  ['example.com', 'example.com:8443', false],
  ['example.com', 'example.com.evil.example', false],
  ['example.com', 'notexample.com', false],
  ['*.example.com', 'example.com', true],
  ['*.example.com', 'a.b.example.com', true],
  ['*.example.com', 'notexample.com', false],
  ['*.example.com', 'example.com.evil.example', false],
  ['ann.github.io', 'bob.github.io', false],
] as const;

test.each(BINDINGS)('belongsTo lets codes of an account bound to %j onto %j: %j', (bound, site, allowed) => {
  expect(belongsTo({ sites: [bound] }, aSite(site))).toBe(allowed);
});

test('belongsTo lets an account without sites nowhere', () => {
  expect(belongsTo({ sites: [] }, aSite('example.com'))).toBe(false);
});

test('accountsOf keeps the order and answers with none where codes must not go', () => {
  const accounts = [
    { sites: ['b.example'] },
    { sites: ['a.example'] },
    { sites: ['a.example', 'b.example'] },
  ];
  expect(accountsOf(accounts, aSite('b.example'))).toEqual([accounts[0], accounts[2]]);
  expect(accountsOf(accounts, undefined)).toEqual([]);
});

test('siteOfPage is the site of the address, unless the document has an origin of its own', () => {
  const href = 'https://bank.example/uploads/1';
  expect(siteOfPage({ href, origin: 'https://bank.example' })).toBe('bank.example');
  expect(siteOfPage({ href: 'https://bank.example:8443/', origin: 'https://bank.example:8443' })).toBe(
    'bank.example:8443',
  );
  for (const origin of [
    'null',
    '',
    'https://evil.example',
    'http://bank.example',
    'https://bank.example:8443',
  ])
    expect(siteOfPage({ href, origin })).toBeUndefined();
  for (const other of ['file:///tmp/a.html', 'data:text/html,a', 'about:blank', 'http://bank.example/'])
    expect(siteOfPage({ href: other, origin: 'null' })).toBeUndefined();
});
