import { announceChange, enter, setValue } from './insert-text';

/** Pastes `code` into the first box; a widget that does not take it gets its values set, with the events of a paste. */
export async function pasteCode(inputs: readonly HTMLInputElement[], code: string): Promise<void> {
  const [first] = inputs;
  if (!first) return;
  enter(first);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', code);
  const paste = new ClipboardEvent('paste', {
    clipboardData,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  if (!first.dispatchEvent(paste)) return;
  const parts = inputs.length > 1 ? [...code] : [code];
  for (const [index, input] of inputs.entries()) setAndTell(input, parts[index] ?? '');
}

function setAndTell(input: HTMLInputElement, value: string): void {
  setValue(input, value);
  input.dispatchEvent(
    new InputEvent('input', { inputType: 'insertFromPaste', data: value, bubbles: true, composed: true }),
  );
  announceChange(input);
}
