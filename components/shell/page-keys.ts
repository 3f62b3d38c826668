import { keepFocus } from './keep-focus';
import { pressUndo } from './undo-key';

/** What the keyboard has on every page: the focus stays, and Ctrl+Z or ⌘Z takes back what was just done. */
export function listenForPageKeys(): void {
  keepFocus();
  document.addEventListener('keydown', (event) => {
    if (!event.defaultPrevented && pressUndo(event)) event.preventDefault();
  });
}
