import { render } from 'preact';
import { readOpening } from './opening';
import { Popup } from './popup';

/** Asks for what there is to show and draws it: in the toolbar's popup, and where the list is kept open. */
export function start(): void {
  const opening = readOpening();
  const app = document.getElementById('app');
  if (app) render(<Popup opening={opening} />, app);
}
