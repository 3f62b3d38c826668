import type { OtpAccount, OtpKind } from './account';

/** What a kind leaves no choice about; a key URI or a file that says otherwise is not believed. */
export const FIXED_PARAMETERS: Partial<Record<OtpKind, Pick<OtpAccount, 'algorithm' | 'digits' | 'period'>>> =
  {
    steam: { algorithm: 'SHA1', digits: 5, period: 30 },
    motp: { algorithm: 'SHA1', digits: 6, period: 10 },
    yandex: { algorithm: 'SHA256', digits: 8, period: 30 },
  };
