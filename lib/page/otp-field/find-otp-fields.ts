import { focusedIn } from '../dom/focused';
import { groupBoxes } from './boxes';
import { type Evidence, gatherEvidence } from './features';
import { isSurelyOther, judge } from './model';
import { type Piece, readPage } from './page-text';

/** One place to put a code: a single input, or the boxes of a split field in order. */
export interface OtpField {
  readonly inputs: HTMLInputElement[];
  /** How likely it is: the logarithm of the odds. */
  readonly score: number;
  /** `message`: the page says that the code comes by SMS or e-mail. Fill it only when the user insists. */
  readonly channel: 'app' | 'message';
  /** May be filled unasked. The others are plausible where a person says that there is a field. */
  readonly sure: boolean;
}

/** The least score of a place that a person may mean, and of one that is filled unasked. */
const PLAUSIBLE = -0.5;
const SURE = 1.5;
/** The least that speaks for an app where nobody asked. */
const SURE_APP = 0.5;

/**
 * Where on the page a one-time code belongs, best first: every plausible place, the ones for messages too. Empty when
 * nowhere. Open shadow roots are searched too.
 */
export function findOtpFields(root: Document): OtpField[] {
  const pieces = readPage(root);
  return gatherEvidence(groupBoxes(fieldsOf(pieces)), pieces, root)
    .filter((place) => !isSurelyOther(place))
    .map(weigh)
    .filter(({ score }) => score >= PLAUSIBLE)
    .sort((a, b) => b.score - a.score);
}

function weigh(evidence: Evidence): OtpField {
  const { place, app } = judge(evidence);
  const channel = app >= 0 ? 'app' : 'message';
  return { inputs: [...evidence.inputs], score: place, channel, sure: place >= SURE && app >= SURE_APP };
}

/**
 * The field that holds the caret, when a code can be typed into it: alone, or with the other boxes of its split field.
 * Empty otherwise. Says nothing about what the field is for: the user pointed at it.
 */
export function fieldUnderCaret(root: Document): HTMLInputElement[] {
  const focused = focusedIn(root);
  return placeWith(root, (input) => input === focused);
}

/** The field that a selector of `selectorOf` finds again, empty when it is not there. */
export function fieldAt(root: Document, selector: string): HTMLInputElement[] {
  return placeWith(root, (input) => input.matches(selector));
}

function placeWith(root: Document, isIt: (input: HTMLInputElement) => boolean): HTMLInputElement[] {
  return groupBoxes(fieldsOf(readPage(root))).find((place) => place.some(isIt)) ?? [];
}

const fieldsOf = (pieces: readonly Piece[]): HTMLInputElement[] =>
  pieces.flatMap(({ kind, element }) =>
    kind === 'field' && element instanceof HTMLInputElement ? [element] : [],
  );
