import { readFileSync } from 'node:fs';
import { base64 } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OtpAccount } from '../../lib/otp/account';
import { decodeBase32 } from '../../lib/otp/base32';
import { formatGoogleBatch, googleBatchRefuses, parseGoogleBatch } from '../../lib/otp/google-batch';
import { bytesField, varintField } from '../../lib/otp/protobuf';
import { Refusal } from '../../lib/refusal';
import { accountWith, anyAccount, ascii } from './some-accounts';

// A transfer of two parts with a negative id, a name of 152 bytes, fields in reverse order, a counter of two bytes,
// an account without issuer, and one with MD5.
const FILE = readFileSync(new URL('google-migration.batch-of-2.txt', import.meta.url), 'utf8');
const [first = '', second = ''] = FILE.split('\n');

describe('parseGoogleBatch', () => {
  test('reads the first part of a transfer', () => {
    const longName = `long-${'A'.repeat(7)}${'x'.repeat(140)}`;
    expect(parseGoogleBatch(first)).toEqual({
      accounts: [
        accountWith({
          issuer: 'Standard',
          label: 'totp@example.com',
          secret: decodeBase32('54VEGZFJHM3BGDONFERMPUOKNGDJETGM'),
        }),
        accountWith({
          issuer: 'Sha',
          label: '512',
          secret: decodeBase32('UW33SR5O4EKTDXNCBBS5FSPUKAYXIWOH'),
          algorithm: 'SHA512',
          digits: 8,
        }),
        accountWith({
          issuer: 'Sha',
          label: longName,
          secret: decodeBase32('RJNZJM7PAGJUBG32XHQWHFZVLYOMGIUQ'),
          algorithm: 'SHA256',
        }),
      ],
      rejected: [],
      batchId: -2_115_474_809,
      index: 0,
      size: 2,
    });
  });

  test('reads the second part, whose numbers stand before its accounts', () => {
    expect(parseGoogleBatch(second)).toEqual({
      accounts: [
        accountWith({
          kind: 'hotp',
          issuer: 'Counter',
          label: 'hotp',
          secret: decodeBase32('JOR2VZXMNHACFNLRAOACFFRDRYAOFMLB'),
          counter: 300,
        }),
        accountWith({ label: 'no-issuer', secret: decodeBase32('KY2QJPMNQLSGSZE2C5F7AYBLBVEEDHFX') }),
      ],
      rejected: [{ label: 'Odd: md5', reason: 'bad-algorithm' }],
      batchId: -2_115_474_809,
      index: 1,
      size: 2,
    });
  });

  test('does not mind a plus that became a space', () => {
    const secret = new Uint8Array(30).fill(0xfb);
    const uri = uriOf(bytesField(1, bytesField(1, secret)));
    expect(uri).toContain('%2B');
    expect(parseGoogleBatch(uri.replaceAll('%2B', ' ')).accounts).toEqual([accountWith({ secret })]);
    expect(parseGoogleBatch(uri.replaceAll('%2B', '+')).accounts).toEqual([accountWith({ secret })]);
  });

  test('reads base64 for addresses, without padding, under a scheme in capitals', () => {
    const url = second.replaceAll('%2F', '_').replaceAll('%2B', '-').replaceAll('%3D', '');
    expect(parseGoogleBatch(` ${url.replace('otpauth-migration', 'OTPAUTH-Migration')} \n`)).toEqual(
      parseGoogleBatch(second),
    );
  });

  test('takes one part for all when the numbers are absent', () => {
    expect(parseGoogleBatch(uriOf(entry()))).toMatchObject({
      accounts: [accountWith({})],
      batchId: 0,
      index: 0,
      size: 1,
    });
  });

  test.each([
    ['no secret', bytesField(1, []), 'bad-secret'],
    ['a secret that is a number', varintField(1, 5n), 'bad-secret'],
    ['another algorithm', varintField(4, 9n), 'bad-algorithm'],
    ['an algorithm that is text', bytesField(4, [1]), 'bad-algorithm'],
    ['a number of digits that Google does not have', varintField(5, 3n), 'bad-digits'],
    ['another type', varintField(6, 3n), 'unsupported-kind'],
    ['a negative counter', [...varintField(6, 1n), ...varintField(7, -1n)], 'bad-counter'],
    [
      'a counter beyond the safe integers',
      [...varintField(6, 1n), ...varintField(7, 2n ** 53n)],
      'bad-counter',
    ],
    ['a cut field', [0x12, 0x7f], 'damaged-file'],
  ] as const)('rejects an entry with %s and keeps the others', (_, fields, reason) => {
    const broken = bytesField(1, [...inner(), ...bytesField(2, ascii('bob')), ...fields]);
    expect(parseGoogleBatch(uriOf([...broken, ...entry()]))).toMatchObject({
      accounts: [accountWith({})],
      rejected: [{ label: 'bob', reason }],
    });
  });

  test('takes the last of a number that is there twice', () => {
    const payload = [
      ...varintField(3, 5n),
      ...varintField(3, 2n),
      ...varintField(4, 1n),
      ...varintField(4, 0n),
    ];
    expect(parseGoogleBatch(uriOf(payload))).toMatchObject({ index: 0, size: 2 });
  });

  test('passes over fields that it does not know', () => {
    const known = [...inner(), ...varintField(8, 1n), ...bytesField(9, ascii('id'))];
    const payload = [...bytesField(1, known), ...varintField(99, 7n)];
    expect(parseGoogleBatch(uriOf(payload)).accounts).toEqual([accountWith({})]);
  });

  test.each(['Acme:alice', 'Acme: alice', 'alice'])('gives the label alice of the name %s', (name) => {
    const fields = [...inner(), ...bytesField(2, ascii(name)), ...bytesField(3, ascii('Acme'))];
    const [account] = parseGoogleBatch(uriOf(bytesField(1, fields))).accounts;
    expect(account).toEqual(accountWith({ issuer: 'Acme', label: 'alice' }));
  });

  test.each([
    ['', 'not-a-key-uri'],
    ['otpauth://totp/A?secret=GEZDGNBV', 'not-a-key-uri'],
    [`otpauth-migration://offline?data=${'A'.repeat(65_536)}`, 'not-a-key-uri'],
    ['otpauth-migration://offline', 'damaged-file'],
    ['otpauth-migration://offline?data=', 'damaged-file'],
    ['otpauth-migration://offline?data=%%%', 'damaged-file'],
    [uriOf([0x0a, 0x7f]), 'damaged-file'],
    [uriOf(varintField(1, 1n)), 'damaged-file'],
    [uriOf(varintField(3, 2_000_000_000n)), 'damaged-file'],
    [uriOf(varintField(3, -1n)), 'damaged-file'],
    [uriOf([...varintField(3, 2n), ...varintField(4, 2n)]), 'damaged-file'],
    [uriOf(varintField(4, -1n)), 'damaged-file'],
    [uriOf(bytesField(5, [1])), 'damaged-file'],
  ] as const)('refuses %j as %s', (uri, code) => {
    expect(() => parseGoogleBatch(uri)).toThrow(new Refusal(code));
  });

  test('answers a batch or a Refusal for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void outcomeOf(uriOf(bytes))),
      { numRuns: 2_000 },
    );
  });

  test('answers a batch or a Refusal for real bytes with a few of them changed', () => {
    const real = base64.decode(decodeURIComponent(second.split('data=')[1] ?? ''));
    const change = fc.tuple(fc.nat(real.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = real.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        outcomeOf(uriOf(bytes));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('formatGoogleBatch', () => {
  const carried = anyAccount
    .map((account) => ({ ...account, period: 30, digits: account.digits % 2 === 0 ? 6 : 8 }))
    .filter(({ kind }) => kind === 'totp' || kind === 'hotp');

  test('writes what parseGoogleBatch reads, in parts of one transfer', () => {
    fc.assert(
      fc.property(fc.array(carried, { maxLength: 40 }), (accounts) => {
        const parts = formatGoogleBatch(accounts).map(parseGoogleBatch);
        expect(parts.flatMap((part) => part.accounts)).toEqual(accounts);
        expect(parts.map(({ index, size }) => [index, size])).toEqual(
          parts.map((_, at) => [at, parts.length]),
        );
        expect(new Set(parts.map((part) => part.batchId)).size).toBeLessThanOrEqual(1);
        expect(parts.every((part) => part.batchId >= 0 && part.accounts.length <= 10)).toBe(true);
      }),
    );
  });

  test('writes nothing for no accounts', () => {
    expect(formatGoogleBatch([])).toEqual([]);
  });

  test('keeps every part small enough for a QR code', () => {
    const accounts = Array.from({ length: 25 }, (_, index) => accountWith({ label: `${index}`.repeat(300) }));
    const parts = formatGoogleBatch(accounts);
    expect(parts.flatMap((part) => parseGoogleBatch(part).accounts)).toEqual(accounts);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(1_600);
  });

  test('refuses to write more than a thousand codes', () => {
    const accounts = new Array<OtpAccount>(1_001).fill(accountWith({ label: 'x'.repeat(600) }));
    expect(formatGoogleBatch(accounts.slice(1))).toHaveLength(1_000);
    expect(() => formatGoogleBatch(accounts)).toThrow(new Refusal('too-costly'));
  });

  test('keeps a label that begins with its issuer', () => {
    const account = accountWith({ issuer: 'Acme', label: 'Acme:alice' });
    expect(formatGoogleBatch([account]).flatMap((part) => parseGoogleBatch(part).accounts)).toEqual([
      account,
    ]);
  });
});

describe('googleBatchRefuses', () => {
  test.each([
    { digits: 8 },
    { algorithm: 'SHA512' },
    { kind: 'hotp', counter: Number.MAX_SAFE_INTEGER },
    { kind: 'hotp', period: 60 },
  ] as const)('lets %j pass', (fields) => {
    expect(googleBatchRefuses(accountWith(fields))).toBe(false);
  });

  test.each([
    { digits: 7 },
    { digits: 10 },
    { period: 60 },
    { kind: 'steam' },
    { kind: 'motp' },
    { kind: 'yandex' },
    { label: 'x'.repeat(1_000) },
  ] as const)('stops %j, and so does formatGoogleBatch', (fields) => {
    const account = accountWith(fields);
    expect(googleBatchRefuses(account)).toBe(true);
    expect(() => formatGoogleBatch([accountWith({}), account])).toThrow(new Refusal('unsupported-kind'));
  });
});

function uriOf(payload: Iterable<number>): string {
  return `otpauth-migration://offline?data=${encodeURIComponent(base64.encode(Uint8Array.from(payload)))}`;
}

/** The fields of the account that `accountWith({})` gives. */
function inner(): number[] {
  return bytesField(1, accountWith({}).secret);
}

function entry(): number[] {
  return bytesField(1, inner());
}

function outcomeOf(uri: string): OtpAccount[] | string {
  try {
    return parseGoogleBatch(uri).accounts;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code;
  }
}
