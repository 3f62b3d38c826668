import { expect, test } from 'vitest';
import { hostsOf } from '../../../lib/backup/entry/site-hosts';

// Address in a file, sites.
const ADDRESSES: [string, string[]][] = [
  ['https://Example.COM/login?x=1#y', ['example.com']],
  ['http://example.com', ['example.com']],
  ['example.com', ['example.com']],
  [' https://example.com ', ['example.com']],
  ['https://example.com:443/', ['example.com']],
  ['https://example.com:8443/', ['example.com:8443']],
  ['https://user:password@example.com/', ['example.com']],
  ['https://bücher.example', ['xn--bcher-kva.example']],
  ['http://localhost:3000', ['localhost:3000']],
  ['androidapp://com.example', []],
  ['javascript:alert(1)', []],
  ['file:///etc/passwd', []],
  ['http://sn', []],
  ['*.example.com', []],
  ['^https://.*$', []],
  ['https://[::1]/', []],
  ['a name', []],
  ['', []],
];

test.each(ADDRESSES)('hostsOf %j is %j', (address, hosts) => {
  expect(hostsOf([address])).toEqual(hosts);
});

test('hostsOf looks at no more than 100 addresses', () => {
  const addresses = Array.from({ length: 200 }, (_, index) => `https://h${index}.example`);
  expect(hostsOf(addresses)).toHaveLength(100);
});
