import { expect, test } from 'vitest';
import { findLookAlike } from '../../lib/site/look-alike';
import { aSite } from '../support/site-named';

// Open page's host as a person sees it, a bound site, whether the first could be taken for the second.
const HOSTS = [
  ['exаmple.com', 'example.com', true], // Cyrillic a
  ['еxample.com', 'login.example.com', true], // Cyrillic e
  ['αpple.com', 'apple.com', true], // Greek alpha
  ['ехамрӏе.com', 'example.com', true], // no Latin letter at all
  ['exámple.com', 'example.com', true],
  ['examp1e.com', 'example.com', true],
  ['exarnple.com', 'example.com', true],
  ['g00gle.com', 'google.com', true],
  ['gogle.com', 'google.com', true],
  ['gooogle.com', 'google.com', true],
  ['googel.com', 'google.com', true],
  ['gaogle.com', 'google.com', true],
  ['github.co', 'github.com', true],
  ['example.com.evil.example', 'example.com', true],
  ['www.example.com.evil.example', '*.example.com', true],
  ['login.example.com.evil.example', 'login.example.com', true],
  ['github-login.com', 'github.com', true],
  ['github.evil.example', 'github.com', true],
  ['localhost.evil.example', 'localhost:8080', true],
  ['example.com', 'example.com', false],
  ['www.example.com', 'example.com', false],
  ['example.com:8443', 'example.com', false],
  ['example.de', 'example.com', false],
  ['example.fr', 'example.de', false],
  ['harbor.example', 'example.com', false],
  ['evil.example', 'github.com', false],
  ['bob.github.io', 'ann.github.io', false],
  ['ab.com', 'ac.com', false],
  ['127.0.0.2', '127.0.0.1', false],
  ['bücher.example', 'blumen.example', false],
] as const;

test.each(HOSTS)('findLookAlike reads %j beside %j: %j', (host, real, alike) => {
  expect(findLookAlike(aSite(host), ['unrelated.example', real])).toBe(alike ? real : undefined);
});

test('findLookAlike is silent on a site that is bound itself, however much it resembles another', () => {
  expect(findLookAlike(aSite('googel.com'), ['google.com', 'googel.com'])).toBeUndefined();
});
