import { expect, test } from 'vitest';
import { plain } from '../../../lib/page/otp-field/lexicon';
import {
  CHANGES,
  IN_ADDRESS,
  MONEY,
  PAYS,
  SETS_UP,
  TURNS_OFF,
} from '../../../lib/page/purpose/purpose-words';

const isOther = (text: string): boolean =>
  [TURNS_OFF, PAYS, CHANGES, SETS_UP].some((words) => words.test(plain(text)));

const OTHER = [
  'Disable two-factor authentication',
  'Turn two-step verification off',
  'Remove authenticator',
  'Confirm this transfer',
  'Confirm payment',
  'Change your password',
  'Generate new backup codes',
  'Set up two-factor authentication',
  'Zwei-Faktor-Authentisierung deaktivieren',
  'Überweisung bestätigen',
  "Désactiver l'authentification à deux facteurs",
  'Confirmer le virement',
  'Desactivar la verificación en dos pasos',
  'Confirmar transferencia',
  'Desativar autenticação em dois fatores',
  "Disattiva l'autenticazione a due fattori",
  'Tweestapsverificatie uitschakelen',
  'Inaktivera tvåstegsverifiering',
  'Slå totrinsbekræftelse fra',
  'Skru av totrinnsbekreftelse',
  'Poista kaksivaiheinen todennus käytöstä',
  'Wyłącz uwierzytelnianie dwuskładnikowe',
  'Vypnout dvoufázové ověření',
  'Kétlépcsős azonosítás kikapcsolása',
  'Dezactivează autentificarea în doi pași',
  'İki adımlı doğrulamayı devre dışı bırak',
  'Отключить двухфакторную аутентификацию',
  'Вимкнути двофакторну автентифікацію',
  'Изключване на двуфакторното удостоверяване',
  'Απενεργοποίηση ελέγχου ταυτότητας',
  'Lülita kaheastmeline kinnitus välja / eemalda',
  '二段階認証を無効にする',
  '振込の確認',
  '关闭两步验证',
  '確認轉帳',
  '2단계 인증 해제',
  'تعطيل المصادقة الثنائية',
  'השבתת אימות דו-שלבי',
  'Vô hiệu hóa xác thực hai yếu tố',
  'Nonaktifkan verifikasi dua langkah',
  'ปิดใช้งานการยืนยันตัวตน',
  'दो-चरण सत्यापन अक्षम करें',
] as const;

const LOG_IN = [
  'Two-factor authentication',
  'Two-step verification required',
  'Verify it is you',
  'Confirm your identity',
  'Log in',
  'Sign in to your account',
  'Submit',
  'Continue',
  'Authentication code',
  'Anmelden',
  'Zwei-Faktor-Authentisierung',
  'Bestätigen Sie Ihre Identität',
  'Code eingeben',
  'Connexion',
  'Vérification en deux étapes',
  'Iniciar sesión',
  'Verificación en dos pasos',
  'Autenticação de dois fatores',
  'Accedi',
  'Verifica in due passaggi',
  'Tweestapsverificatie',
  'Tvåstegsverifiering',
  'Kirjaudu sisään',
  'Logowanie dwuetapowe',
  'Dvoufázové ověření',
  'Kétlépcsős azonosítás',
  'İki adımlı doğrulama',
  'Двухфакторная аутентификация',
  'Введите код подтверждения',
  'Двофакторна автентифікація',
  'Έλεγχος ταυτότητας δύο παραγόντων',
  '二段階認証',
  '認証コードを入力',
  '两步验证',
  '登录',
  '2단계 인증',
  '로그인',
  'المصادقة الثنائية',
  'אימות דו-שלבי',
  'Xác thực hai yếu tố',
  'Verifikasi dua langkah',
  'การยืนยันตัวตนแบบสองขั้นตอน',
] as const;

test.each(OTHER)('a page called "%s" wants its code for something else', (text) => {
  expect(isOther(text)).toBe(true);
});

test.each(LOG_IN)('a page called "%s" may log in', (text) => {
  expect(isOther(text)).toBe(false);
});

test('IN_ADDRESS finds what an address turns off, and lets those of log-ins be', () => {
  for (const address of [
    '/my/twofa/totp/deactivate/confirm',
    '/settings/security',
    '/mfa/disable',
    '/payments/7',
  ])
    expect(IN_ADDRESS.test(plain(address)), address).toBe(true);
  for (const address of [
    '/account/twofa/confirm',
    '/login/two-factor',
    '/sso/challenge/totp',
    '/oauth/authorize',
  ])
    expect(IN_ADDRESS.test(plain(address)), address).toBe(false);
});

test('MONEY finds amounts and account numbers', () => {
  for (const text of ['Send 500.00 EUR', '€ 12', '1 200,50 kr', 'to DE89 3704 0044 0532 0130 00'])
    expect(MONEY.test(text), text).toBe(true);
  for (const text of ['Enter the 6 digits', 'within 30 seconds', 'A1B2-C3D4'])
    expect(MONEY.test(text), text).toBe(false);
});
