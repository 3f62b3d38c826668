import { expect, test } from 'vitest';
import { parseSiteList, siteLines } from '../../lib/site/site-list';
import { wholeDomainOf } from '../../lib/site/whole-domain';

// Typed text, sites, the line that is none.
const LISTS = [
  ['example.com\nlogin.example.com', ['example.com', 'login.example.com'], undefined],
  [' https://Example.com/login , example.com ', ['example.com'], undefined],
  ['localhost:3000', ['localhost:3000'], undefined],
  ['*.example.co.uk', ['*.example.co.uk'], undefined],
  ['*.ann.github.io', ['*.ann.github.io'], undefined],
  ['', [], undefined],
  ['*.co.uk', [], '*.co.uk'],
  ['*.github.io', [], '*.github.io'],
  ['*.acme.okta.com', ['*.acme.okta.com'], undefined],
  ['*.signin.aws.amazon.com', ['*.signin.aws.amazon.com'], undefined],
  ['*.example.com:8443', [], '*.example.com:8443'],
  ['*.nas', [], '*.nas'],
  ['*.192.168.1.1', [], '*.192.168.1.1'],
  ['https://nas:5001/login', ['nas:5001'], undefined],
  ['nas:5001', ['nas:5001'], undefined],
  ['http://example.com', [], 'http://example.com'],
  ['example', [], 'example'],
  ['https://example', ['example'], undefined],
  [
    'http://192.168.1.1/login\nhttp://nas.local:8080',
    ['http://192.168.1.1', 'http://nas.local:8080'],
    undefined,
  ],
  ['192.168.1.1', ['192.168.1.1'], undefined],
  ['*.http://nas.local', [], '*.http://nas.local'],
  ['good.example\nbad^host', ['good.example'], 'bad^host'],
] as const;

test.each(LISTS)('parseSiteList reads %j', (text, sites, bad) => {
  expect(parseSiteList(text)).toEqual(bad === undefined ? { sites } : { sites, bad });
});

test('siteLines writes sites that parseSiteList reads again', () => {
  const sites = [
    'nas',
    'nas:5001',
    'localhost',
    'example.com',
    '*.example.com',
    '[::1]',
    'http://router',
    '192.168.1.1:81',
  ];
  expect(parseSiteList(siteLines(sites))).toEqual({ sites });
});

// Site, the pattern for its whole domain (public suffix list with its private part).
const DOMAINS = [
  ['login.example.com', '*.example.com'],
  ['a.b.example.co.uk', '*.example.co.uk'],
  ['x.ann.github.io', '*.ann.github.io'],
  ['github.io', undefined],
  ['localhost', undefined],
  ['127.0.0.1', undefined],
] as const;

test.each(DOMAINS)('wholeDomainOf gives %j as %j', (site, domain) => {
  expect(wholeDomainOf(site)).toBe(domain);
});
