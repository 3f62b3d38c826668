import type { Evidence } from './field-evidence';
import {
  asksForRecovery,
  CODE_LIKE,
  EXAMPLE,
  head,
  isCode,
  isNamed,
  isNumeric,
  isOneTimePassword,
  isOneTimePasswordField,
  isProof,
  isSupported,
  namesRecovery,
  namesSentCode,
  OTHER,
  PROOF,
  SCAN,
  saysSent,
  some,
} from './field-questions';
import {
  ASKS_FOR_CODE,
  CODE,
  DEVICE_CODE,
  DIGIT_COUNT,
  OTHER_THING,
  PROOF_CODE,
  SECOND_FACTOR,
  SHOP_CODE,
} from './field-words';

/** One thing to look for. Weights add up; a place that reaches `ENOUGH` may be given a code. */
interface Rule {
  readonly name: string;
  readonly weight: number;
  readonly test: (place: Evidence) => boolean;
}

export const ENOUGH = 7;
/** Never outweighed. */
const NEVER = -100;

const OTHER_AUTOCOMPLETE =
  /(^| )(username|email|current-password|cc-[\w-]+|postal-code|tel[\w-]*|[\w-]*name|address[\w-]*|country[\w-]*|organization[\w-]*|bday[\w-]*|url|street-address|transaction-[\w-]+)$/;

/** What makes a field one for a code. Evidence: the pages of test/corpus/fields, measured by test/bench/fields.ts. */
export const RULES: readonly Rule[] = [
  {
    name: 'autocomplete one-time-code',
    weight: 5,
    test: ({ first }) => /one-time-code/.test(first.autocomplete),
  },
  { name: 'label says second factor', weight: 6, test: ({ labels }) => some(labels, SECOND_FACTOR) },
  { name: 'label names a proof code', weight: 4, test: ({ labels }) => some(labels, PROOF_CODE) },
  { name: 'label names a code', weight: 2, test: ({ labels }) => some(labels, CODE) },
  { name: 'label names a code that is sent', weight: 4, test: ({ labels }) => labels.some(namesSentCode) },
  { name: 'label counts its digits', weight: 3, test: ({ labels }) => some(labels, DIGIT_COUNT) },
  { name: 'source name says second factor', weight: 6, test: ({ own }) => SECOND_FACTOR.test(own) },
  { name: 'source name is a proof code', weight: 3, test: ({ own }) => PROOF_CODE.test(own) },
  { name: 'source name is a code', weight: 2, test: ({ own }) => CODE.test(own) },
  { name: 'text around says second factor', weight: 4, test: ({ prompts }) => some(prompts, SECOND_FACTOR) },
  {
    name: 'text around asks for a code',
    weight: 2,
    test: ({ prompts }) => prompts.some((text) => ASKS_FOR_CODE.test(text) && CODE.test(text)),
  },
  { name: 'text around names a proof code', weight: 2, test: ({ prompts }) => some(prompts, PROOF_CODE) },
  { name: 'text around counts the digits', weight: 2, test: ({ prompts }) => some(prompts, DIGIT_COUNT) },
  { name: 'form or address says second factor', weight: 4, test: ({ around }) => SECOND_FACTOR.test(around) },
  { name: 'five to ten boxes', weight: 4, test: ({ inputs }) => inputs.length > 4 },
  { name: 'takes digits', weight: 1, test: isNumeric },
  {
    name: 'takes six to eight characters',
    weight: 1,
    test: ({ first }) => first.maxLength >= 6 && first.maxLength <= 8,
  },
  {
    name: 'shows a code as an example',
    weight: 3,
    test: ({ placeholder }) => EXAMPLE.test(placeholder),
  },
  { name: 'only field of the page', weight: 1, test: ({ others }) => others.length === 0 },
  { name: 'text around says that a code was sent', weight: 4, test: ({ prompts }) => prompts.some(saysSent) },
  { name: 'text around says to scan a picture', weight: 2, test: ({ prompts }) => some(prompts, SCAN) },

  {
    name: 'labelled, but not as anything like a code',
    weight: -5,
    test: ({ labels }) => labels.length > 0 && !some(labels, CODE_LIKE),
  },
  { name: 'four boxes', weight: -2, test: ({ inputs }) => inputs.length === 4 },
  {
    name: 'takes letters',
    weight: -3,
    test: ({ first }) => first.inputMode === 'text' || /a-z/.test(first.pattern),
  },
  {
    name: 'longer than a code',
    weight: -3,
    test: ({ first }) => first.maxLength > 20 || first.minLength > 8,
  },
  {
    name: 'holds something else already',
    weight: -6,
    test: ({ first }) => first.value.length > 10 || /[^\d\s•*_-]|^\d{2,3}$/.test(first.value),
  },
  {
    name: 'beside a password, and nothing speaks of a second factor',
    weight: -5,
    test: (place) =>
      place.others.some(({ type }) => type === 'password') &&
      !isNamed(place, SECOND_FACTOR) &&
      !some([...place.prompts, place.around], SECOND_FACTOR),
  },
  {
    name: 'a PIN that the person chose',
    weight: -8,
    test: (place) => isNamed(place, /\bpin\b/) && !isNamed(place, PROOF) && !some(place.prompts, PROOF),
  },
  {
    name: 'beside a card number',
    weight: -8,
    test: ({ others }) =>
      others.some(({ names }) => /\bcards? num|\bcc ?num|\bexpir|\bcvv|\bccv/.test(names)),
  },
  {
    name: 'beside a name or an address',
    weight: -6,
    test: ({ others }) => others.some(({ names }) => /(last|first|family|sur) ?name|street/.test(names)),
  },
  { name: 'nothing but the words "verification code"', weight: -6, test: (place) => !isSupported(place) },
  {
    name: 'heading or button is about a shop',
    weight: -8,
    test: ({ headings, actions }) => some([...headings, ...actions], SHOP_CODE),
  },
  { name: 'form is about a shop', weight: -4, test: ({ around }) => SHOP_CODE.test(around) },
  { name: 'page links a device', weight: -8, test: ({ prompts }) => some(prompts, DEVICE_CODE) },
  {
    name: 'text around asks for a hardware key',
    weight: -8,
    test: ({ prompts }) => some(prompts, /yubi ?key|hardware key/) && !some(prompts, /\bapp\b/),
  },

  {
    name: 'named after a recovery code',
    weight: NEVER,
    test: ({ labels, own }) => [...labels, own].some(namesRecovery),
  },
  { name: 'text around asks for a recovery code', weight: NEVER, test: asksForRecovery },
  { name: 'labelled as another code', weight: NEVER, test: ({ labels }) => some(labels, OTHER) },
  {
    name: 'source name is another code',
    weight: NEVER,
    test: ({ own, labels }) => OTHER.test(own) && !labels.some(isCode),
  },
  {
    name: 'labelled as another thing',
    weight: NEVER,
    test: ({ labels }) =>
      some(labels.map(head), OTHER_THING) &&
      !labels.some((label) => CODE.test(label) || isOneTimePassword(label)),
  },
  {
    name: 'source name is another thing, and no label says otherwise',
    weight: NEVER,
    test: ({ own, labels }) =>
      OTHER_THING.test(own) &&
      !CODE.test(own) &&
      !isOneTimePassword(own) &&
      !labels.some((label) => CODE.test(label) || PROOF.test(label)),
  },
  {
    name: 'password field that is not named after a second factor',
    weight: NEVER,
    test: (place) => place.first.type === 'password' && !isOneTimePasswordField(place),
  },
  {
    name: 'autocomplete names another thing',
    weight: NEVER,
    test: ({ first }) => OTHER_AUTOCOMPLETE.test(first.autocomplete),
  },
  { name: 'nothing says that the code proves anything', weight: NEVER, test: (place) => !isProof(place) },
];
