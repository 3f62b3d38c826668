import { FEATURES } from '../../../lib/page/otp-field/feature-table';
import { gatherFeatures, type PlaceFeatures } from '../../../lib/page/otp-field/features';
import { findOtpFields, placesIn } from '../../../lib/page/otp-field/find-otp-fields';
import { judge } from '../../../lib/page/otp-field/model';
import { readPage } from '../../../lib/page/otp-field/page-text';
import { makeDotted, makeOther } from './decoys';
import { makeForeign } from './foreign';
import { deep, HIDING, KEEPING } from './variants';

/** A place that a detector would fill: the record's indices of its inputs, and where it thinks the code comes from. */
export interface Answer {
  readonly inputs: readonly number[];
  readonly channel: 'app' | 'message';
  /** Filled unasked. */
  readonly sure: boolean;
}

/** A fillable place, whether found or not: what the trees make of it, and the names of the features that hold. */
export interface Place {
  readonly inputs: readonly number[];
  readonly score: number;
  readonly app: number;
  readonly features: readonly string[];
}

/** The same to learn from: the features by their numbers. */
export interface Sampled {
  readonly inputs: readonly number[];
  readonly features: readonly number[];
}

const DETECTORS: Readonly<Record<string, () => Answer[]>> = {
  findOtpFields: answer,
  'autocomplete alone': () => takeAll((input) => input.autocomplete === 'one-time-code'),
  'name or id has "code" or "otp"': () => takeAll((input) => /code|otp/i.test(`${input.name} ${input.id}`)),
};

function answer(): Answer[] {
  return findOtpFields(document).map(({ inputs, channel, sure }) => ({
    inputs: inputs.map(indexOf),
    channel,
    sure,
  }));
}

/** Asks every detector about the page that this runs in. */
export function answerPage(): { answers: Record<string, Answer[]>; places: Place[] } {
  const answers = Object.entries(DETECTORS).map(([name, detect]) => [name, detect()]);
  return { answers: Object.fromEntries(answers), places: explainPlaces() };
}

/** What `findOtpFields` answers after each change to the page, by the change's name. */
export interface VariantAnswers {
  readonly keeping: Readonly<Record<string, readonly Answer[]>>;
  readonly hiding: Readonly<Record<string, readonly Answer[]>>;
}

/** Makes every change to the page that this runs in, one after the other; `wanted` are the inputs for a code. */
export function answerVariants(wanted: readonly number[]): VariantAnswers {
  const whole = document.body.getHTML({ serializableShadowRoots: true, shadowRoots: openRoots() });
  const ask = ({ name, change }: (typeof KEEPING)[number]): [string, Answer[]] => {
    document.body.setHTMLUnsafe(whole);
    change(wanted.flatMap((at) => deep<HTMLInputElement>(`[data-x="${at}"]`)));
    return [name, answer()];
  };
  return {
    keeping: Object.fromEntries(KEEPING.map(ask)),
    hiding: Object.fromEntries(wanted.length > 0 ? HIDING.map(ask) : []),
  };
}

const openRoots = (): ShadowRoot[] => deep('*').flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));

/** What a short rule answers: every visible field that it holds for, taken together. */
function takeAll(rule: (input: HTMLInputElement) => boolean): Answer[] {
  const inputs = inputsIn(document).filter((input) => input.checkVisibility() && rule(input));
  return inputs.length > 0 ? [{ inputs: inputs.map(indexOf), channel: 'app', sure: true }] : [];
}

function inputsIn(root: Document | ShadowRoot): HTMLInputElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element instanceof HTMLInputElement && element.type !== 'hidden' ? [element] : []),
    ...(element.shadowRoot ? inputsIn(element.shadowRoot) : []),
  ]);
}

function explainPlaces(): Place[] {
  return gatherPlaces().map((place) => {
    const { place: score, app } = judge(place);
    const features = FEATURES.flatMap(({ name, test }) => (test(place) ? [name] : []));
    return { inputs: place.inputs.map(indexOf), score, app, features };
  });
}

function samplePlaces(): Sampled[] {
  return gatherPlaces().map((place) => ({
    inputs: place.inputs.map(indexOf),
    features: FEATURES.flatMap(({ test }, at) => (test(place) ? [at] : [])),
  }));
}

function gatherPlaces(): PlaceFeatures[] {
  const pieces = readPage(document);
  return gatherFeatures(placesIn(pieces), pieces, document);
}

/** What the features are called. */
export const featureNames = (): string[] => FEATURES.map(({ name }) => name);

/** The places of the page as it is, in a language that nobody knows, and after some of the changes of `variants`. */
export function sampleVariants(wanted: readonly number[], turn: number): Record<string, Sampled[]> {
  const whole = document.body.getHTML({ serializableShadowRoots: true, shadowRoots: openRoots() });
  const { title } = document;
  const chosen = KEEPING.filter((_, at) => at === 0 || at % 4 === turn % 4);
  const learnt = [
    { name: 'foreign', change: makeForeign },
    { name: 'dotted', change: makeDotted },
    {
      name: 'other',
      change: (inputs: readonly HTMLInputElement[]) => makeOther(inputs, turn),
    },
  ];
  const sampled = [...chosen, ...(wanted.length > 0 ? learnt : learnt.slice(0, 1))].map(
    ({ name, change }) => {
      document.body.setHTMLUnsafe(whole);
      document.title = title;
      change(wanted.flatMap((at) => deep<HTMLInputElement>(`[data-x="${at}"]`)));
      return [name, samplePlaces()] as const;
    },
  );
  return Object.fromEntries(sampled);
}

const indexOf = (input: HTMLInputElement): number => Number(input.dataset['x']);
