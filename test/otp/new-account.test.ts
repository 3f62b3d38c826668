import { expect, test } from 'vitest';
import { ACCOUNT_DEFAULTS } from '../../lib/otp/account';
import { accountOfSecret, accountOfText } from '../../lib/otp/new-account';
import { Refusal } from '../../lib/refusal';

const ASKED = { issuer: ' Harbor ', label: 'ada ', algorithm: 'SHA256', digits: 8, period: 60 } as const;
const NAMELESS = { ...ASKED, issuer: ' ', label: '' };
const LINK = 'otpauth://totp/Bank:bob?secret=JBSWY3DPEHPK3PXP&issuer=Bank';

test('accountOfSecret is as it was asked for, names trimmed, the rest as is usual', () => {
  const secret = new Uint8Array([1, 2, 3]);
  expect(accountOfSecret(secret, ASKED)).toEqual({
    ...ACCOUNT_DEFAULTS,
    ...ASKED,
    issuer: 'Harbor',
    label: 'ada',
    secret,
    tags: [],
    sites: [],
  });
});

test('accountOfText makes the codes of a key in letters as was asked for', () => {
  const { issuer, label, algorithm, digits, period } = accountOfText('JBSW Y3DP EHPK 3PXP', ASKED);
  expect([issuer, label, algorithm, digits, period]).toEqual(['Harbor', 'ada', 'SHA256', 8, 60]);
});

test('accountOfText makes the codes of a link as the link says, and takes its names where none were given', () => {
  const named = accountOfText(LINK, ASKED);
  expect([named.issuer, named.label, named.algorithm, named.digits]).toEqual(['Harbor', 'ada', 'SHA1', 6]);
  const nameless = accountOfText(LINK, NAMELESS);
  expect([nameless.issuer, nameless.label]).toEqual(['Bank', 'bob']);
});

test('accountOfText reads a key in letters of whatever width, with any marks between them', () => {
  const { secret } = accountOfText('JBSWY3DPEHPK3PXP', ASKED);
  for (const typed of [
    'ＪＢＳＷ　Ｙ３ＤＰ　ＥＨＰＫ　３ＰＸＰ',
    'JBSW–Y3DP\u2212EHPK\u200b3PXP',
    'jbsw y۳dp ehpk ٣pxp',
  ]) {
    expect(accountOfText(typed, ASKED).secret).toEqual(secret);
  }
});

test('accountOfText refuses what is no key', () => {
  expect(() => accountOfText('not a key!', ASKED)).toThrow(new Refusal('bad-secret'));
});
