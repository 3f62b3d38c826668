/** Control, zero-width and text-direction characters, line separators, halves of surrogate pairs. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** Text without what cannot be seen: a name must not reverse, hide or imitate what stands beside it. Trimmed. */
export function printable(text: string): string {
  return text.replace(INVISIBLE, '').trim();
}
