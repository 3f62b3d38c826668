import { expect, test } from 'vitest';
import { resembles } from '../../lib/site/resemblance';
import { aSite } from '../support/site-named';

// Issuer, site, whether it is worth suggesting.
const PAIRS = [
  ['GitHub', 'github.com', true],
  ['GitHub', 'gist.github.com', true],
  ['Amazon Web Services', 'signin.aws.amazon.com', true],
  ['Société Générale', 'societegenerale.fr', true],
  ['localhost', 'localhost:3000', true],
  ['Login.gov', 'login.gov', true],
  ['Login.gov', 'secure.login.gov', true],
  ['Login.gov', 'login.microsoftonline.com', false],
  ['Mail.ru', 'mail.example.com', false],
  ['Cloudflare', 'cloud.example.com', false],
  ['Cloudflare', 'dash.cloudflare.com', true],
  ['GitHub', 'gitlab.com', false],
  ['X', 'x.com', false],
  ['Com', 'example.com', false],
  ['', 'example.com', false],
] as const;

test.each(PAIRS)('resembles compares issuer %j with site %j: %j', (issuer, site, alike) => {
  expect(resembles({ issuer }, aSite(site))).toBe(alike);
});
