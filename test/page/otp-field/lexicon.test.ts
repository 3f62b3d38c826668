import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CODE,
  DIGIT_COUNT,
  OTHER_CODE,
  PROOF_CODE,
  plain,
  RECOVERY,
  SECOND_FACTOR,
  SENT,
  SHOP_CODE,
} from '../../../lib/page/otp-field/lexicon';

describe('plain', () => {
  test.each([
    ['twoFactorCode', 'two factor code'],
    ['googleAuthenticatorTOTP', 'google authenticator totp'],
    ['OATHToken', 'oath token'],
    ['user[otp_attempt]', 'user otp attempt'],
    ['two-factor-email-code', 'two factor email code'],
    ['Código de verificación', 'codigo de verificacion'],
    ['Uwierzytelnianie dwuskładnikowe', 'uwierzytelnianie dwuskladnikowe'],
    ['Κωδικός', 'κωδικος'],
    ['パスワード', 'パスワード'],
    ['인증 코드', '인증 코드'],
    ['кодом двухфакторной', 'кодом двухфакторной'],
  ])('reads %s as %s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test('leaves no punctuation, no edges of space and no capital Latin letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plain(text)).not.toMatch(/^\s|\s$|[A-Z]|\p{P}/u);
      }),
    );
  });
});

const WORDS: readonly (readonly [
  string,
  { test(text: string): boolean },
  readonly string[],
  readonly string[],
])[] = [
  [
    'SECOND_FACTOR',
    SECOND_FACTOR,
    [
      'OTP',
      'smsOtp',
      'otpcode',
      '2FA',
      'twofactor_token',
      'ga_code',
      'Second factor',
      'One-time password',
      'Einmalpasswort',
      'Двухфакторная аутентификация',
      '二段階認証',
      '两步验证',
      '2단계 인증',
    ],
    ['footprint', 'hotpot', 'laptop', 'desktop', 'option', 'Password', 'Confirm password', 'steps'],
  ],
  [
    'PROOF_CODE',
    PROOF_CODE,
    [
      'Verification code',
      'authcode',
      'Login token',
      'Bestätigungscode',
      'Código de verificación',
      'Codice di verifica',
      'Kod weryfikacyjny',
      'Код подтверждения',
      '認証コード',
      '验证码',
      '인증번호',
    ],
    [
      'Postcode',
      'Access code',
      'Confirmation number',
      'Tax identification number',
      'Confirm PIN',
      'Source code',
    ],
  ],
  [
    'RECOVERY',
    RECOVERY,
    [
      'Recovery code',
      'backupCode',
      'Emergency codes',
      'Fallback code',
      'Wiederherstellungscode',
      'Code de secours',
      'Резервный код',
      'リカバリーコード',
      '恢复代码',
    ],
    ['Record', 'Backed', 'Verification code', 'Background'],
  ],
  [
    'DIGIT_COUNT',
    DIGIT_COUNT,
    ['6-digit code', 'six digits', '6-stelliger Code', '6桁', '6 位数字'],
    ['16-digit number', '3 digits', '10 digits'],
  ],
  [
    'CODE',
    CODE,
    ['Code', 'tfa_code', 'Token', 'Kód', 'コード', '验证码'],
    ['encoder', 'tokenize', 'pinned', 'Codec'],
  ],
  [
    'SENT',
    SENT,
    ['We sent it', 'We emailed you', 'gesendet', 'envoyé', 'отправили', '送信しました'],
    ['present', 'essential', 'We will send'],
  ],
  ['SHOP_CODE', SHOP_CODE, ['Coupon', 'Promo code', 'Gutscheincode', 'クーポン'], ['Shop', 'Code']],
  [
    'OTHER_CODE',
    OTHER_CODE,
    ['captcha', 'ZIP', 'postcode', 'CVV', 'Country code', 'API key', 'Codice postale', '郵便番号'],
    ['Code', 'Authentication code', 'Code shown in your app', 'Token'],
  ],
];

for (const [name, words, matching, others] of WORDS) {
  test.each(matching)(`${name} is in %s`, (text) => {
    expect(words.test(plain(text))).toBe(true);
  });
  test.each(others)(`${name} is not in %s`, (text) => {
    expect(words.test(plain(text))).toBe(false);
  });
}
