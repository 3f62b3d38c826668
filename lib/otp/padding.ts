/**
 * `text` without the `=` at its end (RFC 4648, section 3.2). By hand: of a long run that ends in something else, the
 * expression `=+$` would try every tail.
 */
export function withoutPadding(text: string): string {
  let end = text.length;
  while (text.endsWith('=', end)) end--;
  return text.slice(0, end);
}
