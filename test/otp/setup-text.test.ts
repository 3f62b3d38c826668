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
