import { base32Letters, isEvenlyGrouped, isOneCase } from '../../otp/bare-key';
import { isLabelWord } from './label-words';

/** What is shorter may be a word in capitals and small letters. */
const LONG = 16;

/** Whether a text under a name that says so can be a key: not a word such as "enabled", nor a name such as "Authy". */
export function canBeKey(text: string): boolean {
  const letters = base32Letters(text);
  if (letters === undefined || isLabelWord(text) || /^\d+$/.test(letters)) return false;
  if (!isOneCase(letters)) return letters.length >= LONG && /[2-7]/.test(letters);
  return isEvenlyGrouped(text) || /[2-7]/.test(letters);
}
