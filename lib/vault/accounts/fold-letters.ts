/** Accents, points and tashkeel, joiners, Catalan's dot, the dash that stretches Arabic words. Indic vowel signs stay. */
const MARKS = /[\p{sc=Inherited}·\u0591-\u05c7\u0640]/gu;

/** Latin letters that Unicode does not take apart, and what people without them type. */
const LATIN = new Map(
  [...'ßæðøđħłœþŧŋ'].map((letter, i) => [letter, 'ss ae d o d h l oe th t n'.split(' ')[i]]),
);

const KATAKANA = /[\u30a1-\u30f6]/g;
const TO_HIRAGANA = 0x60;

/**
 * Text for searching, the same however it is accented, cased and typed: `Straße` and `strasse`, `IŞIK` and `ışık`, half-width
 * and full-width forms, katakana and hiragana.
 */
export function foldLetters(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return (
    text
      .normalize('NFKD')
      .replace(MARKS, '')
      // Capitals first: some small letters share one, as ı and i, ς and σ, ß and ss.
      .toUpperCase()
      .toLowerCase()
      .replace(/[ß-ŧ]/g, (letter) => LATIN.get(letter) ?? letter)
      .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - TO_HIRAGANA))
  );
}
