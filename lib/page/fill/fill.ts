import { insertCode } from './insert-whole';
import { pasteCode } from './paste';
import { typeCode } from './type-keys';
import { pageTurn } from './yield-to-page';

/** Turns that the page is given to settle before what it holds is read back. */
const SETTLING_TURNS = 4;

/** Characters that a masked field shows in place of what was typed. */
const MASK = /^[*•●∙·]+$/;

/**
 * Puts `code` into a field in one piece, as a phone's keyboard does, or into the boxes of a split field as a typist
 * would; where a widget does not take that, key by key, and then as a paste. True when the page holds the code afterwards. Never submits; a page may do that itself once it has the code.
 * A code that is longer or shorter than the boxes is not begun.
 */
export async function fillOtp(inputs: HTMLInputElement[], code: string): Promise<boolean> {
  const isWhole = inputs.length === 1 || inputs.length === code.length;
  if (!isWhole || code === '') return false;
  const attempts = inputs.length === 1 ? [insertCode, typeCode, pasteCode] : [typeCode, pasteCode];
  for (const attempt of attempts) {
    await attempt(inputs, code);
    const held = holdsCode(inputs, code);
    for (let turn = 0; turn < SETTLING_TURNS; turn += 1) await pageTurn();
    // A page that goes on by itself takes the field away: what was held before that counts.
    const gone = inputs.every((input) => !input.isConnected);
    if (gone ? held : holdsCode(inputs, code)) return true;
    if (gone) return false;
  }
  return false;
}

/** Spaces and dashes are a mask's, not the code's. */
function holdsCode(inputs: readonly HTMLInputElement[], code: string): boolean {
  const value = inputs
    .map((input) => input.value)
    .join('')
    .replace(/[\s-]/g, '');
  return value === code || (value.length === code.length && MASK.test(value));
}
