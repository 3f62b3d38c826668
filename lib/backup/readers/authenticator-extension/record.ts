import { flagAt, type JsonRecord, textAt, valueAt } from '../../encoding/json-values';
import type { EntryFields } from '../../entry/entry';
import { hostsOf } from '../../entry/site-hosts';

/** Some versions wrote the numbers of their internal lists. */
const TYPES = ['', 'totp', 'hotp', 'battle', 'steam', 'hex', 'hhex'];
const ALGORITHMS = ['', 'SHA1', 'SHA256', 'SHA512', 'GOST3411_2012_256', 'GOST3411_2012_512'];
const KINDS: ReadonlyMap<string, string> = new Map([
  ['battle', 'totp'],
  ['hex', 'totp'],
  ['hhex', 'hotp'],
]);
/** Old secrets say what they are in front. */
const PREFIX = /^(blz|bliz|stm)-/i;
const BATTLE_DIGITS = 8;

/** The fields of a decrypted record of the extension "Authenticator". */
export function extensionFields(record: JsonRecord): EntryFields {
  const type = typeOf(record);
  const secret = textAt(record, 'secret').replace(PREFIX, '');
  const [, site = ''] = textAt(record, 'issuer').split('::');
  return {
    ...namesOf(record),
    kind: KINDS.get(type) ?? type,
    secret,
    encoding: isHex(type, secret) ? 'hex' : 'base32',
    algorithm: named(valueAt(record, 'algorithm'), ALGORITHMS),
    digits: type === 'battle' ? BATTLE_DIGITS : valueAt(record, 'digits'),
    period: valueAt(record, 'period'),
    counter: valueAt(record, 'counter'),
    favorite: flagAt(record, 'pinned'),
    sites: hostsOf([site]),
  };
}

/** The names of a record, encrypted or not; both are '' where the whole record is. The issuer may name a site behind `::`. */
export function namesOf(record: unknown): { issuer: string; label: string } {
  const [issuer = ''] = textAt(record, 'issuer').split('::');
  return { issuer, label: textAt(record, 'account') };
}

function typeOf(record: JsonRecord): string {
  const prefix = PREFIX.exec(textAt(record, 'secret'))?.[1]?.toLowerCase();
  if (prefix !== undefined) return prefix === 'stm' ? 'steam' : 'battle';
  return (named(valueAt(record, 'type'), TYPES) ?? 'totp').toLowerCase();
}

function named(value: unknown, names: readonly string[]): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const name = typeof value === 'number' ? names[value] : value;
  return typeof name === 'string' && name !== '' ? name : 'unknown';
}

/** A secret that cannot be base32 but is hexadecimal was meant as such, whatever the type says. */
function isHex(type: string, secret: string): boolean {
  if (type === 'hex' || type === 'hhex') return true;
  return secret.length % 2 === 0 && /^[0-9a-f]+$/i.test(secret) && /[0189]/.test(secret);
}
