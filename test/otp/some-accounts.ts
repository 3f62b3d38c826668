import fc from 'fast-check';
import { ACCOUNT_DEFAULTS, OTP_ALGORITHMS, type OtpAccount } from '../../lib/otp/account';
import { FIXED_PARAMETERS } from '../../lib/otp/fixed-parameters';
import { printable } from '../../lib/otp/printable';

/** A TOTP account with the usual settings, but for the given fields. */
export function accountWith(fields: Partial<OtpAccount>): OtpAccount {
  const { kind = 'totp' } = fields;
  const shape = FIXED_PARAMETERS[kind] ?? {};
  return {
    ...ACCOUNT_DEFAULTS,
    secret: ascii('12345678901234567890'),
    tags: [],
    sites: [],
    ...shape,
    ...fields,
  };
}

export function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const secret = fc.uint8Array({ minLength: 16, maxLength: 64 });
const name = fc.string({ unit: 'binary', maxLength: 40 }).map(printable);
const names = { issuer: name, label: name, secret };
const shape = { algorithm: fc.constantFrom(...OTP_ALGORITHMS), digits: fc.integer({ min: 4, max: 10 }) };
const pin = fc.option(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 16 }), { nil: undefined });

const totp = fc.record({ ...names, ...shape, period: fc.integer({ min: 1, max: 86_400 }) });
const hotp = fc.record({ ...names, ...shape, counter: fc.maxSafeNat() });
const steam = fc.record(names);
const withPin = fc.record({ ...names, pin }).map(({ pin: given, ...rest }) => ({
  ...rest,
  ...(given === undefined ? {} : { pin: given }),
}));

/** Any account that a key URI can hold in full. */
export const anyAccount: fc.Arbitrary<OtpAccount> = fc.oneof(
  totp.map((fields) => accountWith({ ...fields, kind: 'totp' })),
  hotp.map((fields) => accountWith({ ...fields, kind: 'hotp' })),
  steam.map((fields) => accountWith({ ...fields, kind: 'steam' })),
  withPin.map((fields) => accountWith({ ...fields, kind: 'motp' })),
  withPin.map((fields) => accountWith({ ...fields, kind: 'yandex' })),
);
