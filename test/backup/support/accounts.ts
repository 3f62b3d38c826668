import fc from 'fast-check';
import type { OtpAccount, OtpKind } from '../../../lib/otp/account';
import { FIXED_PARAMETERS } from '../../../lib/otp/fixed-parameters';
import { printable } from '../../../lib/otp/printable';

/** Names as an account has them: nothing invisible, no space at the ends. */
const name = fc.string({ unit: 'grapheme', maxLength: 30 }).map(printable);
const filledName = name.filter((text) => text !== '');
const site = fc.oneof(
  fc.constantFrom(
    'example.com',
    'accounts.example.org',
    'localhost:3000',
    'example.com:8443',
    '*.example.com',
  ),
  fc.domain().map((domain) => domain.toLowerCase()),
);
/** Any text at all, but not empty: formulas, quotes and line ends too. */
const note = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom('=1+1', '"a","b"\r\nc', ' x ', '\t', 'ünï 馬'),
);

const frame = {
  issuer: name,
  label: name,
  note: fc.option(note, { nil: undefined }),
  favorite: fc.constantFrom(true as const, undefined),
  trashed: fc.constantFrom(true as const, undefined),
  tags: fc.uniqueArray(filledName, { maxLength: 3 }),
  sites: fc.uniqueArray(site, { maxLength: 3 }),
};

function ofKind(kind: OtpKind, least: number): fc.Arbitrary<OtpAccount> {
  const fixed = FIXED_PARAMETERS[kind];
  const hasPin = kind === 'motp' || kind === 'yandex';
  const fields = fc.record({
    ...frame,
    kind: fc.constant(kind),
    secret: fc.uint8Array({ minLength: least, maxLength: 64 }),
    algorithm: fixed ? fc.constant(fixed.algorithm) : fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
    digits: fixed ? fc.constant(fixed.digits) : fc.integer({ min: 4, max: 10 }),
    period: fixed
      ? fc.constant(fixed.period)
      : kind === 'hotp'
        ? fc.constant(30)
        : fc.integer({ min: 1, max: 86_400 }),
    counter: kind === 'hotp' ? fc.maxSafeNat() : fc.constant(0),
    pin: hasPin ? fc.option(fc.stringMatching(/^\d{4,16}$/), { nil: undefined }) : fc.constant(undefined),
  });
  return fields.map(({ pin, note: text, favorite, trashed, ...account }) => ({
    ...account,
    ...(pin !== undefined && { pin }),
    ...(text !== undefined && { note: text }),
    ...(favorite && { favorite }),
    ...(trashed && { trashed }),
  }));
}

/** Any account that the vault can hold. */
export const anyAccount = fc.oneof(
  ofKind('totp', 1),
  ofKind('hotp', 1),
  ofKind('steam', 1),
  ofKind('motp', 1),
  ofKind('yandex', 16),
);
