import { type JsonRecord, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from './entry';

/** The names and parameters of a token of FreeOTP's family; `secret` comes from elsewhere in some of them. */
export function tokenFields(
  token: JsonRecord,
  secret: Uint8Array | string,
  counterShift: number,
): EntryFields {
  const names = tokenNames(token);
  const type = textAt(token, 'type') || 'totp';
  return {
    ...names,
    kind: names.issuer === 'Steam' && type.toLowerCase() === 'totp' ? 'steam' : type,
    secret,
    algorithm: valueAt(token, 'algo'),
    digits: valueAt(token, 'digits'),
    period: valueAt(token, 'period'),
    counter: shifted(valueAt(token, 'counter'), counterShift),
  };
}

/** Whose token it is. */
export function tokenNames(token: unknown): { issuer: string; label: string } {
  return {
    issuer: textAt(token, 'issuerExt') || textAt(token, 'issuerInt'),
    label: textAt(token, 'label'),
  };
}

/** Bytes as Java counts them, -128 to 127; '' (a bad secret) when the list is none of bytes. */
export function signedBytes(list: readonly unknown[]): Uint8Array<ArrayBuffer> | '' {
  const isByte = (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= -128 && value <= 255;
  return list.every(isByte) ? Uint8Array.from(list) : '';
}

function shifted(counter: unknown, shift: number): unknown {
  return typeof counter === 'number' ? counter + shift : counter;
}
