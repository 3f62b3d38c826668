import { expect, test } from 'vitest';
import { decodeBase32 } from '../../lib/otp/base32';
import { codeAt } from '../../lib/otp/code';
import { accountWith } from './some-accounts';

test.each([
  ['63BEDWCQZKTQWPESARIERL5DTTQFCJTK', 1_511_200_518, 'FR8RV'],
  ['63BEDWCQZKTQWPESARIERL5DTTQFCJTK', 1_511_200_714, '9P3VP'],
  ['JRZCL47CMXVOQMNPZR2F7J4RGI', 1_700_000_000, '747JR'],
])("codeAt gives Steam's code of %s at %i", (secret, at, code) => {
  expect(codeAt(accountWith({ kind: 'steam', secret: decodeBase32(secret) }), at)).toBe(code);
});
