/** Made where it is first needed: it takes a while, and most runs shorten nothing. */
let segmenter: Intl.Segmenter | undefined;

/** A character that is longer is cut between its code points: one may carry thousands of accents. */
const LONGEST_CHARACTER = 64;

/**
 * The beginning of a text, at most `limit` UTF-16 code units, without a part of a character at its end: no half of a surrogate
 * pair, no family without its children. What other halves there are becomes U+FFFD, so that any language can read the result.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text.toWellFormed();
  return text.slice(0, endWithin(text, limit)).toWellFormed();
}

/** The last end of a character at or before `limit`, which lies inside the text. */
function endWithin(text: string, limit: number): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  // What stands behind the character at the limit does not move where it begins.
  const { index = 0 } = segmenter.segment(text.slice(0, limit + 2)).containing(limit) ?? {};
  if (limit - index <= LONGEST_CHARACTER && index > 0) return index;
  return isInsidePair(text, limit) ? limit - 1 : limit;
}

function isInsidePair(text: string, index: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(index - 1, index + 1));
}
