import { focusedIn } from '../dom/focused';
import { groupBoxes } from './boxes';
import { channelOf } from './channel';
import { gatherEvidence } from './features';
import { type Piece, readPage } from './page-text';
import { ENOUGH, scoreOf } from './rules';

/** One place to put a code: a single input, or the boxes of a split field in order. */
export interface OtpField {
  readonly inputs: HTMLInputElement[];
  /** Sum of the weights of the rules that hold; comparable within one page only. */
  readonly score: number;
  /** `message`: the page says that the code comes by SMS or e-mail. Fill it only when the user insists. */
  readonly channel: 'app' | 'message';
}

/** Where on the page a one-time code belongs, best first; empty when nowhere. Open shadow roots are searched too. */
export function findOtpFields(root: Document): OtpField[] {
  const pieces = readPage(root);
  const places = gatherEvidence(groupBoxes(fieldsOf(pieces)), pieces, root);
  return places
    .map((place) => ({ place, score: scoreOf(place) }))
    .filter(({ score }) => score >= ENOUGH)
    .map(({ place, score }) => ({ inputs: [...place.inputs], score, channel: channelOf(place) }))
    .sort((a, b) => b.score - a.score);
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
