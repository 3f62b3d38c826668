import { Refusal, type RefusalCode } from '../refusal';
import { ACCOUNT_DEFAULTS, type OtpAccount, type OtpAlgorithm } from './account';
import { printable } from './printable';
import { bytesField, type ProtobufField, readFields, varintField } from './protobuf';

/** Field numbers of Google Authenticator's `OtpParameters` message. */
const FIELD = { secret: 1, name: 2, issuer: 3, algorithm: 4, digits: 5, type: 6, counter: 7 } as const;

/** What the numbers in a message mean; 0 is "not said". */
const ALGORITHMS: readonly OtpAlgorithm[] = ['SHA1', 'SHA1', 'SHA256', 'SHA512'];
const DIGITS: readonly number[] = [6, 6, 8];
const KINDS: readonly OtpAccount['kind'][] = ['totp', 'hotp', 'totp'];

/** Google Authenticator knows no other time step. */
const PERIOD = 30;

/** One account of a batch, or why it cannot be one. */
export type GoogleEntry = { account: OtpAccount } | { rejected: { label: string; reason: RefusalCode } };

type Fields = Map<number, ProtobufField['value']>;

/** Reads an `OtpParameters` message; what is wrong with it is told in the answer, not thrown. */
export function parseGoogleEntry(message: Uint8Array): GoogleEntry {
  const fields: Fields = new Map();
  try {
    for (const { number, value } of readFields(message)) fields.set(number, value);
    return { account: accountOf(fields) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { rejected: { label: rejectedLabel(fields), reason: error.code } };
  }
}

/** Writes an `OtpParameters` message; undefined for an account that it has no room for. */
export function formatGoogleEntry(account: OtpAccount): Uint8Array | undefined {
  const [algorithm, digits, type] = [
    ALGORITHMS.lastIndexOf(account.algorithm),
    DIGITS.lastIndexOf(account.digits),
    KINDS.lastIndexOf(account.kind),
  ];
  const isTotp = account.kind === 'totp';
  if (digits < 0 || type < 0 || (isTotp && account.period !== PERIOD)) return undefined;
  return Uint8Array.from([
    ...bytesField(FIELD.secret, account.secret),
    ...bytesField(FIELD.name, utf8(nameOf(account))),
    ...(account.issuer ? bytesField(FIELD.issuer, utf8(account.issuer)) : []),
    ...varintField(FIELD.algorithm, BigInt(algorithm)),
    ...varintField(FIELD.digits, BigInt(digits)),
    ...varintField(FIELD.type, BigInt(type)),
    ...(isTotp ? [] : varintField(FIELD.counter, BigInt(account.counter))),
  ]);
}

function accountOf(fields: Fields): OtpAccount {
  const secret = fields.get(FIELD.secret);
  if (!(secret instanceof Uint8Array) || secret.length === 0) throw new Refusal('bad-secret');
  const kind = meaning(fields, FIELD.type, KINDS, 'unsupported-kind');
  return {
    ...ACCOUNT_DEFAULTS,
    ...namesOf(fields),
    kind,
    secret: secret.slice(),
    algorithm: meaning(fields, FIELD.algorithm, ALGORITHMS, 'bad-algorithm'),
    digits: meaning(fields, FIELD.digits, DIGITS, 'bad-digits'),
    period: PERIOD,
    counter: kind === 'hotp' ? counterOf(fields) : ACCOUNT_DEFAULTS.counter,
    tags: [],
    sites: [],
  };
}

/** The numbers are indices; one that a list does not have is refused. */
function meaning<T>(fields: Fields, field: number, meanings: readonly T[], code: RefusalCode): T {
  const value = fields.get(field) ?? 0n;
  const known = typeof value === 'bigint' ? meanings[Number(value)] : undefined;
  if (known === undefined) throw new Refusal(code);
  return known;
}

/** A negative counter is a varint beyond every safe integer. */
function counterOf(fields: Fields): number {
  const counter = Number(fields.get(FIELD.counter) ?? 0n);
  if (!Number.isSafeInteger(counter)) throw new Refusal('bad-counter');
  return counter;
}

/** Google's name may repeat the issuer, or hold it alone: "Issuer:account" or "Issuer: account". */
function namesOf(fields: Fields): Pick<OtpAccount, 'issuer' | 'label'> {
  const issuer = textOf(fields, FIELD.issuer);
  const name = textOf(fields, FIELD.name);
  if (issuer === '') return splitName(name);
  const repeats = name.startsWith(`${issuer}:`);
  return { issuer, label: repeats ? name.slice(issuer.length + 1).trim() : name };
}

/** As in the label of a key URI; what begins with a colon has no issuer. */
function splitName(name: string): Pick<OtpAccount, 'issuer' | 'label'> {
  const colon = name.indexOf(':');
  if (colon < 0) return { issuer: '', label: name };
  return { issuer: name.slice(0, colon).trim(), label: name.slice(colon + 1).trim() };
}

/** The issuer is repeated, or an empty one written out, only where its absence would cut the label. */
function nameOf({ issuer, label }: OtpAccount): string {
  const wouldCut = issuer === '' ? label.includes(':') : label.startsWith(`${issuer}:`);
  return wouldCut ? `${issuer}:${label}` : label;
}

function rejectedLabel(fields: Fields): string {
  const { issuer, label } = namesOf(fields);
  return [issuer, label].filter((name) => name !== '').join(': ');
}

function textOf(fields: Fields, field: number): string {
  const value = fields.get(field);
  return value instanceof Uint8Array ? printable(new TextDecoder().decode(value)) : '';
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
