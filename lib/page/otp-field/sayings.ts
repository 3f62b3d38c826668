import type { Feature } from './feature';
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
  head,
  isAlone,
  isAskedHere,
  isAuthCode,
  isCode,
  isDeclared,
  isFactorKey,
  isNamed,
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

const OTHER_AUTOCOMPLETE =
  /\b(username|email|current-password|cc-|postal-code|tel|name|address|country|organization|bday|url|street)/;

/** What sentences, labels and names say together. */
export const SAYINGS: readonly Feature[] = [
  {
    name: 'label or name: recovery code',
    never: true,
    // Who sets up an app has no recovery code yet, whatever the field is called.
    test: ({ labels, own, prompts }) => [...labels, some(prompts, SCAN) ? '' : own].some(namesRecovery),
  },
  { name: 'text: asks for a recovery code', test: asksForRecovery },
  { name: 'label: other code', test: ({ labels }) => some(labels, OTHER) },
  {
    name: 'name: another code, by any name',
    // `user[code]` is a form's name for the user's code, as `user_code` is for a device's.
    test: ({ own, labels }) =>
      OTHER.test(own.replace(/\buser code/g, '')) && (!labels.some(isCode) || /captcha/.test(own)),
  },
  {
    name: 'label: other thing',
    test: (place) =>
      some(place.labels.map(head), OTHER_THING) &&
      !isFactorKey(place) &&
      !place.labels.some((label) => CODE.test(label) || isPlainFactor(label)),
  },
  {
    name: 'name: other thing',
    test: (place) =>
      OTHER_THING.test(place.called) &&
      !CODE.test(place.called) &&
      !isPlainFactor(place.called) &&
      !isAskedHere(place) &&
      !place.labels.some((label) => CODE.test(label) || PROOF.test(label)),
  },
  {
    name: 'password of the person',
    test: (place) => place.first.type === 'password' && !isOneTimePasswordField(place),
  },
  {
    name: 'declared another thing',
    never: true,
    test: ({ first }) => OTHER_AUTOCOMPLETE.test(first.autocomplete),
  },
  { name: 'proves nothing', test: (place) => !isProof(place) },
  { name: 'too short for a code', never: true, test: isTooShort },

  { name: 'label: second factor', test: ({ labels }) => some(labels, SECOND_FACTOR) },
  { name: 'label: proof code', test: ({ labels }) => some(labels, PROOF_CODE) },
  { name: 'label: code, by any name', test: ({ labels }) => some(labels, CODE) },
  { name: 'label: sent code', test: ({ labels }) => labels.some(namesSentCode) },
  { name: 'label: digits counted', test: ({ labels }) => some(labels, DIGIT_COUNT) },
  { name: 'name: second factor, by any name', test: ({ own }) => SECOND_FACTOR.test(own) },
  { name: 'name: proof code', test: ({ own }) => PROOF_CODE.test(own) },
  { name: 'name: code, by any name', test: ({ own }) => CODE.test(own) },
  { name: 'text: second factor', test: ({ prompts }) => some(prompts, SECOND_FACTOR) },
  {
    name: 'text: asks for a code',
    test: ({ prompts }) => prompts.some(asksForCode),
  },
  { name: 'text: proof code', test: ({ prompts }) => some(prompts, PROOF_CODE) },
  { name: 'text: digits counted', test: ({ prompts }) => some(prompts, DIGIT_COUNT) },
  { name: 'around: second factor, by any name', test: ({ around }) => SECOND_FACTOR.test(around) },
  {
    name: 'only field, without a label, of a page about a second factor',
    test: (place) => isAlone(place) && place.labels.length === 0 && some(place.prompts, SECOND_FACTOR),
  },
  { name: 'text: code was sent', test: ({ prompts }) => prompts.some(saysSent) },
  {
    name: 'text: app makes the code',
    test: ({ prompts, labels }) => [...labels, ...prompts].some(namesAppCode),
  },
  { name: 'text: scan', test: ({ prompts }) => some(prompts, SCAN) },

  {
    name: 'label: nothing like a code',
    test: ({ labels, first }) => labels.length > 0 && first.maxLength !== 1 && !some(labels, CODE_LIKE),
  },
  {
    name: 'takes letters',
    test: ({ first }) => first.inputMode === 'text' || /a-z/.test(first.pattern),
  },
  {
    name: 'longer than a code',
    test: ({ first }) => first.maxLength > 20 || first.minLength > 8,
  },
  {
    name: 'holds something else',
    test: ({ first }) => first.value.length > 10 || /[^\d\s•*_-]|^\d{2,3}$/.test(first.value),
  },
  {
    name: 'beside a password',
    test: (place) =>
      place.others.some(({ type }) => type === 'password') &&
      !isDeclared(place) &&
      !isAuthCode(place) &&
      !isNamed(place, SECOND_FACTOR) &&
      !some([...place.prompts, place.around], SECOND_FACTOR),
  },
  {
    name: 'a PIN of the person',
    test: (place) =>
      some([...place.labels, place.called], /\bpin(code)?\b/) &&
      !isNamed(place, ONE_TIME) &&
      !some([...place.prompts, place.around], ONE_TIME) &&
      !place.prompts.some(saysSent),
  },
  {
    name: 'beside a card number',
    test: ({ others }) =>
      others.some(({ names }) => /\bcards? num|\bcc ?num|\bexpir|\bcvv|\bccv/.test(names)),
  },
  {
    name: 'beside a name or an address',
    // An app that is set up may be given a name as well.
    test: ({ others, prompts }) =>
      others.some(
        ({ names }) =>
          /street|\b(city|state|country)\b/.test(names) ||
          (!some(prompts, SECOND_FACTOR) &&
            /(last|first|family|sur) ?name|(^|, )(your )?name\b|subject/.test(names)),
      ),
  },
  { name: 'bare proof code', test: (place) => !isSupported(place) },
  {
    name: 'heading or button: shop, licence, invitation',
    test: ({ headings, actions, labels, own, prompts }) =>
      some(headings, SHOP_CODE) ||
      ((some(actions, SHOP_CODE) || some(headings, /licen[cs]e|\binvit|\bvot/)) &&
        !some([...labels, own, ...prompts], SECOND_FACTOR)),
  },
  { name: 'text: asks for another code', test: ({ prompts }) => prompts.some(asksForOther) },
  { name: 'around: a shop, by any name', test: ({ around }) => SHOP_CODE.test(around) },
  {
    name: 'text: links a device',
    test: ({ prompts, called }) =>
      (some(prompts, LINKS_DEVICE) && !prompts.some(namesFactorCode)) ||
      (some([...prompts, called], ON_DEVICE) && !some(prompts, SECOND_FACTOR)),
  },
  {
    name: 'text: pairs a device, and no app of codes',
    test: ({ prompts }) =>
      some(prompts, /\bpair (an?|the|this|your|new|with)\b/) && !prompts.some(namesAppCode),
  },
  {
    name: 'text: hardware key',
    test: ({ prompts }) => some(prompts, /yubi ?key|hardware key/) && !prompts.some(namesAppCode),
  },
];
