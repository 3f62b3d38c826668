import { announceChange, empty, hasCaret, insertText } from './insert-text';
import { isOpened } from './open';
import { pageTurn } from './yield-to-page';

/**
 * Types `code` key by key: each character into its own box, or all of them into the one field. A box that is shut until the
 * one before it is full is waited for. True when the page cancelled a key.
 */
export async function typeCode(inputs: readonly HTMLInputElement[], code: string): Promise<boolean> {
  const [first] = inputs;
  if (!first) return true;
  const split = inputs.length > 1;
  let isCancelled = false;
  for (const [index, character] of [...code].entries()) {
    const input = split ? inputs[index] : first;
    if (!input?.isConnected || !(await isOpened(input))) return isCancelled;
    if (split || index === 0) empty(input);
    else if (!hasCaret(input)) input.focus({ preventScroll: true });
    if (!typeCharacter(input, character)) isCancelled = true;
    await pageTurn();
  }
  for (const input of inputs) announceChange(input);
  return isCancelled;
}

/**
 * One key stroke. A widget that handles the key itself says so by cancelling it, and gets no text besides; false then.
 */
function typeCharacter(input: HTMLInputElement, character: string): boolean {
  const key = keyOf(character);
  const typed =
    input.dispatchEvent(new KeyboardEvent('keydown', key)) &&
    input.dispatchEvent(new KeyboardEvent('keypress', { ...key, charCode: character.charCodeAt(0) }));
  if (typed) insertText(input, character);
  input.dispatchEvent(new KeyboardEvent('keyup', key));
  return typed;
}

function keyOf(character: string): KeyboardEventInit {
  const code = /\d/.test(character) ? `Digit${character}` : `Key${character.toUpperCase()}`;
  const keyCode = character.toUpperCase().charCodeAt(0);
  return { key: character, code, keyCode, charCode: 0, bubbles: true, cancelable: true, composed: true };
}
