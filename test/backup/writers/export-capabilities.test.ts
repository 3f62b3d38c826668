import { describe, expect, test } from 'vitest';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type LostPart,
  lossOf,
} from '../../../lib/backup/writers/export-capabilities';
import { ACCOUNT_DEFAULTS, type OtpAccount, type OtpKind } from '../../../lib/otp/account';
import { FIXED_PARAMETERS } from '../../../lib/otp/fixed-parameters';

/** Stratum knows its entries by their secrets: each account has its own. */
const SECRETS = Array.from({ length: 200 }, (_, index) => index + 1).values();

function accountOf(kind: OtpKind, more: Partial<OtpAccount> = {}): OtpAccount {
  const secret = new Uint8Array(20).fill(SECRETS.next().value ?? 1);
  return {
    ...ACCOUNT_DEFAULTS,
    ...FIXED_PARAMETERS[kind],
    kind,
    secret,
    tags: [],
    sites: [],
    issuer: 'A',
    label: 'b',
    ...more,
  };
}

const FULL = accountOf('totp', {
  note: 'n',
  favorite: true,
  trashed: true,
  tags: ['x', 'y'],
  sites: ['a.example', '*.b.example'],
});

// Kinds that arrive, and what the fullest account loses.
const CARRIED: Record<ExportFormat, [kinds: string, lost: LostPart[]]> = {
  'aegis-encrypted': ['totp hotp steam motp yandex', ['trashed', 'sites']],
  aegis: ['totp hotp steam motp yandex', ['trashed', 'sites']],
  ente: ['totp hotp steam', ['sites']],
  stratum: ['totp hotp steam motp yandex', ['note', 'favorite', 'trashed', 'sites']],
  '2fas': ['totp hotp steam', ['note', 'favorite', 'trashed', 'tags', 'sites']],
  'bitwarden-authenticator': ['totp steam', ['note', 'trashed', 'tags', 'sites']],
  'keepassxc-csv': ['totp steam', ['favorite', 'trashed', 'tags', 'sites']],
  cxf: ['totp', ['trashed', 'sites']],
  'key-uri-list': ['totp hotp steam motp yandex', ['note', 'favorite', 'trashed', 'tags', 'sites']],
  'google-batch': ['totp hotp', ['note', 'favorite', 'trashed', 'tags', 'sites']],
};

describe('lossOf tells for each format', () => {
  test.each(EXPORT_FORMATS)('%s: which kinds have no place in it', (format) => {
    const kinds: OtpKind[] = ['totp', 'hotp', 'steam', 'motp', 'yandex'];
    const losses = lossOf(
      format,
      kinds.map((kind) => accountOf(kind)),
    );
    const left = kinds.filter((kind) => !losses.some(({ account }) => account.kind === kind));
    expect(left.join(' ')).toBe(CARRIED[format][0]);
    expect(losses.every(({ lost }) => lost.join() === 'account')).toBe(true);
  });

  test.each(EXPORT_FORMATS)('%s: what an account loses', (format) => {
    expect(lossOf(format, [accountOf('totp'), FULL])).toEqual([{ account: FULL, lost: CARRIED[format][1] }]);
  });
});

// [format, account, lost]
const ODD: [string, ExportFormat, OtpAccount, LostPart[]][] = [
  ['seven digits', 'google-batch', accountOf('totp', { digits: 7 }), ['account']],
  ['a minute', 'google-batch', accountOf('totp', { period: 60 }), ['account']],
  ['five digits of Steam', 'key-uri-list', accountOf('totp', { issuer: 'Steam', digits: 5 }), ['account']],
  ['a name beyond measure', 'key-uri-list', accountOf('totp', { label: 'x'.repeat(5_000) }), ['account']],
  ['one name twice', 'stratum', accountOf('totp', { label: 'A' }), ['issuer']],
  ['no name at all', 'stratum', accountOf('totp', { issuer: '', label: '' }), ['account']],
  ['a book for a note', 'ente', accountOf('totp', { note: '馬'.repeat(9_000) }), ['note']],
  ['Steam by one name', 'bitwarden-authenticator', accountOf('steam', { label: 'A' }), ['issuer']],
];

describe('lossOf knows the odd ones', () => {
  test.each(ODD)('%s in %s', (_, format, account, lost) => {
    expect(lossOf(format, [account])).toEqual([{ account, lost }]);
  });
});
