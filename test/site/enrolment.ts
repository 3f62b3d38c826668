import { randomBytes } from 'node:crypto';
import { generateSecret, generateURI, verify } from 'otplib';

const ISSUER = 'Harbor';
/** One time step either way: what most services allow a clock. */
const TOLERANCE_S = 30;
const HOTP_LOOK_AHEAD = 5;
const STEAM_LETTERS = '23456789BCDFGHJKMNPQRTVWXY';

export const SCHEMES = ['plain', 'strong', 'hotp', 'steam'] as const;
/** How codes are made: six digits as everywhere, SHA-256 with eight digits a minute, by counter, Steam's letters. */
export type Scheme = (typeof SCHEMES)[number];

const TOTP = { strategy: 'totp', algorithm: 'sha1', digits: 6, period: 30 } as const;
const SETTINGS = {
  plain: TOTP,
  strong: { strategy: 'totp', algorithm: 'sha256', digits: 8, period: 60 },
  hotp: { strategy: 'hotp', algorithm: 'sha1', digits: 6 },
  steam: { ...TOTP, digits: 5, hooks: { encodeToken: steamLetters, validateToken: () => {} } },
} as const;

/** A second factor that a person has been shown and, once `confirmed`, must give at every log-in. */
export interface Enrolment {
  scheme: Scheme;
  /** Base32, as printed beside the QR. */
  secret: string;
  /** What the QR says. */
  uri: string;
  /** Names the picture in addresses, so that the secret stays out of them. */
  picture: string;
  confirmed: boolean;
  /** The next HOTP counter; 0 for all others. */
  counter: number;
}

export function enrol(scheme: Scheme, label: string): Enrolment {
  const secret = generateSecret();
  const picture = randomBytes(12).toString('hex');
  return { scheme, secret, uri: uriOf(scheme, label, secret), picture, confirmed: false, counter: 0 };
}

/** Whether otplib, which the extension does not use, takes the code now. An HOTP code is then spent. */
export async function accepts(enrolment: Enrolment, typed: string): Promise<boolean> {
  const settings = SETTINGS[enrolment.scheme];
  const token = typed.replaceAll(/\s/g, '').toUpperCase();
  if (token.length !== settings.digits) return false;
  const { secret, counter } = enrolment;
  const tolerance = {
    epochTolerance: TOLERANCE_S,
    counterTolerance: [0, HOTP_LOOK_AHEAD] as [number, number],
  };
  const result = await verify({ ...settings, ...tolerance, secret, token, counter }).catch(() => undefined);
  if (!result?.valid) return false;
  if (settings.strategy === 'hotp') enrolment.counter += result.delta + 1;
  return true;
}

function uriOf(scheme: Scheme, label: string, secret: string): string {
  if (scheme !== 'steam')
    return generateURI({ ...SETTINGS[scheme], issuer: ISSUER, label, secret, counter: 0 });
  return `otpauth://steam/${ISSUER}:${encodeURIComponent(label)}?secret=${secret}&issuer=${ISSUER}`;
}

function steamLetters(value: number, digits: number): string {
  let rest = value;
  return Array.from({ length: digits }, () => {
    const letter = STEAM_LETTERS.charAt(rest % STEAM_LETTERS.length);
    rest = Math.floor(rest / STEAM_LETTERS.length);
    return letter;
  }).join('');
}
