import { announceChange, empty, insertText } from './insert-text';

/** The key of text that does not come from one key (UI Events, section 4.3.2): keyboards on screens send it. */
const KEY = { key: 'Unidentified', keyCode: 229, bubbles: true, cancelable: true, composed: true };

/**
 * Inserts `code` in one piece, as a phone's keyboard does with the code that it offers. A page that cancels the key handles
 * keys itself, and gets no text; true then. It may do so when the key is pressed, which such keyboards do not tell.
 */
export async function insertCode([input]: readonly HTMLInputElement[], code: string): Promise<boolean> {
  if (!input) return true;
  empty(input);
  const isTyped = ['keydown', 'keypress'].every((type) => input.dispatchEvent(new KeyboardEvent(type, KEY)));
  if (isTyped) insertText(input, code);
  input.dispatchEvent(new KeyboardEvent('keyup', KEY));
  if (isTyped) announceChange(input);
  return !isTyped;
}
