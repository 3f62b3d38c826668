import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OTP_ALGORITHMS, type OtpAccount } from '../../lib/otp/account';
import { decodeBase32 } from '../../lib/otp/base32';
import { formatKeyUri, parseKeyUri, parseSecretOrKeyUri } from '../../lib/otp/key-uri';
import { Refusal, type RefusalCode } from '../../lib/refusal';
import { accountWith, anyAccount, ascii } from './some-accounts';

const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** What is expected of each line of otpauth-torture.txt, in its order. */
const TORTURE: (Partial<OtpAccount> | RefusalCode)[] = [
  { issuer: 'Acme', label: 'alice' },
  { issuer: 'Acme', label: 'alice' },
  { issuer: 'Big Corp', label: 'alice' },
  { issuer: 'Big Corp', label: 'alice@big.com' },
  { issuer: 'Acme', label: 'alice' },
  { issuer: 'a', label: 'b:c' },
  { issuer: 'OnlyIssuer', label: '' },
  { issuer: 'Proj#ct', label: 'al#ice' },
  { label: 'A', algorithm: 'SHA256', digits: 8, period: 60 },
  { label: 'A', algorithm: 'SHA1' },
  { label: 'A', algorithm: 'SHA512' },
  { label: 'A', period: 30 },
  'bad-digits',
  { label: 'A' },
  { label: 'A', secret: ascii('a') },
  'bad-secret',
  'bad-secret',
  { kind: 'hotp', label: 'A', counter: 0 },
  { kind: 'hotp', label: 'A', counter: 0 },
  { kind: 'steam', issuer: 'Steam', label: 'gabe', secret: decodeBase32('JRZCL47CMXVOQMNPZR2F7J4RGI') },
  { kind: 'steam', issuer: 'Steam', label: 'gabe', secret: decodeBase32('JRZCL47CMXVOQMNPZR2F7J4RGI') },
  { kind: 'steam', label: '', secret: decodeBase32('JRZCL47CMXVOQMNPZR2F7J4RGI') },
  {
    kind: 'motp',
    issuer: 'Acme',
    label: 'alice',
    secret: Uint8Array.of(0xe3, 0x15, 0x2a, 0xfe, 0xe6, 0x25, 0x99, 0xc8),
  },
  { kind: 'yandex', label: 'alice', secret: decodeBase32('6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY') },
  { issuer: '', label: '%ZZbad' },
  'not-a-key-uri',
];

const torture = readFileSync(new URL('otpauth-torture.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map((line) => line.split('\t')[0] ?? '');

test('otpauth-torture.txt has one line for each expectation', () => {
  expect(torture).toHaveLength(TORTURE.length);
});

test('parseKeyUri takes a known name without a value for an empty one, not for the end of the value before', () => {
  const uri = `otpauth://totp/:alice?algorithm&digits=6&issuer&period=30&secret=${KEY}`;
  expect(parseKeyUri(uri)).toEqual(accountWith({ label: 'alice' }));
});

test.each(TORTURE.map((expected, index) => [torture[index] ?? '', expected] as const))(
  'parseKeyUri reads %s as expected',
  (uri, expected) => {
    if (typeof expected === 'string') expect(() => parseKeyUri(uri)).toThrow(new Refusal(expected));
    else expect(parseKeyUri(uri)).toEqual(accountWith(expected));
  },
);

describe('parseKeyUri', () => {
  test.each([
    [`  otpauth://totp/A?secret=${KEY}\n`, { label: 'A' }],
    [`\u200botpauth://totp/A?secret=${KEY}\ufeff`, { label: 'A' }],
    [`otpauth://totp?secret=${KEY}`, {}],
    [`otpauth://totp/A?secret=${KEY}&`, { label: 'A' }],
    [`otpauth://totp/A?&secret=${KEY}`, { label: 'A' }],
    [`otpauth://totp/A?issuer=AT&T&secret=${KEY}`, { issuer: 'AT&T', label: 'A' }],
    [`otpauth://totp/A?issuer=B&amp;secret=${KEY}`, { issuer: 'B', label: 'A' }],
    [`otpauth://totp/A?issuer=What?&secret=${KEY}`, { issuer: 'What?', label: 'A' }],
    [`otpauth://totp/A?secret=${KEY}&issuer=Who?x=1`, { issuer: 'Who?x=1', label: 'A' }],
    [`otpauth://totp/Who?:me?secret=${KEY}&issuer=Who?`, { issuer: 'Who?', label: 'me' }],
    [`otpauth://totp/A?SECRET=${KEY}&Digits=8`, { label: 'A', digits: 8 }],
    [`otpauth://totp/A?secret=${KEY}&digits=&period=&algorithm=&issuer=`, { label: 'A' }],
    [`otpauth://totp/A?secret=${KEY}&secret=AAAAAAAA`, { label: 'A' }],
    [
      `otpauth://totp/Big+Corp:alice+bank@example.com?secret=${KEY}`,
      { issuer: 'Big Corp', label: 'alice+bank@example.com' },
    ],
    [
      `otpauth://totp/Acme:%20Prod:bob?secret=${KEY}&issuer=Acme:%20Prod`,
      { issuer: 'Acme: Prod', label: 'bob' },
    ],
    [`otpauth://totp/A?secret=${KEY}&issuer=%E2%80%AEevil%00%0A`, { issuer: 'evil', label: 'A' }],
    [`otpauth://totp/A?secret=${KEY}&issuer=%FC`, { issuer: '%FC', label: 'A' }],
    [`otpauth://totp/A?secret=${KEY}&digits=10&period=86400`, { label: 'A', digits: 10, period: 86_400 }],
    [`otpauth://totp/A?secret=${KEY}&counter=x&pin=1&image=https://example.com/a.png`, { label: 'A' }],
    [
      `otpauth://hotp/A?secret=${KEY}&counter=9007199254740991&period=x`,
      { kind: 'hotp', label: 'A', counter: 2 ** 53 - 1 },
    ],
    [
      `otpauth://totp/Steam:gabe?secret=${KEY}&issuer=Steam`,
      { kind: 'steam', issuer: 'Steam', label: 'gabe' },
    ],
    [`otpauth://totp/Steam:gabe?secret=${KEY}&digits=5`, { kind: 'steam', issuer: 'Steam', label: 'gabe' }],
    [`otpauth://totp/Steam:gabe?secret=${KEY}&digits=6`, { issuer: 'Steam', label: 'gabe' }],
    [`otpauth://totp/gabe?secret=${KEY}&steam`, { kind: 'steam', label: 'gabe' }],
    [`otpauth://steam/gabe?secret=${KEY}&digits=99&algorithm=none`, { kind: 'steam', label: 'gabe' }],
    [`steam://${KEY}/`, { kind: 'steam' }],
    [`steam://${KEY.slice(0, 27)}`, { kind: 'steam', secret: ascii('1234567890123456') }],
    [`otpauth://hotp/Steam:gabe?secret=${KEY}`, { kind: 'hotp', issuer: 'Steam', label: 'gabe' }],
    ['steam://MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=', { kind: 'steam' }],
    [`motp://a?secret=${KEY}&pin=1234`, { kind: 'motp', label: 'a', pin: '1234' }],
    [`otpauth://yaotp/a?secret=${KEY}&pin=GUZDGOI`, { kind: 'yandex', label: 'a', pin: '5239' }],
    // Base32 of a letter of two bytes, but nobody's PIN is that letter.
    [`otpauth://yaotp/a?secret=${KEY}&pin=2266`, { kind: 'yandex', label: 'a', pin: '2266' }],
    [`otpauth://yaotp/a?secret=${KEY}&pin=5239`, { kind: 'yandex', label: 'a', pin: '5239' }],
    [`otpauth://yaotp/a?secret=${KEY}&pin=77777777A`, { kind: 'yandex', label: 'a', pin: '77777777A' }],
  ] as const)('reads %j', (uri, expected) => {
    expect(parseKeyUri(uri)).toEqual(accountWith(expected));
  });

  test.each([
    ['', 'not-a-key-uri'],
    [KEY, 'not-a-key-uri'],
    [`otpauth://sms/A?secret=${KEY}`, 'not-a-key-uri'],
    [`otpauth://totp1/A?secret=${KEY}`, 'not-a-key-uri'],
    ['otpauth-migration://offline?data=AA', 'not-a-key-uri'],
    [`otpauth://totp/${'A'.repeat(8_192)}?secret=${KEY}`, 'not-a-key-uri'],
    [`otpauth://totp/${'A'.repeat(4_097)}?secret=${KEY}`, 'not-a-key-uri'],
    [`otpauth://totp/A?secret=${KEY}&issuer=${'A'.repeat(4_097)}`, 'not-a-key-uri'],
    ['otpauth://totp/A', 'bad-secret'],
    [`otpauth://totp/A?secret=${KEY}+AAAAAAA`, 'bad-secret'],
    ['otpauth://yaotp/A?secret=GEZDGNBVGY3TQOJQ', 'bad-secret'],
    ['motp://A?secret=e3152', 'bad-secret'],
    ['steam://run/440', 'bad-secret'],
    [`otpauth://totp/A?secret=${KEY}&2step_salt=8&2step_output=20&2step_difficulty=10000`, 'two-step-key'],
    [`otpauth://hotp/A?secret=${KEY}&counter=1&2step=true`, 'two-step-key'],
    [`otpauth://totp/A?secret=${KEY}&algorithm=MD5`, 'bad-algorithm'],
    [`otpauth://totp/A?secret=${KEY}&algorithm=SHA224`, 'bad-algorithm'],
    [`otpauth://totp/A?secret=${KEY}&digits=3`, 'bad-digits'],
    [`otpauth://totp/A?secret=${KEY}&digits=11`, 'bad-digits'],
    [`otpauth://totp/A?secret=${KEY}&digits=-6`, 'bad-digits'],
    [`otpauth://totp/A?secret=${KEY}&period=86401`, 'bad-period'],
    [`otpauth://totp/A?secret=${KEY}&period=1e1`, 'bad-period'],
    [`otpauth://hotp/A?secret=${KEY}&counter=-1`, 'bad-counter'],
    [`otpauth://hotp/A?secret=${KEY}&counter=9007199254740992`, 'bad-counter'],
  ] as const)('refuses %j as %s', (uri, code) => {
    expect(() => parseKeyUri(uri)).toThrow(new Refusal(code));
  });

  test.each(['GEZD+GNBV+GY3T+QOJQ+GEZD+GNBV+GY3T+QOJQ', 'gezdgnbv+gy3tqojq gezdgnbv%20gy3tqojq'])(
    'reads the groups of %s',
    (secret) => {
      expect(parseKeyUri(`otpauth://totp/A?secret=${secret}`).secret).toEqual(
        parseKeyUri(`otpauth://totp/A?secret=${KEY}`).secret,
      );
    },
  );

  // [URI's label and parameters, kind]
  test.each([
    ['Steam?digits=5', 'steam'],
    ['Steam%20(gabe)?digits=5', 'steam'],
    ['Steam:gabe?digits=5', 'steam'],
    ['My%20games?digits=5&deviceid=android%3a1', 'steam'],
    ['Steam?digits=6', 'totp'],
    ['Steamboat?digits=5', 'totp'],
    ['Kettle:Steam?digits=5', 'totp'],
  ])('takes %s for %s', (uri, kind) => {
    expect(parseKeyUri(`otpauth://totp/${uri}&secret=${KEY}`).kind).toBe(kind);
  });

  test('gives an account whose tags and sites are its own', () => {
    const uri = `otpauth://totp/A?secret=${KEY}`;
    (parseKeyUri(uri).tags as string[]).push('work');
    expect(parseKeyUri(uri).tags).toEqual([]);
  });

  test('reads what formatKeyUri writes', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        expect(parseKeyUri(formatKeyUri(account))).toEqual(account);
      }),
    );
  });

  test('gives names without invisible characters for any escapes in the label', () => {
    const escaped = fc.uint8Array({ maxLength: 60 }).map((bytes) => [...bytes].map(percent).join(''));
    fc.assert(
      fc.property(escaped, escaped, (label, issuer) => {
        const account = parseKeyUri(`otpauth://totp/${label}?secret=${KEY}&issuer=${issuer}`);
        expect(account.issuer + account.label).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

describe('parseKeyUri and parseSecretOrKeyUri, given anything,', () => {
  const word = fc.constantFrom(
    ...[
      'otpauth://',
      'totp',
      'hotp',
      'steam://',
      'motp://',
      '/',
      '?',
      '&',
      '=',
      ':',
      '%',
      '%3A',
      '%E2',
      '#',
      '+',
      '&amp;',
    ],
    ...[
      'secret=',
      KEY,
      'digits=',
      'period=',
      'counter=',
      'algorithm=',
      'issuer=',
      'pin=',
      '7',
      'SHA',
      '\u202e',
      '\ud800',
    ],
  );
  const pieced = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
  const prefixed = fc.tuple(word, fc.string({ unit: 'binary' })).map((parts) => parts.join(''));

  test.each([parseKeyUri, parseSecretOrKeyUri])(
    '%o answers an account in its bounds or a Refusal',
    (parse) => {
      fc.assert(
        fc.property(fc.oneof(pieced, prefixed, fc.string({ unit: 'binary' })), (text) => {
          const account = accountOrRefusal(() => parse(text));
          if (!account) return;
          expect(account.secret.length).toBeGreaterThan(0);
          expect(account.digits >= 4 && account.digits <= 10).toBe(true);
          expect(account.period >= 1 && account.period <= 86_400).toBe(true);
          expect(Number.isSafeInteger(account.counter) && account.counter >= 0).toBe(true);
          expect(OTP_ALGORITHMS).toContain(account.algorithm);
        }),
        { numRuns: 2_000 },
      );
    },
  );

  test.each(['?a=', '%41', ':', '&', '+', '\u200b', 'secret=', '&amp;'])(
    'end with an account or a Refusal over any number of %j',
    (piece) => {
      accountOrRefusal(() => parseKeyUri(`otpauth://totp/${piece.repeat(8_000 / piece.length)}`));
      accountOrRefusal(() => parseKeyUri(`otpauth://totp/${piece.repeat(1_000_000 / piece.length)}`));
    },
  );
});

describe('formatKeyUri', () => {
  test.each([
    [
      { issuer: 'Big Corp', label: 'a+b@c.d' },
      `otpauth://totp/Big%20Corp:a%2Bb%40c.d?secret=${KEY}&issuer=Big%20Corp&algorithm=SHA1&digits=6&period=30`,
    ],
    [{ label: 'a:b' }, `otpauth://totp/:a%3Ab?secret=${KEY}&algorithm=SHA1&digits=6&period=30`],
    [{ kind: 'hotp', counter: 7 }, `otpauth://hotp/?secret=${KEY}&algorithm=SHA1&digits=6&counter=7`],
    [
      { kind: 'steam', issuer: 'Steam', label: 'gabe' },
      `otpauth://steam/Steam:gabe?secret=${KEY}&issuer=Steam`,
    ],
    [{ kind: 'yandex', label: 'a', pin: '5239' }, `otpauth://yaotp/a?secret=${KEY}&pin=GUZDGOI`],
    [{ kind: 'motp', label: 'a' }, 'motp://a?secret=3132333435363738393031323334353637383930'],
    [
      { label: 'half \ud800' },
      `otpauth://totp/half%20%EF%BF%BD?secret=${KEY}&algorithm=SHA1&digits=6&period=30`,
    ],
  ] as const)('writes %j', (fields, uri) => {
    expect(formatKeyUri(accountWith(fields))).toBe(uri);
  });
});

describe('parseSecretOrKeyUri', () => {
  test.each([KEY, 'gezd gnbv gy3t qojq gezd gnbv gy3t qojq', `otpauth://totp/?secret=${KEY}`])(
    'reads %s',
    (text) => {
      expect(parseSecretOrKeyUri(text)).toEqual(accountWith({}));
    },
  );

  test.each([
    ['not base32!', 'bad-secret'],
    ['https://example.com/', 'not-a-key-uri'],
    ['A'.repeat(8_193), 'not-a-key-uri'],
  ] as const)('refuses %j as %s', (text, code) => {
    expect(() => parseSecretOrKeyUri(text)).toThrow(new Refusal(code));
  });
});

function accountOrRefusal(parse: () => OtpAccount): OtpAccount | undefined {
  try {
    return parse();
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return undefined;
  }
}

function percent(byte: number): string {
  return `%${byte.toString(16).padStart(2, '0')}`;
}
