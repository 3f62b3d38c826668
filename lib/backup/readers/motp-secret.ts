import { Refusal } from '../../refusal';
import type { SpelledEntry } from '../entry/entry';

/**
 * The secret of a Mobile-OTP entry of an app that hashes it as the person typed it: only of digits in lower case are its codes
 * those of every other app. For anything else the entry is refused as 'bad-secret'.
 */
export function motpSecret(text: string): Pick<SpelledEntry, 'secret' | 'encoding' | 'written'> {
  const typed = text.replace(/[\s-]/g, '');
  if (/^(?:[0-9a-f]{2})+$/.test(typed)) return { secret: typed, encoding: 'hex' };
  return {
    written: text,
    secret: () => {
      throw new Refusal('bad-secret');
    },
  };
}
