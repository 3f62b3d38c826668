/** What people, keyboards and messengers put between characters: white space, dashes of every kind, what cannot be seen. */
const GAPS = /[\s\p{Pd}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u02d7\u2043\u2212\u30fc]+/gu;

const DIGIT = /\p{Nd}/u;

/**
 * A code or key as it was meant, whatever keyboard typed it: full-width and other compatibility forms as plain ones, the
 * digits of every script as 0 to 9, without gaps, dashes and invisible marks. Its case stays.
 */
export function plainTyped(text: string): string {
  return plainDigits(text.normalize('NFKC')).replace(GAPS, '');
}

/** A text with the decimal digits of every script as 0 to 9. */
export function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}

/** Digits stand in rows of ten, from 0 to 9, and a row follows other rows or what is no digit (Unicode, section 4.6). */
function digitValue(codePoint: number): number {
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(codePoint - before - 1))) before += 1;
  return before % 10;
}
