import { titleOf } from '../dom/document-getters';
import {
  allWithin,
  attributeOf,
  isElement,
  isShadowRoot,
  localNameOf,
  parentNodeOf,
  textContentOf,
} from '../dom/getters';
import { closestTo } from '../dom/reads';
import { drawnParent } from '../dom/visible';
import { APP, ASKS_FOR_CODE, CODE, plain, RECOVERY, SECOND_FACTOR, SENT } from './lexicon';
import { findOwners } from './owners';
import type { Piece } from './page-text';

/** What the page's source says of an input. */
export interface InputFacts {
  readonly type: string;
  readonly autocomplete: string;
  readonly inputMode: string;
  readonly pattern: string;
  readonly maxLength: number;
  readonly minLength: number;
  readonly size: number;
  readonly max: string;
  /** The beginning of it. */
  readonly value: string;
  readonly isRequired: boolean;
  readonly hasCaret: boolean;
}

/**
 * What a person would read about one place to put a code, its texts `plain`. But for `inputs` it is data alone: the page is
 * not asked again.
 */
export interface PlaceFeatures {
  readonly inputs: readonly HTMLInputElement[];
  readonly first: InputFacts;
  /** Its names in the page's source: name, id, class, data attributes. */
  readonly own: string;
  /** Of these, what its authors call it: name, id and the name of its value. */
  readonly called: string;
  /** Its names on the screen: label, aria, placeholder, title, text in the same cell. One entry each. */
  readonly labels: readonly string[];
  readonly placeholder: string;
  /** Sentences that stand around it, headings and the page's title first. */
  readonly prompts: readonly string[];
  readonly headings: readonly string[];
  /** The last that is read before it, and the first after it. */
  readonly nearest: readonly string[];
  /** Sentences in what holds this place alone, where the page has others. */
  readonly ownTexts: readonly string[];
  /** What stands around it as it is drawn, marks and all. */
  readonly drawn: string;
  /** How many places and fields of other types the page has. */
  readonly placeCount: number;
  /** What can be pressed near it. */
  readonly actions: readonly string[];
  /** Names of the form and of what contains the field, where the form is sent, and the page's path. */
  readonly around: string;
  /** Types of the fields near it in its form, and their names. */
  readonly others: readonly { readonly type: string; readonly names: string }[];
}

/** Characters that are read before and after a place, in so many pieces at most. */
const BEFORE = 900;
const AFTER = 250;
const MAX_PIECES = 60;
/** Names in the source, and how much of each is read; on the screen, of a label and of a cell. */
const CALLING = /^(name|id|formcontrolname|ng-model|v-model)$/;
const NAMING = /^(name|id|class|formcontrolname|ng-model|v-model|autocomplete|data-[\w-]+)$/;
const MAX_NAME = 120;
const MAX_LABEL = 160;
const MAX_AROUND = 12;
/** How many fields before a place, and how many after it, are its neighbours. */
const MAX_OTHERS = 20;
const MAX_CELL = 100;
/** Words; a longer label is a sentence. */
const LONGEST_LABEL = 7;

/** Gathers the evidence for each place on a page that reads as `pieces`. */
export function gatherFeatures(
  places: readonly HTMLInputElement[][],
  pieces: readonly Piece[],
  page: Document,
): PlaceFeatures[] {
  const others = pieces.flatMap(({ kind, element }) =>
    kind === 'other' && element instanceof HTMLInputElement ? [[element]] : [],
  );
  const all = [...places, ...others];
  const ownerOf = findOwners(all);
  const neighbours = neighboursIn(all, pieces);
  const positions = new Map<Element | undefined, number>(
    pieces.map(({ element }, index) => [element, index]),
  );
  return places.flatMap((inputs, place) => {
    const [first] = inputs;
    if (!first) return [];
    const isAbout = (piece: Piece): boolean => isAboutPlace(piece, inputs, place, ownerOf);
    const { before, after } = piecesAround(inputs, pieces, positions, isAbout);
    const headings = [titleOf(page), ...textOf(before, 'heading')].map(plain).filter(Boolean);
    const isOwn = ({ element }: Piece): boolean => all.length > 1 && ownerOf(element) === place;
    const own = [...before, ...after].filter((piece) => piece.kind !== 'action' && isOwn(piece));
    return [
      {
        inputs,
        first: factsOf(first),
        placeCount: all.length,
        others: neighbours(inputs),
        headings,
        own: ownWords(first, NAMING),
        called: ownWords(first, CALLING),
        placeholder: first.placeholder,
        around: aroundWords(first),
        ...wordsOf(first, inputs, before, after, headings),
        drawn: [...before, ...after].map(({ text }) => text).join('\n'),
        ownTexts: own.flatMap(({ text }) => sentences(text)),
      },
    ];
  });
}

function factsOf(input: HTMLInputElement): InputFacts {
  const { type, autocomplete, inputMode, pattern, maxLength, minLength, size, max, value, required } = input;
  return {
    ...{ type, autocomplete, inputMode, pattern, maxLength, minLength, size, max },
    value: value.slice(0, MAX_NAME),
    isRequired: required,
    hasCaret: input.autofocus || input.matches(':focus'),
  };
}

/** What belongs to another place, or is another's label, says nothing of this one. */
function isAboutPlace(
  { element }: Piece,
  inputs: readonly HTMLInputElement[],
  place: number,
  ownerOf: (element: Element) => number | undefined,
): boolean {
  const labelled = (closestTo(element, 'label') as HTMLLabelElement | null)?.control;
  if (labelled instanceof HTMLInputElement && !/checkbox|radio/.test(labelled.type))
    return inputs.some((input) => input === labelled);
  const owner = ownerOf(element);
  return owner === undefined || owner === place;
}

/** The other fields near a place, of its form. */
function neighboursIn(
  all: readonly (readonly HTMLInputElement[])[],
  pieces: readonly Piece[],
): (inputs: readonly HTMLInputElement[]) => PlaceFeatures['others'] {
  if (all.length < 2) return () => [];
  const fields = pieces.flatMap(({ kind, element }) =>
    (kind === 'field' || kind === 'other') && element instanceof HTMLInputElement
      ? [{ input: element, type: element.type, names: namesOf(element) }]
      : [],
  );
  const positions = new Map(fields.map(({ input }, index) => [input, index]));
  return (inputs) => {
    const [first] = inputs;
    const start = first === undefined ? 0 : (positions.get(first) ?? 0);
    return fields
      .slice(Math.max(0, start - MAX_OTHERS), start + inputs.length + MAX_OTHERS)
      .filter(({ input }) => input.form === first?.form && !inputs.includes(input));
  };
}

function wordsOf(
  first: HTMLInputElement,
  inputs: readonly HTMLInputElement[],
  before: readonly Piece[],
  after: readonly Piece[],
  headings: readonly string[],
) {
  const near = [...before, ...after];
  const last = before.at(-1);
  const own = labelsOf(first, inputs);
  // A label that cannot reach a field within a shadow root stands right before it, and so does text that reads as one.
  const isLabel = last?.kind === 'label' || (last?.kind === 'text' && isFactorCode(plain(last.text)));
  const labels = own.length === 0 && last && isLabel ? [plain(last.text)] : own;
  // A label of a whole sentence is read as one: "Scan the QR code, then enter the code".
  const isShort = (label: string): boolean => label.split(' ').length <= LONGEST_LABEL;
  const saidIn = (pieces: readonly Piece[]): string[] =>
    [...textOf(pieces, 'text'), ...textOf(pieces, 'label')].flatMap(sentences);
  const said = [...saidIn(before), ...saidIn(after).filter((text) => !isRemark(text))];
  return {
    labels: labels.filter(isShort),
    nearest: [last, after[0]].flatMap((piece) =>
      piece && piece.kind !== 'action' ? sentences(piece.text).slice(-2) : [],
    ),
    prompts: [
      ...headings,
      ...labels.filter((label) => !isShort(label)),
      ...said.filter((text) => !labels.includes(text) && !isOffer(text)),
    ],
    actions: textOf(near, 'action').map(plain),
  };
}

/** "Turn on two-factor authentication", "sign in with an authenticator app" (and not yours): about another page. */
const isOffer = (text: string): boolean =>
  /\b(turn(ed)? on|enable|set ?up|add|activate|protect|secure|recommend\w*|available|not|an auth\w*|an app)\b/.test(
    text,
  ) &&
  SECOND_FACTOR.test(text) &&
  !CODE.test(text);

/** Names a second factor and neither a code nor an app, nor asks for one: below a field, an offer in any language. */
const isRemark = (text: string): boolean =>
  SECOND_FACTOR.test(text) && ![CODE, APP, ASKS_FOR_CODE, SENT].some((words) => words.test(text));

const isFactorCode = (text: string): boolean =>
  SECOND_FACTOR.test(text) &&
  CODE.test(text) &&
  !RECOVERY.test(text) &&
  text.split(' ').length <= LONGEST_LABEL;

const namesOf = (input: HTMLInputElement): string =>
  `${ownWords(input, NAMING)} ${labelsOf(input).join(' ')}`;

/** What is read shortly before and after a place, in reading order. */
function piecesAround(
  inputs: readonly HTMLInputElement[],
  pieces: readonly Piece[],
  positions: ReadonlyMap<Element | undefined, number>,
  isAbout: (piece: Piece) => boolean,
) {
  const start = positions.get(inputs[0]) ?? 0;
  const end = (positions.get(inputs.at(-1)) ?? 0) + 1;
  const before = pieces.slice(Math.max(0, start - MAX_PIECES), start).filter(isAbout);
  return {
    before: takeText(before.reverse(), BEFORE).reverse(),
    after: takeText(pieces.slice(end, end + MAX_PIECES).filter(isAbout), AFTER),
  };
}

/** Pieces up to `size` characters away. */
function takeText(pieces: readonly Piece[], size: number): Piece[] {
  let left = size;
  return pieces.filter(({ text }) => {
    left -= text.length;
    return left > 0;
  });
}

const textOf = (pieces: readonly Piece[], kind: Piece['kind']): string[] =>
  pieces.filter((piece) => piece.kind === kind).map((piece) => piece.text);

const sentences = (text: string): string[] =>
  text
    .split(/[.!?:;]\s|[。！？：]/)
    .map(plain)
    .filter(Boolean);

/** Attributes that a page's authors name things in. A bare number names nothing. */
function ownWords(input: HTMLInputElement, naming: RegExp): string {
  const words = [...input.attributes]
    .filter(({ name, value }) => naming.test(name) && !/^(one-time-code|\d+)$/.test(value))
    .map(({ name, value }) =>
      (/^(true)?$/.test(value) ? name : value.replace(/^id_/, '')).slice(0, MAX_NAME),
    );
  return plain(words.join(' , '));
}

function labelsOf(input: HTMLInputElement, inputs: readonly HTMLInputElement[] = [input]): string[] {
  const group = attributeOfGroup(input);
  const labels = [...(input.labels ?? [])].map(textOfElement);
  const texts = [
    input.ariaLabel,
    ...(input.ariaLabelledByElements ?? []).map(textOfElement),
    ...labels,
    input.placeholder,
    input.title,
    inputs.length > 1 ? group : '',
    cellText(input, inputs),
  ];
  return [...new Set(texts.map((text) => plain((text ?? '').slice(0, MAX_LABEL))).filter(Boolean))];
}

/** Text beside the field in the smallest thing around it that holds nothing else to act on. */
function cellText(input: HTMLInputElement, inputs: readonly HTMLInputElement[]): string {
  let text = '';
  let around: Element | ShadowRoot | undefined = parentOf(input);
  for (let climbed = 0; around && climbed < 4 && !isFormOrBody(around); climbed += 1) {
    const others = allWithin(
      around,
      'input:not([type=hidden]),select,textarea,button,a,form,h1,h2,h3,h4,h5,h6,style,script',
    );
    if ([...others].some((other) => !inputs.some((own) => own === other))) return text;
    const inside = textContentOf(around)?.replace(/\s+/g, ' ').trim() ?? '';
    if (inside.length > MAX_CELL) return text;
    text = inside;
    around = isShadowRoot(around) ? around.host : parentOf(around);
  }
  return text;
}

function parentOf(element: Element): Element | ShadowRoot | undefined {
  const parent = parentNodeOf(element);
  return parent && (isElement(parent) || isShadowRoot(parent)) ? parent : undefined;
}

const isFormOrBody = (one: Element | ShadowRoot): boolean =>
  isElement(one) && /^(form|body)$/.test(localNameOf(one));

const textOfElement = (one: Element): string | null => textContentOf(one);

function attributeOfGroup(input: HTMLInputElement): string | null {
  const group = closestTo(input, '[role=group],fieldset');
  return group && attributeOf(group, 'aria-label');
}

/** Names of its form and of what contains it, and the page's address. */
function aroundWords(input: HTMLInputElement): string {
  const around: Element[] = input.form ? [input.form] : [];
  for (
    let ancestor = drawnParent(input);
    ancestor && localNameOf(ancestor) !== 'body';
    ancestor = drawnParent(ancestor)
  ) {
    if (around.push(ancestor) > MAX_AROUND) break;
  }
  const words = around.flatMap((ancestor) => [
    localNameOf(ancestor).includes('-') ? localNameOf(ancestor) : '',
    ...['id', 'class', 'name', 'action'].map((name) => attributeOf(ancestor, name) ?? ''),
  ]);
  const { pathname, search, hash } = input.ownerDocument.location;
  words.push(pathname, search, hash);
  return plain(words.map((word) => word.slice(0, MAX_NAME)).join(' , '));
}
