import { isComposing } from './is-composing';

/** Takes back what was just done and is still said, when Ctrl+Z or ⌘Z is pressed where no text takes it. */
export function pressUndo(event: KeyboardEvent): boolean {
  const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!isUndo || event.key.toLowerCase() !== 'z' || isComposing(event) || hasText(event.target)) return false;
  const button = document.querySelector<HTMLElement>('.toast .button');
  button?.click();
  return button !== null;
}

/** Text that is typed has an undo of its own. */
function hasText(target: EventTarget | null): boolean {
  const isTyped =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && isText(target));
  return isTyped && target.value !== '';
}

function isText({ type }: HTMLInputElement): boolean {
  return !['checkbox', 'radio', 'file', 'button'].includes(type);
}
