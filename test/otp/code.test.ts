import { expect, test } from 'vitest';
import type { OtpAlgorithm } from '../../lib/otp/account';
import { decodeBase32 } from '../../lib/otp/base32';
import { codeAt, secondsLeft, stepAt } from '../../lib/otp/code';
import { Refusal } from '../../lib/refusal';
import { accountWith, ascii } from './some-accounts';

// RFC 4226, appendix D: the codes of the counters 0 to 9.
const HOTP_CODES = [
  '755224',
  '287082',
  '359152',
  '969429',
  '338314',
  '254676',
  '287922',
  '162583',
  '399871',
  '520489',
];

test.each([...HOTP_CODES.entries()])(
  "codeAt gives RFC 4226's code of counter %i at any time",
  (counter, code) => {
    const account = accountWith({ kind: 'hotp', counter });
    expect(codeAt(account, 0)).toBe(code);
    expect(codeAt(account, 1_700_000_000)).toBe(code);
  },
);

// RFC 6238, appendix B: Unix time, then the code of each hash.
const TOTP_CODES = [
  [59, '94287082', '46119246', '90693936'],
  [1111111109, '07081804', '68084774', '25091201'],
  [1111111111, '14050471', '67062674', '99943326'],
  [1234567890, '89005924', '91819424', '93441116'],
  [2000000000, '69279037', '90698825', '38618901'],
  [20000000000, '65353130', '77737706', '47863826'],
] as const;

/** The RFC's keys are as long as their hash's digest (erratum 2866). */
const KEYS: Record<OtpAlgorithm, string> = {
  SHA1: '12345678901234567890',
  SHA256: '12345678901234567890123456789012',
  SHA512: '1234567890123456789012345678901234567890123456789012345678901234',
};

test.each(TOTP_CODES)("codeAt gives RFC 6238's codes at %i", (at, sha1, sha256, sha512) => {
  const code = (algorithm: OtpAlgorithm) =>
    codeAt(accountWith({ secret: ascii(KEYS[algorithm]), algorithm, digits: 8 }), at);
  expect([code('SHA1'), code('SHA256'), code('SHA512')]).toEqual([sha1, sha256, sha512]);
});

// Computed by another program, at 1,700,000,000.
const MORE_TOTP = [
  ['4SJHB4GSD43FZBAI7C2HLRJGPQ', 'SHA1', 6, 30, '790195'],
  ['5OM4WOOGPLQEF6UGN3CPEOOLWU', 'SHA256', 7, 20, '9993814'],
  ['7ELGJSGXNCCTV3O6LKJWYFV2RA', 'SHA512', 8, 50, '65516786'],
  ['BMGRXPGFARQQF4GMT25JATL2VYLAHDBI', 'SHA1', 8, 30, '12715797'],
  ['54VEGZFJHM3BGDONFERMPUOKNGDJETGM', 'SHA1', 6, 30, '548791'],
  ['JGRMXBLPPYQIFMRBFQDHNP3MPPYQYNUN', 'SHA1', 6, 60, '440725'],
  ['WEV2GHDH4EAU7D5SZGCIQOFBNQ35EHBS', 'SHA1', 9, 30, '683601847'],
  ['RJNZJM7PAGJUBG32XHQWHFZVLYOMGIUQ', 'SHA256', 6, 30, '414410'],
  ['UW33SR5O4EKTDXNCBBS5FSPUKAYXIWOH', 'SHA512', 6, 30, '228515'],
  ['KY2QJPMNQLSGSZE2C5F7AYBLBVEEDHFX', 'SHA1', 6, 30, '961004'],
] as const;

test.each(MORE_TOTP)(
  'codeAt gives the code of %s, %s, %i digits, %i seconds',
  (key, algorithm, digits, period, code) => {
    expect(codeAt(accountWith({ secret: decodeBase32(key), algorithm, digits, period }), 1_700_000_000)).toBe(
      code,
    );
  },
);

const MORE_HOTP = [
  ['YOOMIXWS5GN6RTBPUFFWKTW5M4', 'SHA1', 6, 1, '253717'],
  ['KUVJJOM753IHTNDSZVCNKL7GII', 'SHA256', 7, 50, '4444976'],
  ['5VAML3X35THCEBVRLV24CGBKOY', 'SHA512', 8, 10_300, '24622277'],
  ['JOR2VZXMNHACFNLRAOACFFRDRYAOFMLB', 'SHA1', 6, 10, '651512'],
] as const;

test.each(MORE_HOTP)(
  'codeAt gives the code of %s, %s, %i digits, counter %i',
  (key, algorithm, digits, counter, code) => {
    expect(
      codeAt(accountWith({ kind: 'hotp', secret: decodeBase32(key), algorithm, digits, counter }), 0),
    ).toBe(code);
  },
);

test('codeAt pads a code of ten digits, whose first can only be 0, 1 or 2', () => {
  expect(codeAt(accountWith({ digits: 10 }), 59)).toBe('1094287082');
  expect(codeAt(accountWith({ digits: 4 }), 59)).toBe('7082');
});

test('codeAt reads the bytes of a secret that is a part of a larger buffer', () => {
  const secret = ascii(`xx${KEYS.SHA1}xx`).subarray(2, 22);
  expect(codeAt(accountWith({ secret, digits: 8 }), 59)).toBe('94287082');
});

test.each(['motp', 'yandex'] as const)('codeAt asks for the PIN of a %s account that has none', (kind) => {
  expect(() => codeAt(accountWith({ kind }), 0)).toThrow(new Refusal('pin-needed'));
  expect(() => codeAt(accountWith({ kind, pin: '' }), 0)).toThrow(new Refusal('pin-needed'));
});

test('codeAt changes the code exactly at the start of a time step', () => {
  const account = accountWith({});
  expect(codeAt(account, 59.999)).toBe(codeAt(account, 30));
  expect(codeAt(account, 60)).not.toBe(codeAt(account, 59.999));
});

test('stepAt counts whole periods since 1970', () => {
  expect([
    stepAt({ period: 30 }, 59),
    stepAt({ period: 30 }, 60),
    stepAt({ period: 86_400 }, 86_399),
  ]).toEqual([1, 2, 0]);
});

test('secondsLeft runs from the period down to the next step', () => {
  expect([
    secondsLeft({ period: 30 }, 60),
    secondsLeft({ period: 30 }, 89),
    secondsLeft({ period: 30 }, 89.5),
  ]).toEqual([30, 1, 0.5]);
});
