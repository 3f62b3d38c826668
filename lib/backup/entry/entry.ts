import { ACCOUNT_DEFAULTS, type OtpAccount, type OtpKind } from '../../otp/account';
import { decodeBase32, MAX_SECRET_TEXT } from '../../otp/base32';
import { FIXED_PARAMETERS } from '../../otp/fixed-parameters';
import { printable } from '../../otp/printable';
import { shorten } from '../../otp/shorten';
import { YANDEX_KEY_BYTES } from '../../otp/yandex';
import { Refusal } from '../../refusal';
import { parseBase64, parseHex } from '../encoding/bytes';
import { otpAlgorithm, otpCounter, otpDigits, otpKind, otpPeriod } from './otp-fields';
import { accountFromUri } from './uri-entry';

/** As in key URIs; a name that many entries share must not cost its length each time. */
const MAX_NAME = 4_096;
/** Nobody sorts one account into more places. */
const MAX_TAGS = 100;
const MAX_TAG = 1_000;

/** What a password manager keeps of text beside a login can be a book; its first pages are kept. */
const MAX_NOTE = 10_000;

/** What every app keeps beside a code. */
interface EntryFrame {
  issuer: string;
  label: string;
  note?: string;
  favorite?: boolean;
  trashed?: boolean;
  tags?: readonly string[];
  sites?: readonly string[];
  /** A data URL. */
  picture?: string | undefined;
}

/** An entry that spells its parameters; what is absent, null or '' takes the usual default. */
export interface SpelledEntry extends EntryFrame {
  /** As the file spells it: "TOTP", "steamtotp", "yaotp" … */
  kind: string;
  /** Or what throws the Refusal that stands in its way. */
  secret: Uint8Array | string | (() => never);
  /** How a secret that is text is written. */
  encoding?: 'base32' | 'base64' | 'hex';
  /** The secret as the file has it, where that is another text. */
  written?: string;
  algorithm?: unknown;
  digits?: unknown;
  period?: unknown;
  counter?: unknown;
  pin?: string;
}

/** An entry that holds a key URI or a bare secret; its own issuer and label stand in for missing ones. */
export interface UriEntry extends EntryFrame {
  uri: string;
  /** The label, whatever the key URI says: what tells an item's codes apart. */
  givenLabel?: string;
}

/** What a format's reader finds out about one entry. */
export type EntryFields = SpelledEntry | UriEntry;

/** The account of an entry. Throws Refusal with the code of what is wrong. */
export function accountFrom(fields: EntryFields): OtpAccount {
  const account =
    'uri' in fields ? namedFromUri(fields) : { ...accountFromParts(fields), ...namesOf(fields) };
  return withFrame(account, fields);
}

/** The entry's own names stand in for missing ones; without an issuer, apps repeat the account as an entry's title. */
function namedFromUri(fields: UriEntry): OtpAccount {
  const account = accountFromUri(fields.uri);
  const names = namesOf(fields);
  const label = givenLabelOf(fields) ?? (account.label || names.label);
  return { ...account, label, issuer: account.issuer || (names.issuer === label ? '' : names.issuer) };
}

function givenLabelOf({ givenLabel }: UriEntry): string | undefined {
  if (givenLabel === undefined) return undefined;
  return namesOf({ issuer: '', label: givenLabel }).label;
}

function namesOf({ issuer, label }: EntryFrame): Pick<OtpAccount, 'issuer' | 'label'> {
  if (issuer.length > MAX_NAME || label.length > MAX_NAME) throw new Refusal('damaged-file');
  return { issuer: printable(issuer), label: printable(label) };
}

function accountFromParts(fields: SpelledEntry): OtpAccount {
  const kind = otpKind(fields.kind);
  const account: OtpAccount = {
    ...ACCOUNT_DEFAULTS,
    kind,
    secret: secretOf(fields, kind),
    tags: [],
    sites: [],
    ...(kind === 'totp' && { period: otpPeriod(fields.period) }),
    ...(kind === 'hotp' && { counter: otpCounter(fields.counter) }),
  };
  const fixed = FIXED_PARAMETERS[kind];
  if (fixed) return { ...account, ...fixed, ...(fields.pin && { pin: fields.pin }) };
  return { ...account, algorithm: otpAlgorithm(fields.algorithm), digits: otpDigits(fields.digits) };
}

function secretOf({ secret, encoding = 'base32' }: SpelledEntry, kind: OtpKind): Uint8Array {
  if (typeof secret === 'function') return secret();
  const bytes = typeof secret === 'string' ? decodedSecret(secret, encoding) : secret;
  const least = kind === 'yandex' ? YANDEX_KEY_BYTES : 1;
  if (bytes.length < least) throw new Refusal('bad-secret');
  return bytes;
}

function decodedSecret(secret: string, encoding: 'base32' | 'base64' | 'hex'): Uint8Array {
  if (secret.length > MAX_SECRET_TEXT) throw new Refusal('bad-secret');
  if (encoding === 'base32') return decodeBase32(secret);
  try {
    return encoding === 'hex' ? parseHex(secret.replace(/\s/g, '')) : parseBase64(secret);
  } catch (cause) {
    throw new Refusal('bad-secret', { cause });
  }
}

function withFrame(account: OtpAccount, frame: EntryFrame): OtpAccount {
  const note = shorten(frame.note || account.note || '', MAX_NOTE);
  return {
    ...account,
    tags: tagsOf([...account.tags, ...(frame.tags ?? [])]),
    sites: [...new Set([...account.sites, ...(frame.sites ?? [])])],
    ...(note && { note }),
    ...(frame.favorite && { favorite: true }),
    ...(frame.trashed && { trashed: true }),
    ...(frame.picture && { picture: frame.picture }),
  };
}

function tagsOf(tags: readonly string[]): string[] {
  const short = tags.slice(0, MAX_TAGS).filter((tag) => tag.length <= MAX_TAG);
  return [...new Set(short.map(printable))].filter((tag) => tag !== '');
}
