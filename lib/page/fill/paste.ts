import { isShut } from '../dom/visible';
import { announceChange, enter, setValue } from './insert-text';

/**
 * Pastes `code` into the first box; a widget that neither takes nor refuses it gets its values set, with the events of a
 * paste, if `maySet`: one that keeps the keys for itself would not know of them. True when it was refused.
 */
export async function pasteCode(
  inputs: readonly HTMLInputElement[],
  code: string,
  maySet: boolean,
): Promise<boolean> {
  const [first] = inputs;
  if (!first) return true;
  enter(first);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', code);
  const paste = new ClipboardEvent('paste', {
    clipboardData,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  if (!first.dispatchEvent(paste)) return false;
  const about = { inputType: 'insertFromPaste', data: code, bubbles: true, composed: true };
  const isTaken = first.dispatchEvent(new InputEvent('beforeinput', { ...about, cancelable: true }));
  if (!isTaken || !maySet || inputs.some(isShut)) return true;
  const parts = inputs.length > 1 ? [...code] : [code];
  for (const [index, input] of inputs.entries()) setAndTell(input, parts[index] ?? '');
  return false;
}

function setAndTell(input: HTMLInputElement, value: string): void {
  setValue(input, value);
  input.dispatchEvent(
    new InputEvent('input', { inputType: 'insertFromPaste', data: value, bubbles: true, composed: true }),
  );
  announceChange(input);
}
