import { base32Letters, isOneCase, looksLikeKey } from '../../otp/bare-key';

/** Where a key URI begins; `steam://` begins other addresses, too, unless a key follows. */
const START =
  /(?:otpauth-migration|otpauth|motp):\/\/|steam:\/\/(?=[a-z2-7]{16,128}(?![\w/])|[a-z0-9+/]{27}=)/gi;
/** The same, to ask whether there is any. */
const ANY = new RegExp(START.source, 'i');
const ESCAPED = /(?:otpauth-migration|otpauth)%3a%2f%2f/i;
/** What a sentence, or a list, puts behind what it names. */
const PUNCTUATION = ` ,;'’”“|`;
const LIST_PUNCTUATION = ' ,;';
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '<': '>',
  '(': ')',
  '[': ']',
  '“': '”',
  '„': '“',
  '«': '»',
};
/** Characters; a longer line is no key URI, and is not searched for one. */
export const MAX_URI = 65_536;
/** Stands where a secret may have lost a part: no secret can be read around it. */
export const GAP = '…';

/** The key URIs in a line, and what else stands there. */
export interface FoundUris {
  uris: string[];
  before: string;
  rest: string;
}

/** Whether `text` holds a key URI, or a part of Google's transfer, anywhere. */
export function holdsKeyUri(text: string): boolean {
  return ANY.test(text) || ESCAPED.test(text);
}

/** Takes the key URIs out of one line, wherever they stand in it. */
export function findKeyUris(line: string): FoundUris {
  const text = !ANY.test(line) && ESCAPED.test(line) ? unescaped(line) : line;
  const starts = [...text.matchAll(START)].map(({ index }) => index);
  const [first = text.length] = starts;
  const before = text.slice(0, first);
  const uris: string[] = [];
  let rest = before;
  for (const [number, start] of starts.entries()) {
    const stretch = text.slice(start, starts[number + 1] ?? text.length);
    const uri = endingAt(stretch, text.charAt(start - 1));
    uris.push(withoutRemark(uri.replaceAll('&amp;', '&')));
    rest += stretch.slice(uri.length);
  }
  return { uris, before, rest };
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A URI ends where what it stands in does: a quote, a bracket, a tag, a tab, the punctuation of a sentence. */
function endingAt(stretch: string, opening: string): string {
  const secret = Math.max(0, stretch.toLowerCase().indexOf('secret='));
  const closing = CLOSING[opening];
  const end =
    closing === undefined
      ? stretch.slice(secret).search(/[\t"<>`]/)
      : stretch.indexOf(closing, secret) - secret;
  if (end >= 0) return stretch.slice(0, secret + end).trimEnd();
  // At the start of its line it was not quoted: what looks like the end of a quotation is its own.
  return withoutEnd(stretch.trimEnd(), opening === '' ? LIST_PUNCTUATION : PUNCTUATION);
}

/** `text` without any of `characters` at its end; a pattern would look at each run of them again and again. */
function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The last parameter of a key URI: where its value begins, and what it is called. */
export function lastParameter(uri: string): { name: string; value: string } {
  const start = Math.max(uri.lastIndexOf('&'), uri.lastIndexOf('?')) + 1;
  const equals = uri.indexOf('=', start);
  if (start === 0 || equals < 0) return { name: '', value: '' };
  return { name: uri.slice(start, equals).toLowerCase(), value: uri.slice(equals + 1) };
}

/** White space is part of names, and of keys in groups; behind other values a remark begins. */
function withoutRemark(uri: string): string {
  const { name, value } = lastParameter(uri);
  if (!/\s/.test(value)) return uri;
  const head = uri.slice(0, uri.length - value.length);
  if (name === 'secret') return head + secretWithoutRemark(value);
  const isName = /^(?:issuer|name|account|label)$/.test(name);
  const end = value.search(isName ? /\s(?:#|\/\/|--|=>|\(|\|)/ : /\s/);
  return end < 0 ? uri : head + value.slice(0, end).trimEnd();
}

/** A key in groups, a key and a remark, or what may be either: that one is not read at all. */
function secretWithoutRemark(value: string): string {
  const [first = '', ...others] = value.split(/\s+/);
  const letters = base32Letters(value);
  if (letters !== undefined && first.length < 16) return value;
  const isRemark = !others.some((other) => isPieceOf(first, other));
  return isRemark && base32Letters(first) !== undefined ? first : `${first}${GAP}`;
}

/** Whether `other` can be a piece of the same key: digits among its letters, and all of one case. */
function isPieceOf(key: string, other: string): boolean {
  const letters = base32Letters(other);
  if (letters === undefined) return false;
  return isOneCase(key + letters) && (/[2-7]/.test(letters) || looksLikeKey(key + letters));
}
