import { groupBoxes } from '../../../lib/page/otp-field/boxes';
import { gatherEvidence } from '../../../lib/page/otp-field/features';
import { findOtpFields } from '../../../lib/page/otp-field/find-otp-fields';
import { readPage } from '../../../lib/page/otp-field/page-text';
import { RULES } from '../../../lib/page/otp-field/rules';
import { deep, HIDING, KEEPING } from './variants';

/** A place that a detector would fill: the record's indices of its inputs, and where it thinks the code comes from. */
export interface Answer {
  readonly inputs: readonly number[];
  readonly channel: 'app' | 'message';
}

/** A fillable place, whether found or not, and which of the `RULES` hold for it. */
export interface Place {
  readonly inputs: readonly number[];
  readonly score: number;
  readonly rules: readonly number[];
}

const DETECTORS: Readonly<Record<string, () => Answer[]>> = {
  findOtpFields: () =>
    findOtpFields(document).map(({ inputs, channel }) => ({ inputs: inputs.map(indexOf), channel })),
  'autocomplete alone': () => takeAll((input) => input.autocomplete === 'one-time-code'),
  'name or id has "code" or "otp"': () => takeAll((input) => /code|otp/i.test(`${input.name} ${input.id}`)),
};

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
    return [
      name,
      findOtpFields(document).map(({ inputs, channel }) => ({ inputs: inputs.map(indexOf), channel })),
    ];
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
  return inputs.length > 0 ? [{ inputs: inputs.map(indexOf), channel: 'app' }] : [];
}

function inputsIn(root: Document | ShadowRoot): HTMLInputElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element instanceof HTMLInputElement && element.type !== 'hidden' ? [element] : []),
    ...(element.shadowRoot ? inputsIn(element.shadowRoot) : []),
  ]);
}

function explainPlaces(): Place[] {
  const pieces = readPage(document);
  const fields = pieces.flatMap(({ kind, element }) =>
    kind === 'field' && element instanceof HTMLInputElement ? [element] : [],
  );
  return gatherEvidence(groupBoxes(fields), pieces, document).map((place) => {
    const rules = RULES.flatMap(({ test }, at) => (test(place) ? [at] : []));
    return {
      inputs: place.inputs.map(indexOf),
      score: rules.reduce((sum, at) => sum + (RULES[at]?.weight ?? 0), 0),
      rules,
    };
  });
}

const indexOf = (input: HTMLInputElement): number => Number(input.dataset['x']);
