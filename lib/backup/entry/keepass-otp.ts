import { utf8Bytes } from '../encoding/bytes';
import type { SpelledEntry } from './entry';

type Strings = ReadonlyMap<string, string>;
type Otp = Omit<SpelledEntry, 'issuer' | 'label'> | { uri: string };

/**
 * The one-time code of a KeePass entry, from its strings: KeePassXC's and KeeOtp's `otp`, TrayTotp's seed and settings,
 * or KeePass's own `TimeOtp-` and `HmacOtp-` fields. Undefined when it has none.
 */
export function keepassOtp(strings: Strings): Otp | undefined {
  return (
    ofOtpField(strings) ??
    ofTrayTotp(strings) ??
    ofOwnFields(strings, 'TimeOtp') ??
    ofOwnFields(strings, 'HmacOtp')
  );
}

function ofOtpField(strings: Strings): Otp | undefined {
  const text = strings.get('otp')?.trim();
  if (!text) return undefined;
  if (!/^key=/i.test(text) && !/&key=/i.test(text)) return { uri: text };
  const query = new URLSearchParams(text);
  const parameters = new Map([...query].map(([name, value]) => [name.toLowerCase(), value]));
  return {
    kind: parameters.get('type')?.toLowerCase() || 'totp',
    secret: parameters.get('key') ?? '',
    ...encodingOf(parameters.get('encoding')),
    algorithm: parameters.get('otphashmode'),
    digits: parameters.get('size'),
    period: parameters.get('step'),
    counter: parameters.get('counter'),
  };
}

/** KeeOtp2 writes other encodings by name; what it calls nothing is base32. */
function encodingOf(name = ''): { encoding?: 'hex' | 'base64' } {
  if (/^hex$/i.test(name)) return { encoding: 'hex' };
  return /^base64$/i.test(name) ? { encoding: 'base64' } : {};
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
