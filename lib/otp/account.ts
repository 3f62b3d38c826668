/** How a code is computed: RFC 6238, RFC 4226, Steam Guard, Mobile-OTP, Yandex Key. */
export const OTP_KINDS = ['totp', 'hotp', 'steam', 'motp', 'yandex'] as const;
export type OtpKind = (typeof OTP_KINDS)[number];

/** Hash of the HMAC (RFC 6238, section 1.2). */
export const OTP_ALGORITHMS = ['SHA1', 'SHA256', 'SHA512'] as const;
export type OtpAlgorithm = (typeof OTP_ALGORITHMS)[number];

/** One account that a person protects with one-time codes. */
export interface OtpAccount {
  kind: OtpKind;
  /** The service, as a person knows it; may be empty. */
  issuer: string;
  /** Whose account at the service, mostly a user name or an address; may be empty. */
  label: string;
  /** The shared key, at least one byte. Mobile-OTP: the bytes of its hexadecimal text. */
  secret: Uint8Array;
  algorithm: OtpAlgorithm;
  /** Length of a code: 4 to 10; 5 for Steam, 6 for Mobile-OTP, 8 for Yandex. */
  digits: number;
  /** Time step in seconds, 1 to 86,400 (RFC 6238, section 4.1). Not used by HOTP. */
  period: number;
  /** Moving factor of the next HOTP code (RFC 4226, section 5.1); 0 for all other kinds. */
  counter: number;
  /** The PIN that Mobile-OTP and Yandex Key mix into the code. */
  pin?: string;
  note?: string;
  /** A picture of its own, as a data URL: as large as another app's file has it, until it is in the vault. */
  picture?: string;
  favorite?: boolean;
  /** In the trash of the app that it came from: offered on import, not chosen. */
  trashed?: boolean;
  tags: readonly string[];
  /** Where its codes may be filled: `host`, `host:port`, or `*.domain` for a whole registrable domain. */
  sites: readonly string[];
}

export const MIN_DIGITS = 4;
export const MAX_DIGITS = 10;
export const MAX_PERIOD = 86_400;

/** What most services mean when they say nothing (Google's key URI format). */
export const ACCOUNT_DEFAULTS = {
  kind: 'totp',
  issuer: '',
  label: '',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
} as const satisfies Partial<OtpAccount>;

/** Whether an account's codes need a PIN that it does not have. Its QR code never holds one. */
export function lacksPin({ kind, pin }: Pick<OtpAccount, 'kind' | 'pin'>): boolean {
  return (kind === 'motp' || kind === 'yandex') && !pin;
}
