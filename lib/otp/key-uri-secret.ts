import { hex } from '@scure/base';
import { Refusal } from '../refusal';
import { fromBase64Unpadded } from '../stored/base64';
import type { OtpKind } from './account';
import { decodeBase32, encodeBase32 } from './base32';
import { YANDEX_KEY_BYTES } from './yandex';

/** The secret parameter of a key URI: hexadecimal for Mobile-OTP, else base32. Throws Refusal 'bad-secret'. */
export function parseSecret(kind: OtpKind, text: string): Uint8Array<ArrayBuffer> {
  if (kind === 'motp' && /^(?:[0-9a-f]{2})+$/i.test(text))
    return new Uint8Array(hex.decode(text.toLowerCase()));
  const secret = decodeBase32(withGroups(text));
  if (kind === 'yandex' && secret.length < YANDEX_KEY_BYTES) throw new Refusal('bad-secret');
  return secret;
}

/** Letters; people read out and type no longer ones. */
const LONGEST_GROUP = 8;

/** A form's `+` is a space where it parts groups, short ones or of one length; anywhere else it is a damaged character. */
function withGroups(text: string): string {
  const lengths = text.split(/[+\s]+/).map((group) => group.length);
  const areGroups = Math.max(...lengths) <= LONGEST_GROUP || new Set(lengths).size === 1;
  return areGroups ? text.replaceAll('+', ' ') : text;
}

/** The secret as `parseSecret` reads it back. */
export function formatSecret(kind: OtpKind, secret: Uint8Array): string {
  return kind === 'motp' ? hex.encode(secret) : encodeBase32(secret);
}

/** What follows `steam://`: base32, or Steam's own 20 bytes in base64. Throws Refusal 'bad-secret'. */
export function parseSteamSecret(text: string): Uint8Array<ArrayBuffer> {
  const base64 = text.replace(/=$/, '');
  // 20 bytes are 27 characters, and 27 characters of base32 are 16 bytes: padding or a foreign character tells.
  const isBase64 = /^[A-Za-z0-9+/]{27}$/.test(base64) && (base64 !== text || !/^[A-Z2-7]+$/i.test(text));
  if (!isBase64) return decodeBase32(text.replace(/\/$/, ''));
  return decodeBase64(base64);
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return fromBase64Unpadded(text);
  } catch (cause) {
    throw new Refusal('bad-secret', { cause });
  }
}
