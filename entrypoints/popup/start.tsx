import { render } from 'preact';
import { ACCOUNT_DEFAULTS } from '../../lib/otp/account';
import { codeAt } from '../../lib/otp/code-of-step';
import type { Opening } from './opening';
import { Popup } from './popup';

/** Draws what there is to show: in the toolbar's popup, and where the list is kept open. */
export function start(opening: Promise<Opening>): void {
  const app = document.getElementById('app');
  if (app === null) return;
  const draw = (opened: Opening | undefined) => render(<Popup opened={opened} />, app);
  draw(undefined);
  // Not by way of an effect: effects wait for a frame, and the codes would come with the one after it.
  opening.then(draw);
  warmUp();
}

/** The first code takes many times as long as the next: it is made while the answers are still on their way. */
function warmUp(): void {
  codeAt({ ...ACCOUNT_DEFAULTS, secret: new Uint8Array(20), tags: [], sites: [] }, 0);
}
