import type { OtpAccount } from '../../otp/account';
import { encodeBase32 } from '../../otp/base32';
import { parseSecretOrKeyUri } from '../../otp/key-uri';
import { formDecode, percentDecode } from '../../otp/percent-decode';
import { Refusal } from '../../refusal';
import { parseHex } from '../encoding/bytes';
import { flagAt, parseJson, textAt, textsAt } from '../encoding/json-values';

const HEX_SECRET = /([?&]secret=)((?:[0-9a-f]{2})+)(?=&|$)/i;
/** Ente Auth's own parameter. */
const CODE_DISPLAY = /[?&]codeDisplay=([^&]*)/i;
/** Parameters that may be longer than a whole key URI is allowed to be: Ente Auth's, and pictures and more of WinAuth's. */
const BULKY = /([?&])(?:codeDisplay|icon|image|data)=[^&]*/gi;
/** andOTP's own parameter. */
const TAGS = /[?&]tags=([^&]*)/gi;

/**
 * The account of a key URI or a bare secret as backup files hold them: with what Ente Auth and andOTP add to a URI,
 * and with Authenticator-Extension's hexadecimal secrets. Throws Refusal as `parseKeyUri` does.
 */
export function accountFromUri(uri: string): OtpAccount {
  const account = parseWithHex(uri.replace(BULKY, '$1'));
  const tags = [...uri.matchAll(TAGS)].flatMap(([, text = '']) => percentDecode(text).split(','));
  const display = codeDisplayOf(CODE_DISPLAY.exec(uri)?.[1] ?? '');
  const counter = account.counter + (isWinAuthCounter(uri) ? 1 : 0);
  if (!Number.isSafeInteger(counter)) throw new Refusal('bad-counter');
  return { ...account, ...display, counter, tags: [...tags, ...(display.tags ?? [])] };
}

/** WinAuth alone writes the skin of an entry, and it writes the counter of the last code: it counts before it makes one. */
function isWinAuthCounter(uri: string): boolean {
  return /^\s*otpauth:\/\/hotp\/[^?]*\?secret=[^&]*&digits=\d+&/i.test(uri) && /&icon=/i.test(uri);
}

/** Hexadecimal text that is base32 too is taken for base32: that is what the URI promises. */
function parseWithHex(uri: string): OtpAccount {
  try {
    return parseSecretOrKeyUri(uri);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'bad-secret' || !HEX_SECRET.test(uri)) throw error;
    return parseSecretOrKeyUri(uri.replace(HEX_SECRET, (_, name, hex) => name + encodeBase32(parseHex(hex))));
  }
}

type Extras = Partial<Pick<OtpAccount, 'favorite' | 'trashed' | 'note' | 'tags'>>;

/** What cannot be read of it never costs the account. */
function codeDisplayOf(text: string): Extras {
  return text === '' ? {} : displayExtras(findDisplay(text) ?? findDisplay(text.replace(/%252c/gi, '%2C')));
}

/** A form's encoding. Old exports escaped the commas twice, also those that part the names from each other. */
function findDisplay(text: string): unknown {
  try {
    return parseJson(formDecode(text));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return undefined;
  }
}

/** Pin, trash, note and tags of an Ente Auth entry. */
export function displayExtras(display: unknown): Extras {
  const note = textAt(display, 'note');
  return {
    ...(flagAt(display, 'pinned') && { favorite: true }),
    ...(flagAt(display, 'trashed') && { trashed: true }),
    ...(note && { note }),
    tags: textsAt(display, 'tags'),
  };
}
