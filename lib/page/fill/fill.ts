import { type Departure, watchDeparture } from './departure';
import { insertCode } from './insert-whole';
import { isOpened } from './open';
import { pasteCode } from './paste';
import { replacementsOf } from './replaced';
import { typeCode } from './type-keys';
import { pageTurn } from './yield-to-page';

/** Turns that the page is given to take what was typed before it is typed in another way. */
const TAKING_TURNS = 4;
/** A page that renders again may undo what it showed: so long, and at so many looks, it must hold the code. */
const SETTLING_MS = 300;
const SETTLING_LOOKS = 6;
const LOOK_MS = 50;
const DRAWING_LOOKS = 3;

/** Characters that a masked field shows in place of what was typed. */
const MASK = /^[*•●∙·]+$/;

/** One way to put a code into boxes; true when the page refused it outright. */
type Attempt = (inputs: readonly HTMLInputElement[], code: string) => Promise<boolean>;

/** An attempt that was made, what the boxes showed before, and whether the page handles the keys itself. */
interface Attempted {
  readonly inputs: readonly HTMLInputElement[];
  readonly code: string;
  readonly shown: string;
  readonly isHandled: boolean;
  readonly departure: Departure;
}

type Fate = 'taken' | 'refused' | 'gone';

/**
 * Puts `code` into a field in one piece, as a phone's keyboard does, or into the boxes of a split field as a typist
 * would; where a widget does not take that, key by key, and then as a paste. True when the page holds the code once it has
 * settled. Never submits; a page may do that itself once it has the code.
 * A code that is longer or shorter than the boxes is not begun.
 */
export async function fillOtp(inputs: HTMLInputElement[], code: string): Promise<boolean> {
  const isWhole = inputs.length === 1 || inputs.length === code.length;
  if (!isWhole || code === '' || !inputs[0] || !(await isOpened(inputs[0]))) return false;
  let isKeyRefused = false;
  const paste: Attempt = (boxes, text) => pasteCode(boxes, text, !isKeyRefused);
  const attempts = inputs.length === 1 ? [insertCode, typeCode, paste] : [typeCode, paste];
  const departure = watchDeparture(inputs);
  try {
    for (const attempt of attempts) {
      const shown = valuesOf(inputs).join('');
      const isRefused = await attempt(inputs, code);
      if (attempt === typeCode) isKeyRefused = isRefused;
      const isHandled = isRefused && attempt === typeCode;
      const fate = await settle({ inputs, code, shown, isHandled, departure });
      if (fate !== 'refused') return fate === 'taken';
    }
    return false;
  } finally {
    departure.end();
  }
}

/**
 * What became of an attempt. A page that goes on by itself takes the field away, closes it or empties it: what was held
 * before that counts. `gone`: it went away without having taken the code.
 */
async function settle({ inputs, code, shown, isHandled, departure }: Attempted): Promise<Fate> {
  let held = holdsCode(inputs, code, shown);
  const look = (): Fate => {
    if (inputs.every((input) => !input.isConnected)) {
      const fresh = replacementsOf(inputs);
      if (fresh.length === 0 || departure.hasLeft()) return held ? 'taken' : 'gone';
      return held && holdsCode(fresh, code, shown) ? 'taken' : 'gone';
    }
    const holds = holdsCode(inputs, code, shown);
    const result = holds || (held && departure.hasLeft()) ? 'taken' : 'refused';
    held ||= holds;
    return result;
  };
  for (let turn = 0; turn < TAKING_TURNS; turn += 1) await pageTurn();
  let fate = look();
  // What the page does with keys itself, it may show in its next picture.
  for (let wait = 0; isHandled && fate === 'refused' && wait < DRAWING_LOOKS; wait += 1) {
    await departure.wait(LOOK_MS);
    fate = look();
  }
  const end = performance.now() + SETTLING_MS;
  for (let looks = 0; looks < SETTLING_LOOKS && fate === 'taken'; looks += 1) {
    if (departure.hasLeft() || performance.now() >= end) break;
    await departure.wait(LOOK_MS);
    fate = look();
  }
  return fate;
}

const valuesOf = (inputs: readonly HTMLInputElement[]): string[] => inputs.map(({ value }) => value);

/** Spaces and dashes are a mask's, not the code's. Each box must hold its own character. */
function holdsCode(inputs: readonly HTMLInputElement[], code: string, shown: string): boolean {
  const values = valuesOf(inputs).map((value) => value.replace(/[\s-]/g, ''));
  const whole = values.join('');
  if (inputs.length > 1 && values.some(({ length }) => length !== 1)) return false;
  return whole === code || (whole.length === code.length && MASK.test(whole) && whole !== shown);
}
