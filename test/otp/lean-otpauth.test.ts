import fc from 'fast-check';
import * as otpauth from 'otpauth/bare';
import { expect, test } from 'vitest';
import { OTP_ALGORITHMS } from '../../lib/otp/account';
import { hmacOf } from '../../lib/otp/hmac';
import * as lean from '../../lib/otp/lean-otpauth';
import '../../lib/otp/rare-codes';

test('the popup makes the codes that otpauth makes', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 80 });
  const counters = fc.maxSafeNat();
  fc.assert(
    fc.property(
      bytes,
      fc.constantFrom(...OTP_ALGORITHMS),
      fc.integer({ min: 4, max: 10 }),
      counters,
      (key, algorithm, digits, counter) => {
        const buffer = new Uint8Array(key).buffer;
        const hmac = (_: string, secret: Uint8Array, message: Uint8Array) =>
          hmacOf(algorithm, secret, message);
        const rest = { algorithm, digits, counter, hmac };
        expect(lean.HOTP.generate({ secret: new lean.Secret({ buffer }), ...rest })).toBe(
          otpauth.HOTP.generate({ secret: new otpauth.Secret({ buffer }), ...rest }),
        );
      },
    ),
    { numRuns: 1_000 },
  );
});
