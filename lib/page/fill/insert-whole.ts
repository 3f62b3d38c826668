import { announceChange, empty, insertText } from './insert-text';

/** The key of text that does not come from one key (UI Events, section 4.3.2): keyboards on screens send it. */
const KEY = { key: 'Unidentified', keyCode: 229, bubbles: true, cancelable: true, composed: true };

/** Inserts `code` in one piece, as a phone's keyboard does with the code that it offers. */
export async function insertCode([input]: readonly HTMLInputElement[], code: string): Promise<void> {
  if (!input) return;
  empty(input);
  input.dispatchEvent(new KeyboardEvent('keydown', KEY));
  insertText(input, code);
  input.dispatchEvent(new KeyboardEvent('keyup', KEY));
  announceChange(input);
}
