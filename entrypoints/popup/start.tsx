import { render } from 'preact';
import type { Opening } from './opening';
import { Popup } from './popup';

/** Draws what there is to show: in the toolbar's popup, and where the list is kept open. */
export function start(opening: Promise<Opening>): void {
  const app = document.getElementById('app');
  if (app) render(<Popup opening={opening} />, app);
}
