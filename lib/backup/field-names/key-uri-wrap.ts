import { isOneCase, looksLikeKey } from '../../otp/bare-key';
import { GAP, holdsKeyUri, lastParameter, MAX_URI } from './key-uri-find';

/** No key URI is broken into more lines. */
const MAX_PIECES = 40;
/** Characters after which programs break lines. */
const USUAL_WIDTHS = [40, 50, 60, 64, 66, 70, 72, 75, 76, 78, 79, 80, 100, 120];
const KEY_LETTERS = /^[A-Z2-7]+={0,6}$/i;

/** How a line goes on with the key URI at the end of the line before: joined, perhaps, or not at all. */
type Goes = 'on' | 'maybe' | 'no';

/**
 * Joins the lines that a mail program or an editor broke a key URI into. Where it cannot be known whether a line goes on
 * with the secret of the line before, the two are joined with a gap that makes the secret unreadable: a shorter secret
 * would give other codes.
 */
export function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let pieces: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1) ?? '';
    const goes = pieces.length > 0 && pieces.length < MAX_PIECES ? goesOn(last, line.trim(), pieces) : 'no';
    if (goes === 'no') joined.push(line);
    else joined[joined.length - 1] = last.trimEnd() + (goes === 'maybe' ? GAP : '') + line.trim();
    if (goes !== 'no') pieces.push(line);
    else pieces = holdsKeyUri(line) ? [line] : [];
  }
  return joined;
}

function goesOn(before: string, line: string, pieces: readonly string[]): Goes {
  if (line === '' || before.length + line.length > MAX_URI || /\s|:\/\//.test(line)) return 'no';
  const uri = lastUri(before.trimEnd());
  if (uri === undefined || isClosed(uri, openingOf(before))) return 'no';
  // A key URI without its secret is nothing by itself.
  if (!/[?&]secret=/i.test(uri)) return looksLikeKey(line) ? 'no' : 'on';
  if (/(?:[?&%]|%[0-9a-f]|&[a-z_]{1,32})$/i.test(uri) || isParameters(line)) return 'on';
  const { name, value } = lastParameter(uri);
  if (name === 'secret') return secretGoesOn(value, line);
  if (value === '' || /%[0-9a-f]{2}/i.test(line) || isFull(pieces, line)) return 'on';
  return /^\d{1,5}$/.test(line) && /^(?:digits|period|counter|algorithm)$/.test(name) ? 'on' : 'no';
}

/** The rest of a value, and more parameters; the last of them may be cut itself. */
function isParameters(line: string): boolean {
  return /&[a-z_]{0,32}(?:=|$)/i.test(line) || /^[a-z_]{1,32}=[^=]/i.test(line);
}

/** Lines that are all as long as the first, or as programs make them: what follows is the rest. */
function isFull(pieces: readonly string[], line: string): boolean {
  const width = pieces[0]?.trimEnd().length ?? 0;
  if (looksLikeKey(line)) return false;
  const isEven = pieces.every((piece) => piece.trimEnd().length === width) && line.length <= width;
  return isEven && (pieces.length > 1 || USUAL_WIDTHS.includes(width));
}

/** What stands right before the last key URI of a line. */
function openingOf(line: string): string {
  return line.charAt(line.toLowerCase().lastIndexOf('otpauth://') - 1);
}

/** Whether a key URI ends in what closes the quotation, or the brackets, that it stands in; an apostrophe may be its own. */
function isClosed(uri: string, opening: string): boolean {
  return /["'`<([]/.test(opening) ? /["'`<>)\]\t]$/.test(uri) : /["`<>\t]$/.test(uri);
}

function lastUri(line: string): string | undefined {
  const start = line.toLowerCase().lastIndexOf('otpauth://');
  return start < 0 ? undefined : line.slice(start);
}

function secretGoesOn(secret: string, line: string): Goes {
  if (secret === '') return 'on';
  const isWhole = isGroups(secret.length);
  // What is no base32 may be a piece of a key that is none.
  const isPiece = /^[a-z0-9&=]+$/i.test(line) && /\d/.test(line);
  if (!KEY_LETTERS.test(line)) return isPiece && !isWhole ? 'maybe' : 'no';
  if (!isOneCase(secret + line)) return 'no';
  const isWord = !/[2-7]/.test(line);
  // A word below a key of an odd length may be the name of the next.
  if (!isWhole) return isWord && line.length > 2 ? 'maybe' : 'on';
  return isWord && !isGroups(secret.length + line.length) ? 'no' : 'maybe';
}

/** Keys of whole groups of eight letters are the rule; 26 and 52 letters are what 16 and 32 bytes come to. */
function isGroups(length: number): boolean {
  return length >= 16 && (length % 8 === 0 || length === 26 || length === 52);
}
