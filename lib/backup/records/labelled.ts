/** Characters; a longer name is prose. */
const MAX_LABEL = 60;

/** Of a list, or of what an answer repeats. */
export const LIST_MARK = /^\s*(?:(?:[-*+•–>]|\d{1,4}[.)])\s+){1,4}/;

/** What stands before and behind the first separator of a line. */
export interface Labelled {
  label: string;
  value: string;
}

/**
 * Takes "TOTP: X6AC…", "secret = X6AC…", "- "2FA": X6AC…" apart at the first of `separators`. Undefined for a line without one,
 * with nothing on one of its sides, or with a name of more than 60 characters.
 */
export function splitLabelled(line: string, separators: RegExp): Labelled | undefined {
  const end = line.search(separators);
  if (end < 0 || end > 2 * MAX_LABEL) return undefined;
  const label = line
    .slice(0, end)
    .replace(/^[\s*•-]+/, '')
    .replace(/^["']/, '')
    .trimEnd()
    .replace(/["']$/, '')
    .replace(/^(?:export|set)\s+(?=\w+$)/, '')
    .trim();
  const value = line.slice(end + 1).trim();
  // An apostrophe stands between letters, or behind the last.
  const isQuoted = /"|(?:^|\s)'/.test(label);
  const isOne = label !== '' && label.length <= MAX_LABEL && value !== '' && !isQuoted;
  return isOne ? { label, value } : undefined;
}
