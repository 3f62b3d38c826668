import { base32Letters, isEvenlyGrouped, isOneCase } from '../../otp/bare-key';
import { isLabelWord } from './label-words';

/** What is shorter may be a word in capitals and small letters. */
const LONG = 16;
/** What is shorter, in small letters and without a digit is a word. */
const WORD = 8;

/** Whether a text under a name that says so can be a key: not a word such as "enabled", nor a name such as "Authy". */
export function canBeKey(text: string): boolean {
  const letters = base32Letters(text);
  if (letters === undefined || isLabelWord(text) || /^\d+$/.test(letters)) return false;
  if (!isOneCase(letters)) return letters.length >= LONG && /[2-7]/.test(letters);
  if (/[2-7]/.test(letters)) return true;
  const isWord = letters.length < WORD && letters === letters.toLowerCase();
  return !isWord && isEvenlyGrouped(text);
}
