import { expect, test } from 'vitest';
import { askedSiteOf, askedSiteOfPage, homeSiteOf, isHomeSite } from '../../lib/site/home-site';
import { belongsTo, siteNamed, siteOf } from '../../lib/site/site';

// Page, its site on a home network.
const PAGES = [
  ['http://192.168.1.1/login', 'http://192.168.1.1'],
  ['http://10.0.0.138:8080/', 'http://10.0.0.138:8080'],
  ['http://172.16.0.1/', 'http://172.16.0.1'],
  ['http://172.31.255.254/', 'http://172.31.255.254'],
  ['http://169.254.1.1/', 'http://169.254.1.1'],
  ['http://[fd12:3456::1]/', 'http://[fd12:3456::1]'],
  ['http://[fe80::1]:81/', 'http://[fe80::1]:81'],
  ['http://nas.local:5000/', 'http://nas.local:5000'],
  ['http://box.home.arpa/', 'http://box.home.arpa'],
  ['http://router/', 'http://router'],
  ['http://3232235777/', 'http://192.168.1.1'],
  ['http://172.32.0.1/', undefined],
  ['http://11.0.0.1/', undefined],
  ['http://192.169.1.1/', undefined],
  ['http://134744072/', undefined],
  ['http://[2001:db8::1]/', undefined],
  ['http://[fec0::1]/', undefined],
  ['http://example.com/', undefined],
  ['http://192.168.1.1.example.com/', undefined],
  ['http://nas.local.example.com/', undefined],
  ['http://nas.local./', undefined],
  ['http://local/', 'http://local'],
  ['http://user@192.168.1.1/', undefined],
  ['https://192.168.1.1/', undefined],
  ['http://localhost:3000/', undefined],
  ['ftp://192.168.1.1/', undefined],
  ['not an address', undefined],
] as const;

test.each(PAGES)('homeSiteOf gives %j as %j', (url, site) => {
  expect(homeSiteOf(url)).toBe(site);
});

test('a page by https or of this computer stays what it was', () => {
  for (const url of ['https://nas:5001/', 'https://192.168.1.1/', 'http://localhost:3000/']) {
    expect(askedSiteOf(url)).toBe(siteOf(url));
    expect(isHomeSite(askedSiteOf(url) ?? '')).toBe(false);
  }
});

test('a sandboxed document of a home site is not the site', () => {
  const href = 'http://192.168.1.1/';
  expect(askedSiteOfPage({ href, origin: 'http://192.168.1.1' })).toBe('http://192.168.1.1');
  expect(askedSiteOfPage({ href, origin: 'null' })).toBeUndefined();
});

test('http, https and another port of one address are three sites', () => {
  const account = { sites: ['http://192.168.1.1', '*.nas.local'] };
  const asked = [
    'http://192.168.1.1',
    'https://192.168.1.1',
    'http://192.168.1.1:8080',
    'http://a.nas.local',
  ];
  const sites = asked.flatMap((url) => askedSiteOf(url) ?? []);
  expect(sites.map((site) => belongsTo(account, site))).toEqual([true, false, false, true]);
});

test('what is filled by itself names no home site', () => {
  expect(siteOf('http://192.168.1.1/')).toBeUndefined();
  expect(siteNamed('http://192.168.1.1')).toBeUndefined();
});
