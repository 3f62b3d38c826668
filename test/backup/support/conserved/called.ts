/** Names that say "one-time code" or "its key", in several spellings and languages. */
export const CALLED = [
  ...[
    'totp',
    'otp',
    'TOTP',
    'otpSecret',
    'One-time code',
    '2FA',
    'mfa_secret',
    'login_totp',
    'twoFactorSecret',
  ],
  ...['authenticator', 'Authenticator key (TOTP)', 'two-step secret', 'secret', 'key', 'seed', 'secretKey'],
  ...['Shared Secret', 'setup key', 'OTPAuth', 'tfa', 'Google Authenticator', 'otp_secret', 'TOTP-Secret'],
  ...['Einmalcode', 'Geheimnis', 'Zwei-Faktor-Schlüssel', 'Clé secrète', 'code à usage unique'],
  ...['código de un solo uso', 'Clave secreta', 'codice monouso', 'Chave secreta', 'tweestapsverificatie'],
  ...['Engångskod', 'kod jednorazowy', 'jednorázový kód', 'одноразовый код', 'Секретный ключ'],
  ...['ワンタイムパスワード', '两步验证', '密钥', '일회용 비밀번호'],
];
