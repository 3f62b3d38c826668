import { percentDecode } from '../../otp/percent-decode';
import { Refusal } from '../../refusal';
import { utf8Bytes } from '../encoding/bytes';
import type { EntryFields, SpelledEntry, UriEntry } from './entry';
import { underNames } from './import-result';

type Strings = ReadonlyMap<string, string>;
type Otp = Omit<SpelledEntry, 'issuer' | 'label'> | { uri: string };

/**
 * The one-time codes of a KeePass entry with what stands beside them, from its strings: KeePassXC's and KeeOtp's `otp`, or TrayTotp's seed and settings, or
 * KeePass's own `TimeOtp-` fields, which say the same where several are there; and its `HmacOtp-` fields.
 */
export function keepassEntries(strings: Strings, frame: Omit<UriEntry, 'uri'>): (() => EntryFields)[] {
  const byTime = () => ofOtpField(strings) ?? ofTrayTotp(strings) ?? ofOwnFields(strings, 'TimeOtp');
  const byCounter = () => ofOwnFields(strings, 'HmacOtp');
  const names = [...strings].filter(([, value]) => value !== '').map(([name]) => name);
  return [
    ...(names.some((name) => BY_TIME.test(name)) ? [byTime] : []),
    ...(names.some((name) => BY_COUNTER.test(name)) ? [byCounter] : []),
  ].map((read) => underNames(frame, () => ({ ...frame, ...(read() ?? { uri: '' }) })));
}

/** The one-time code in a text as KeePassXC and KeeOtp write it: a key URI, or a query. Undefined for an empty one. */
export function otpStringOf(text: string): Otp | undefined {
  return ofOtpField(new Map([['otp', text]]));
}

const BY_TIME = /^(?:otp|TOTP Seed|TimeOtp-Secret(?:-(?:Hex|Base32|Base64))?)$/;
const BY_COUNTER = /^HmacOtp-Secret(?:-(?:Hex|Base32|Base64))?$/;

function ofOtpField(strings: Strings): Otp | undefined {
  const text = strings.get('otp')?.trim();
  if (!text) return undefined;
  if (!/^key=/i.test(text) && !/&key=/i.test(text)) return { uri: text };
  const parameters = parametersOf(text);
  const type = parameters.get('type') || parameters.get('encoder') || 'totp';
  return {
    kind: type,
    ...keeOtpSecret(parameters.get('key') ?? '', parameters.get('encoding')),
    algorithm: parameters.get('otphashmode'),
    digits: parameters.get('size'),
    period: parameters.get('step'),
    counter: parameters.get('counter'),
  };
}

/** No form: KeeOtp writes values as they are, but for `=`, so that a `+` of base64 is one. */
function parametersOf(text: string): Map<string, string> {
  const pieces = text.split('&').map((piece) => {
    const end = piece.indexOf('=');
    return [piece.slice(0, end).toLowerCase(), percentDecode(piece.slice(end + 1))] as const;
  });
  return new Map(pieces);
}

/** KeeOtp2 names the encodings that are not base32. Throws Refusal 'bad-secret' for one that it has not. */
function keeOtpSecret(key: string, encoding = ''): Pick<SpelledEntry, 'secret' | 'encoding'> {
  if (/^utf8$/i.test(encoding)) return { secret: utf8Bytes(key) };
  const known = (['base32', 'base64', 'hex'] as const).find((name) => name === encoding.toLowerCase());
  if (encoding !== '' && !known) throw new Refusal('bad-secret');
  return { secret: key, encoding: known ?? 'base32' };
}

/** `30;6`, or `30;S` for Steam, and perhaps an address for the time. */
function ofTrayTotp(strings: Strings): Otp | undefined {
  const secret = strings.get('TOTP Seed');
  if (!secret) return undefined;
  const [period, digits] = (strings.get('TOTP Settings') ?? '').split(';');
  return digits?.toUpperCase() === 'S' ? { kind: 'steam', secret } : { kind: 'totp', secret, period, digits };
}

function ofOwnFields(strings: Strings, prefix: 'TimeOtp' | 'HmacOtp'): Otp | undefined {
  const secret = ownSecret(strings, prefix);
  if (!secret) return undefined;
  return {
    ...secret,
    kind: prefix === 'TimeOtp' ? 'totp' : 'hotp',
    algorithm: strings.get(`${prefix}-Algorithm`),
    digits: strings.get(`${prefix}-Length`),
    period: strings.get(`${prefix}-Period`),
    counter: strings.get(`${prefix}-Counter`),
  };
}

const OWN_ENCODINGS = [
  ['Base32', 'base32'],
  ['Hex', 'hex'],
  ['Base64', 'base64'],
] as const;

function ownSecret(strings: Strings, prefix: string): Pick<SpelledEntry, 'secret' | 'encoding'> | undefined {
  for (const [name, encoding] of OWN_ENCODINGS) {
    const secret = strings.get(`${prefix}-Secret-${name}`);
    if (secret) return { secret, encoding };
  }
  const text = strings.get(`${prefix}-Secret`);
  return text ? { secret: utf8Bytes(text) } : undefined;
}
