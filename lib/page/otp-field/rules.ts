import type { Evidence } from './features';
import {
  CODE,
  DIGIT_COUNT,
  LINKS_DEVICE,
  ON_DEVICE,
  OTHER_THING,
  PROOF_CODE,
  SECOND_FACTOR,
  SHOP_CODE,
} from './lexicon';
import {
  asksForCode,
  asksForOther,
  asksForRecovery,
  CODE_LIKE,
  EXAMPLE,
  head,
  isAlone,
  isAskedHere,
  isAuthCode,
  isCode,
  isDeclared,
  isFactorKey,
  isNamed,
  isNumeric,
  isOneTimePasswordField,
  isPlainFactor,
  isProof,
  isSupported,
  isTooShort,
  namesAppCode,
  namesFactorCode,
  namesRecovery,
  namesSentCode,
  ONE_TIME,
  OTHER,
  PROOF,
  SCAN,
  saysSent,
  some,
} from './predicates';

/** One thing to look for. Weights add up; a place that reaches `ENOUGH` may be given a code. */
interface Rule {
  readonly weight: number;
  readonly test: (place: Evidence) => boolean;
}

export const ENOUGH = 7;
/** Never outweighed: these rules stand first, and where one holds no other is asked. */
const NEVER = -100;

const OTHER_AUTOCOMPLETE =
  /\b(username|email|current-password|cc-|postal-code|tel|name|address|country|organization|bday|url|street)/;

/** The sum of the weights of the rules that hold; far below zero for a place that one forbids. */
export function scoreOf(place: Evidence): number {
  let score = 0;
  for (const { test, weight } of RULES) {
    if (test(place)) score += weight;
    if (score <= NEVER) break;
  }
  return score;
}

/**
 * What makes a field one for a code. Evidence: the pages of test/corpus/fields, measured by test/bench/fields.ts, which
 * shows each rule by the comment above it: as values, the names would be a thirtieth of the script.
 */
export const RULES: readonly Rule[] = [
  // label or name: recovery code
  {
    weight: NEVER,
    // Who sets up an app has no recovery code yet, whatever the field is called.
    test: ({ labels, own, prompts }) => [...labels, some(prompts, SCAN) ? '' : own].some(namesRecovery),
  },
  // text: asks for a recovery code
  { weight: NEVER, test: asksForRecovery },
  // label: other code
  { weight: NEVER, test: ({ labels }) => some(labels, OTHER) },
  // name: other code
  {
    weight: NEVER,
    // `user[code]` is a form's name for the user's code, as `user_code` is for a device's.
    test: ({ own, labels }) =>
      OTHER.test(own.replace(/\buser code/g, '')) && (!labels.some(isCode) || /captcha/.test(own)),
  },
  // label: other thing
  {
    weight: NEVER,
    test: (place) =>
      some(place.labels.map(head), OTHER_THING) &&
      !isFactorKey(place) &&
      !place.labels.some((label) => CODE.test(label) || isPlainFactor(label)),
  },
  // name: other thing
  {
    weight: NEVER,
    test: (place) =>
      OTHER_THING.test(place.called) &&
      !CODE.test(place.called) &&
      !isPlainFactor(place.called) &&
      !isAskedHere(place) &&
      !place.labels.some((label) => CODE.test(label) || PROOF.test(label)),
  },
  // password of the person
  {
    weight: NEVER,
    test: (place) => place.first.type === 'password' && !isOneTimePasswordField(place),
  },
  // declared another thing
  {
    weight: NEVER,
    test: ({ first }) => OTHER_AUTOCOMPLETE.test(first.autocomplete),
  },
  // proves nothing
  { weight: NEVER, test: (place) => !isProof(place) },
  // too short for a code
  { weight: NEVER, test: isTooShort },

  // declared a one-time code
  {
    weight: 5,
    test: isDeclared,
  },
  // label: second factor
  { weight: 7, test: ({ labels }) => some(labels, SECOND_FACTOR) },
  // label: proof code
  { weight: 4, test: ({ labels }) => some(labels, PROOF_CODE) },
  // label: code
  { weight: 2, test: ({ labels }) => some(labels, CODE) },
  // label: sent code
  { weight: 4, test: ({ labels }) => labels.some(namesSentCode) },
  // label: digits counted
  { weight: 3, test: ({ labels }) => some(labels, DIGIT_COUNT) },
  // name: second factor
  { weight: 7, test: ({ own }) => SECOND_FACTOR.test(own) },
  // name: proof code
  { weight: 3, test: ({ own }) => PROOF_CODE.test(own) },
  // name: code
  { weight: 2, test: ({ own }) => CODE.test(own) },
  // text: second factor
  { weight: 4, test: ({ prompts }) => some(prompts, SECOND_FACTOR) },
  // text: asks for a code
  {
    weight: 2,
    test: ({ prompts }) => prompts.some(asksForCode),
  },
  // text: proof code
  { weight: 2, test: ({ prompts }) => some(prompts, PROOF_CODE) },
  // text: digits counted
  { weight: 2, test: ({ prompts }) => some(prompts, DIGIT_COUNT) },
  // around: second factor
  { weight: 4, test: ({ around }) => SECOND_FACTOR.test(around) },
  // five to ten boxes
  { weight: 4, test: ({ inputs }) => inputs.length > 4 },
  // takes digits
  { weight: 1, test: isNumeric },
  // takes 6 to 8 characters
  {
    weight: 1,
    test: ({ first }) => first.maxLength >= 6 && first.maxLength <= 8,
  },
  // shows an example
  {
    weight: 3,
    test: ({ placeholder }) => EXAMPLE.test(placeholder),
  },
  // only field
  { weight: 1, test: isAlone },
  // only field, without a label, of a page about a second factor
  {
    weight: 2,
    test: (place) => isAlone(place) && place.labels.length === 0 && some(place.prompts, SECOND_FACTOR),
  },
  // text: code was sent
  { weight: 4, test: ({ prompts }) => prompts.some(saysSent) },
  // text: app makes the code
  {
    weight: 3,
    test: ({ prompts, labels }) => [...labels, ...prompts].some(namesAppCode),
  },
  // authentication code beside a password
  { weight: 2, test: isAuthCode },
  // text: scan
  { weight: 2, test: ({ prompts }) => some(prompts, SCAN) },

  // label: nothing like a code
  {
    weight: -6,
    test: ({ labels, first }) => labels.length > 0 && first.maxLength !== 1 && !some(labels, CODE_LIKE),
  },
  // four boxes
  { weight: -2, test: ({ inputs }) => inputs.length === 4 },
  // takes letters
  {
    weight: -3,
    test: ({ first }) => first.inputMode === 'text' || /a-z/.test(first.pattern),
  },
  // longer than a code
  {
    weight: -3,
    test: ({ first }) => first.maxLength > 20 || first.minLength > 8,
  },
  // holds something else
  {
    weight: -6,
    test: ({ first }) => first.value.length > 10 || /[^\d\s•*_-]|^\d{2,3}$/.test(first.value),
  },
  // beside a password
  {
    weight: -5,
    test: (place) =>
      place.others.some(({ type }) => type === 'password') &&
      !isDeclared(place) &&
      !isAuthCode(place) &&
      !isNamed(place, SECOND_FACTOR) &&
      !some([...place.prompts, place.around], SECOND_FACTOR),
  },
  // a PIN of the person
  {
    weight: -8,
    test: (place) =>
      some([...place.labels, place.called], /\bpin(code)?\b/) &&
      !isNamed(place, ONE_TIME) &&
      !some([...place.prompts, place.around], ONE_TIME) &&
      !place.prompts.some(saysSent),
  },
  // beside a card number
  {
    weight: -20,
    test: ({ others }) =>
      others.some(({ names }) => /\bcards? num|\bcc ?num|\bexpir|\bcvv|\bccv/.test(names)),
  },
  // beside a name or an address
  {
    weight: -6,
    // An app that is set up may be given a name as well.
    test: ({ others, prompts }) =>
      others.some(
        ({ names }) =>
          /street|\b(city|state|country)\b/.test(names) ||
          (!some(prompts, SECOND_FACTOR) &&
            /(last|first|family|sur) ?name|(^|, )(your )?name\b|subject/.test(names)),
      ),
  },
  // bare proof code
  { weight: -6, test: (place) => !isSupported(place) },
  // heading or button: shop, licence, invitation
  {
    weight: -8,
    test: ({ headings, actions, labels, own, prompts }) =>
      some(headings, SHOP_CODE) ||
      ((some(actions, SHOP_CODE) || some(headings, /licen[cs]e|\binvit|\bvot/)) &&
        !some([...labels, own, ...prompts], SECOND_FACTOR)),
  },
  // text: asks for another code
  { weight: -6, test: ({ prompts }) => prompts.some(asksForOther) },
  // around: shop
  { weight: -4, test: ({ around }) => SHOP_CODE.test(around) },
  // text: links a device
  {
    weight: -9,
    test: ({ prompts, called }) =>
      (some(prompts, LINKS_DEVICE) && !prompts.some(namesFactorCode)) ||
      (some([...prompts, called], ON_DEVICE) && !some(prompts, SECOND_FACTOR)),
  },
  // text: pairs a device, and no app of codes
  {
    weight: -20,
    test: ({ prompts }) =>
      some(prompts, /\bpair (an?|the|this|your|new|with)\b/) && !prompts.some(namesAppCode),
  },
  // text: hardware key
  {
    weight: -8,
    test: ({ prompts }) => some(prompts, /yubi ?key|hardware key/) && !prompts.some(namesAppCode),
  },
];
