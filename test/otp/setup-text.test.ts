import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSetupText } from '../../lib/otp/setup-text';

const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test('readSetupText reads a key URI as one account', () => {
  const read = readSetupText(` OTPAUTH://totp/Acme:ann?secret=${KEY}`);
  expect(read).toMatchObject({ is: 'accounts', accounts: [{ issuer: 'Acme', label: 'ann' }], rejected: [] });
});

// Text of a QR code, what it is.
const OTHERS = [
  [`otpauth://totp/Acme:ann?secret=1`, { is: 'refused', code: 'bad-secret' }],
  [`otpauth://totp/Acme:ann?secret=${KEY}&digits=99`, { is: 'refused', code: 'bad-digits' }],
  ['otpauth-migration://offline?data=%%%', { is: 'refused', code: 'damaged-file' }],
  ['phonefactor://activate_account?code=1', { is: 'microsoft' }],
  ['microsoft-authenticator://activatemfa/?code=1', { is: 'microsoft' }],
  ['oktaverify://nora%40kettle.example/?t=x&f=y&s=https%3A%2F%2Fkettle.example', { is: 'okta' }],
  [`duo://AbCdEfGhIjKlMnOpQrSt-${btoa('api-0a1b2c3d.duosecurity.com')}`, { is: 'duo' }],
  [`AbCdEfGhIjKlMnOpQrSt-${btoa('api-0a1b2c3d.duosecurity.com')}`, { is: 'duo' }],
  ['https://m-0a1b2c3d.duosecurity.com/activate/AbCdEfGhIjKlMnOpQrSt', { is: 'duo' }],
  [KEY, { is: 'key', key: KEY }],
  [` ${KEY.toLowerCase()}\n`, { is: 'key', key: KEY.toLowerCase() }],
  ['gezd gnbv gy3t qojq', { is: 'key', key: 'gezd gnbv gy3t qojq' }],
  [KEY + KEY, { is: 'key', key: KEY + KEY }],
  // Words, numbers, ids and licences are no keys.
  ['AUTHENTICATION', { is: 'other', text: 'AUTHENTICATION' }],
  ['4242 4242 4242 4242', { is: 'other', text: '4242 4242 4242 4242' }],
  ['ABCDE-FGH23-KLMNP-QRS45-TUVWX', { is: 'other', text: 'ABCDE-FGH23-KLMNP-QRS45-TUVWX' }],
  ['correct horse battery staple', { is: 'other', text: 'correct horse battery staple' }],
  ['BEGIN:VCARD\nFN:Nora\nEND:VCARD', { is: 'other', text: 'BEGIN:VCARD\nFN:Nora\nEND:VCARD' }],
  ['https://example.com/', { is: 'other', text: 'https://example.com/' }],
  ['WIFI:S:net;T:WPA;P:pw;;', { is: 'other', text: 'WIFI:S:net;T:WPA;P:pw;;' }],
] as const;

test.each(OTHERS)('readSetupText reads %j', (text, expected) => {
  expect(readSetupText(text)).toEqual(expected);
});

test('readSetupText never throws for what a code says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', 'otpauth://', 'otpauth-migration://offline?data='),
      fc.string(),
      (scheme, rest) => {
        readSetupText(scheme + rest);
      },
    ),
  );
});
