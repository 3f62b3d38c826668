import { isShut } from '../dom/visible';
import { enter } from './insert-text';
import { pageTurn } from './yield-to-page';

/** What a framework needs to open a field, and time for one that waits a moment. */
const TURNS = 6;
const WAIT_MS = 40;
const WAITS = 4;

/**
 * True once a field takes what is typed. One that is read-only until the caret comes is given the caret; one that is shut
 * until the box before it is full is waited for.
 */
export async function isOpened(input: HTMLInputElement): Promise<boolean> {
  if (!isShut(input)) return true;
  if (input.readOnly) enter(input);
  for (let turn = 0; isShut(input) && turn < TURNS; turn += 1) await pageTurn();
  for (let wait = 0; isShut(input) && wait < WAITS; wait += 1) {
    await new Promise((later) => setTimeout(later, WAIT_MS));
  }
  return !isShut(input);
}
