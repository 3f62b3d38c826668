import { announceChange, empty, hasCaret, insertText } from './insert-text';
import { pageTurn } from './yield-to-page';

/** Types `code` key by key: each character into its own box, or all of them into the one field. */
export async function typeCode(inputs: readonly HTMLInputElement[], code: string): Promise<void> {
  const [first] = inputs;
  if (!first) return;
  const split = inputs.length > 1;
  for (const [index, character] of [...code].entries()) {
    const input = split ? inputs[index] : first;
    if (!input?.isConnected) return;
    if (split || index === 0) empty(input);
    else if (!hasCaret(input)) input.focus({ preventScroll: true });
    typeCharacter(input, character);
    await pageTurn();
  }
  for (const input of inputs) announceChange(input);
}

/** One key stroke. A widget that handles the key itself says so by cancelling it, and gets no text besides. */
function typeCharacter(input: HTMLInputElement, character: string): void {
  const key = keyOf(character);
  const typed =
    input.dispatchEvent(new KeyboardEvent('keydown', key)) &&
    input.dispatchEvent(new KeyboardEvent('keypress', key));
  if (typed) insertText(input, character);
  input.dispatchEvent(new KeyboardEvent('keyup', key));
}

function keyOf(character: string): KeyboardEventInit {
  const code = /\d/.test(character) ? `Digit${character}` : `Key${character.toUpperCase()}`;
  const keyCode = character.toUpperCase().charCodeAt(0);
  return { key: character, code, keyCode, charCode: 0, bubbles: true, cancelable: true, composed: true };
}
