import { hex } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase32 } from '../../lib/otp/base32';
import { codeAt } from '../../lib/otp/code';
import { verifyCode } from '../../lib/otp/verify';
import { accountWith, anyAccount } from './some-accounts';

const NOW = 1_700_000_000;
const ALL_KINDS = ['totp', 'steam', 'motp', 'yandex'] as const;

describe('verifyCode', () => {
  test.each(ALL_KINDS)('tells how many steps a %s code is early or late', (kind) => {
    const account = accountWith({ kind, pin: '1234' });
    for (const offsetSteps of [0, -1, 1, -5, 5]) {
      const code = codeAt(account, NOW + offsetSteps * account.period);
      expect(verifyCode(account, code, NOW, 5)).toEqual({ offsetSteps });
    }
  });

  test.each(ALL_KINDS)('does not know a %s code beyond the window', (kind) => {
    const account = accountWith({ kind, pin: '1234' });
    expect(verifyCode(account, codeAt(account, NOW + 2 * account.period), NOW, 1)).toBeUndefined();
    expect(verifyCode(account, codeAt(account, NOW - 2 * account.period), NOW, 1)).toBeUndefined();
  });

  test('looks ahead only for HOTP, from the counter of the account', () => {
    const account = accountWith({ kind: 'hotp', counter: 5 });
    const code = (counter: number) => codeAt({ ...account, counter }, NOW);
    expect(verifyCode(account, code(5), NOW, 0)).toEqual({ offsetSteps: 0 });
    expect(verifyCode(account, code(8), NOW, 3)).toEqual({ offsetSteps: 3 });
    expect(verifyCode(account, code(9), NOW, 3)).toBeUndefined();
    expect(verifyCode(account, code(4), NOW, 3)).toBeUndefined();
  });

  test('drops the spaces of a typed code', () => {
    expect(verifyCode(accountWith({}), ' 28 70\u00a082 ', 59, 0)).toEqual({ offsetSteps: 0 });
  });

  test('reads the digits and marks of every keyboard', () => {
    for (const typed of ['２８７０８２', '۲۸۷۰۸۲', '٢٨٧-٠٨٢', '287\u200b082\u200e', '287–082']) {
      expect(verifyCode(accountWith({}), typed, 59, 0)).toEqual({ offsetSteps: 0 });
    }
  });

  test('does not mind the case of letters', () => {
    const steam = accountWith({ kind: 'steam', secret: decodeBase32('63BEDWCQZKTQWPESARIERL5DTTQFCJTK') });
    expect(verifyCode(steam, 'fr8rv', 1_511_200_518, 0)).toEqual({ offsetSteps: 0 });
    const motp = accountWith({ kind: 'motp', pin: '1234', secret: hex.decode('e3152afee62599c8') });
    expect(verifyCode(motp, 'E7D8B6', 165_892_298, 0)).toEqual({ offsetSteps: 0 });
  });

  test.each(['', '28708', '2870820', 'abcdef', '287083', '０'])('does not know %j', (typed) => {
    expect(verifyCode(accountWith({}), typed, 59, 0)).toBeUndefined();
  });

  test('looks no further than 2,880 steps, however large the window', () => {
    const account = accountWith({ digits: 10 });
    const at = (steps: number) => codeAt(account, NOW + steps * account.period);
    expect(verifyCode(account, at(-2_880), NOW, Number.POSITIVE_INFINITY)).toEqual({ offsetSteps: -2_880 });
    expect(verifyCode(account, at(2_881), NOW, Number.POSITIVE_INFINITY)).toBeUndefined();
  });

  test('does not look before 1970', () => {
    const account = accountWith({ kind: 'steam' });
    expect(verifyCode(account, codeAt(account, 0), 0, 1)).toEqual({ offsetSteps: 0 });
    expect(verifyCode(account, codeAt(account, -1), 0, 1)).toBeUndefined();
  });

  test('knows the code of now for every account', () => {
    fc.assert(
      fc.property(anyAccount, fc.integer({ min: 0, max: 2 ** 33 }), (given, at) => {
        const account = { ...given, pin: '1234' };
        expect(verifyCode(account, codeAt(account, at), at, 1)).toEqual({ offsetSteps: 0 });
      }),
    );
  });
});
