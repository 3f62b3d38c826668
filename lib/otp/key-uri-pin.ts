import type { OtpAccount } from './account';
import { decodeBase32, encodeBase32 } from './base32';
import type { KeyUriParts } from './key-uri-parts';

/** A PIN in a key URI: base32 of its UTF-8 text as Aegis writes it, or else the PIN itself. */
export function parsePin(parameters: KeyUriParts['parameters']): Pick<OtpAccount, 'pin'> {
  const text = parameters.get('pin') ?? '';
  return text ? { pin: decodePin(text) } : {};
}

/** The PIN as `parsePin` reads it back. */
export function formatPin(pin: string): string {
  return encodeBase32(new TextEncoder().encode(pin));
}

function decodePin(text: string): string {
  // Base32 of a text that begins with an ASCII character begins with a letter: digits are a PIN by themselves.
  if (/^\d+$/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(decodeBase32(text));
  } catch {
    return text;
  }
}
