import { focusedIn } from '../dom/focused';
import { opensForCaret } from '../dom/visible';
import { groupBoxes } from './boxes';
import { gatherFeatures, type PlaceFeatures } from './features';
import { isSurelyOther, judge } from './model';
import { type Piece, readPage } from './page-text';
import { isLoneHiddenCode } from './predicates';
import { namesApp, namesMessenger } from './structure';

/** One place to put a code: a single input, or the boxes of a split field in order. */
export interface OtpField {
  readonly inputs: HTMLInputElement[];
  /** How likely it is: the logarithm of the odds. */
  readonly score: number;
  /** `message`: the page says that the code comes by SMS or e-mail. Fill it only when the user insists. */
  readonly channel: 'app' | 'message';
  /** May be filled by itself. The others are plausible where a person says that there is a field. */
  readonly sure: boolean;
}

/** The least score of a place that a person may mean, and of one that is filled by itself. */
const PLAUSIBLE = -0.25;
const SURE = 2.5;
/** The least that speaks for an app: where nothing is said of a channel, it is one. And where nobody asked. */
const APP = -0.3;
const SURE_APP = 0.75;

/**
 * Where on the page a one-time code belongs, best first: every plausible place, the ones for messages too. Empty when
 * nowhere. Shadow roots are searched too. Where no open place takes an app's code, a read-only one is answered: it may open
 * when the caret comes, and nobody is sure that it does.
 */
export function findOtpFields(root: Document): OtpField[] {
  const pieces = readPage(root);
  const open = rank(placesIn(pieces), pieces, root);
  if (open.some(({ channel }) => channel === 'app')) return open;
  const shut = rank(shutPlacesIn(pieces), pieces, root);
  return [...open, ...shut.map((field) => ({ ...field, sure: false }))];
}

function rank(places: readonly HTMLInputElement[][], pieces: readonly Piece[], root: Document): OtpField[] {
  if (places.length === 0) return [];
  return gatherFeatures(places, pieces, root)
    .filter((place) => !isSurelyOther(place))
    .map(weigh)
    .filter(({ score }) => score >= PLAUSIBLE)
    .sort((a, b) => b.score - a.score);
}

function weigh(features: PlaceFeatures): OtpField {
  const { place, app } = judge(features);
  const channel = labelledChannel(features) ?? (app >= APP ? 'app' : 'message');
  const isSure = channel === 'app' && place >= SURE && app >= SURE_APP;
  // All that there is: a person who asks means it, whatever the page leaves unsaid.
  const score = isLoneHiddenCode(features) ? Math.max(place, PLAUSIBLE) : place;
  return { inputs: [...features.inputs], score, channel, sure: isSure };
}

/** What a place calls itself, it is, whatever stands around: an app's code, or one of an e-mail or SMS. */
function labelledChannel({ labels }: PlaceFeatures): OtpField['channel'] | undefined {
  const [isApp, isMessage] = [labels.some(namesApp), labels.some(namesMessenger)];
  if (isApp === isMessage) return undefined;
  return isApp ? 'app' : 'message';
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
  return placesIn(readPage(root)).find((place) => place.some(isIt)) ?? [];
}

/** Every place on a page that reads as `pieces`; a box may be shut until the one before it is full. */
export function placesIn(pieces: readonly Piece[]): HTMLInputElement[][] {
  const open = new Set(inputsOf(pieces, ['field']));
  return groupBoxes(inputsOf(pieces, ['field', 'shut']), (input) => open.has(input));
}

/** Places that are read-only, perhaps until the caret comes: nobody can type there before. */
const shutPlacesIn = (pieces: readonly Piece[]): HTMLInputElement[][] =>
  groupBoxes(inputsOf(pieces, ['shut']).filter(opensForCaret));

const inputsOf = (pieces: readonly Piece[], kinds: readonly Piece['kind'][]): HTMLInputElement[] =>
  pieces.flatMap(({ kind, element }) =>
    kinds.includes(kind) && element instanceof HTMLInputElement ? [element] : [],
  );
