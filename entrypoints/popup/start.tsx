import { options, render } from 'preact';
import { afterPaint } from '../../components/shell/after-paint';
import { drawWhenAnother } from '../../lib/browser/words/language';
import { ACCOUNT_DEFAULTS } from '../../lib/otp/account';
import { codeAt } from '../../lib/otp/code-of-step';
import type { Opening } from './boot/opening';
import { showSheet } from './boot/style-sheet';
import { Popup } from './popup';

/** Effects are not seen: they wait no longer than this for the page to have nothing else to do. */
const EFFECTS_MS = 100;

/** Draws what there is to show: in the toolbar's popup, and where the list is kept open. */
export function start(opening: Promise<Opening>): void {
  // Not in the page yet: a frame with nothing to see in it would keep the codes waiting for the next.
  const app = document.createElement('div');
  app.id = 'app';
  const draw = (opened: Opening | undefined) => render(<Popup opened={opened} />, app);
  // Its effects need no frame, and must not ask for one, or come between the codes and theirs.
  runEffectsBy(queueMicrotask, () => draw(undefined));
  // Not by way of an effect either: effects wait for a frame.
  opening.then((opened) => {
    showSheet();
    document.body.append(app);
    runEffectsBy(whenIdle, () => draw(opened));
    drawWhenAnother(opened.settings.language, () => draw(opened));
  });
  warmUp();
}

function runEffectsBy(schedule: (run: () => void) => void, draw: () => void): void {
  options.requestAnimationFrame = schedule;
  draw();
  delete options.requestAnimationFrame;
}

async function whenIdle(run: () => void): Promise<void> {
  await afterPaint();
  requestIdleCallback(run, { timeout: EFFECTS_MS });
}

/** The first code takes many times as long as the next: it is made while the answers are still on their way. */
function warmUp(): void {
  codeAt({ ...ACCOUNT_DEFAULTS, secret: new Uint8Array(20), tags: [], sites: [] }, 0);
}
