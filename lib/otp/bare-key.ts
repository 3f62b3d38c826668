import { withoutPadding } from './padding';

/** Letters of base32: the shortest key that anybody hands out unnamed, and more than the longest seen. */
const SHORTEST = 16;
const LONGEST = 256;
/** Of any text that could be a key with all its gaps. */
const MAX_TEXT = 1_024;

const GAPS = /[\s\-\p{Cf}]+/gu;

/** The letters of a text that is base32 and nothing else, without gaps and padding; undefined for any other text. */
export function base32Letters(text: string): string | undefined {
  if (text.length > MAX_TEXT) return undefined;
  const letters = text.replace(GAPS, '').replace(/={1,6}$/, '');
  return /^[A-Za-z2-7]{2,}$/.test(letters) ? letters : undefined;
}

/**
 * Whether a text is a key by its looks alone: base32 of at least 16 letters, capitals or small ones, with digits among
 * them; in one run, or in groups of one size. Words, card numbers, UUIDs, base64 and licence keys are none.
 */
export function looksLikeKey(text: string): boolean {
  const letters = base32Letters(text);
  if (letters === undefined || letters.length < SHORTEST || letters.length > LONGEST) return false;
  if (!isOneCase(letters) || !/[2-7]/.test(letters) || !/[A-Z]/i.test(letters)) return false;
  return isWholeBytes(letters) && isEvenlyGrouped(text) && !isLicence(text);
}

/** The key that a text is and nothing else, as it is written; undefined for any other text. */
export function findBareKey(text: string): string | undefined {
  const key = text.trim().replace(/^["'`](.*)["'`]$/, '$1');
  const letters = base32Letters(key) ?? '';
  const isCapitals = letters.length >= SHORTEST && letters === letters.toUpperCase() && isWholeBytes(letters);
  if (/[\r\n]/.test(key)) return undefined;
  const isOne =
    looksLikeKey(key) || (isCapitals && /[A-Z]/.test(letters) && !/\s/.test(key) && !isLicence(key));
  return isOne ? key : undefined;
}

/** The same key, however it is written. */
export function sameKey(letters: string): string {
  return letters.toUpperCase();
}

/** Whether letters are all capitals or all small. */
export function isOneCase(letters: string): boolean {
  return letters === letters.toUpperCase() || letters === letters.toLowerCase();
}

/** One, three or six letters after a group of eight add nothing: no program writes so. */
function isWholeBytes({ length }: string): boolean {
  return ![1, 3, 6].includes(length % 8);
}

/** In one run, or in groups of one size, of which the last may be shorter. */
export function isEvenlyGrouped(text: string): boolean {
  const groups = withoutPadding(text.trim()).split(GAPS);
  const [first = ''] = groups;
  const last = groups.at(-1) ?? '';
  return groups.slice(0, -1).every(({ length }) => length === first.length) && last.length <= first.length;
}

/** Five groups of five with dashes are how licences are written, not keys. */
function isLicence(text: string): boolean {
  return /^\s*\w{5}(?:-\w{5}){2,6}\s*$/.test(text);
}
