import { activeElementOf, commandInsert, hasFocus } from '../dom/document-getters';
import { isDocument } from '../dom/getters';
import { treeRootOf } from '../dom/tree-root';

/**
 * Sets what the field holds without telling the page. The page may have put its own `value` on the element (React does, to
 * notice changes): this is the browser's.
 */
export function setValue(input: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
}

/** Puts the caret into the field with its text selected, so that what is typed replaces it. */
export function enter(input: HTMLInputElement): void {
  if (!hasCaret(input)) {
    input.focus({ preventScroll: true });
    // A window without the focus (the popup has it) sends no focus events, and widgets wait for them.
    if (!hasFocus(input.ownerDocument)) {
      input.dispatchEvent(new FocusEvent('focus', { composed: true }));
      input.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    }
  }
  input.select();
}

/** Puts the caret into the field so that what is typed next replaces all that it holds. */
export function empty(input: HTMLInputElement): void {
  enter(input);
  if (!hasCaret(input)) setValue(input, '');
}

/** True when what is typed now would land in `input`. */
export function hasCaret(input: HTMLInputElement): boolean {
  const root = treeRootOf(input);
  return root !== undefined && (isDocument(root) ? activeElementOf(root) : root.activeElement) === input;
}

/**
 * Inserts `text` at the caret as an editing command, for which the browser sends a real `input` event but no
 * `beforeinput`; where the command is refused, by setting the value. A page may cancel it, as it may a key stroke.
 */
export function insertText(input: HTMLInputElement, text: string): void {
  const about = { data: text, inputType: 'insertText', bubbles: true, composed: true };
  if (!input.dispatchEvent(new InputEvent('beforeinput', { ...about, cancelable: true }))) return;
  const before = input.value;
  if (hasCaret(input) && commandInsert(input.ownerDocument, text)) return;
  if (input.value !== before) return;
  setValue(input, before + text);
  input.dispatchEvent(new InputEvent('input', about));
}

/** Tells the page that the field was left with a new value, as the blur after typing would. */
export function announceChange(input: HTMLInputElement): void {
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
