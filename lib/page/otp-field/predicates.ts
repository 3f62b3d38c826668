import type { PlaceFeatures } from './features';
import {
  APP,
  ASKS_FOR_CODE,
  CODE,
  DIGIT_COUNT,
  MESSAGE,
  OTHER_CODE,
  PROOF_CODE,
  RECOVERY,
  SECOND_FACTOR,
  SENT,
  SHOP_CODE,
  type Words,
} from './lexicon';

// Not one large expression: each would be compiled again, and that is most of what a fill costs.
const either = (...words: readonly Pick<Words, 'test'>[]): Pick<Words, 'test'> => ({
  test: (text) => words.some((each) => each.test(text)),
});

/** Words for a code that proves who is there. */
export const ONE_TIME = either(SECOND_FACTOR, PROOF_CODE);
/** The same, and its length, which a PIN has as well. */
export const PROOF = either(SECOND_FACTOR, PROOF_CODE, DIGIT_COUNT);
/** Words for any other code. */
export const OTHER = either(OTHER_CODE, SHOP_CODE);
/** Words that a label may have without being about something else. */
export const CODE_LIKE = either(
  PROOF,
  CODE,
  /digit|character|\bbox|input|(\d ?){5}|ziffer|chiffre|cifra|x{6}/,
);
/** A code as a placeholder shows it: `123 456`, `XXXXXX`. */
export const EXAMPLE = /^(e\.?g\.? ?)?(\d[ -]?){5,8}$|^[x#•·_○*-]{6,8}$/i;
export const SCAN = /\bscan.{0,80} (\w{0,20}code|image|picture)|\bqr\b|スキャン|扫描|掃描|스캔|сканир/;
const ANY_CODE = either(SECOND_FACTOR, PROOF_CODE, CODE);
const SUPPORT = either(SECOND_FACTOR, DIGIT_COUNT);
/** What an app of codes is spoken of with. */
export const FACTOR_THING = either(SECOND_FACTOR, CODE, SCAN);
/** What a message brings. */
const SENT_THING = either(MESSAGE, CODE, SECOND_FACTOR, /pass(word|code)/);
/** Where one proves who one is. */
const LOG_IN = /\b(log|sign) ?in\b|\bauthenticat/;
/** Offers a way out, and does not ask. */
const WAY_OUT =
  /^(or|oder|ou|alternatively)\b|\b(lost|lose|instead|also|if you|can t|cannot|don t have|do not have|no longer|unable|trouble|alternative\w{0,20}|verloren|perdu|perdido|perso)\b/;

/** True when `words` are in any of `texts`. */
export const some = (texts: readonly string[], words: Pick<Words, 'test'>): boolean =>
  texts.some((text) => words.test(text));

/** True when `words` are in its label or in its name in the page's source. */
export const isNamed = ({ labels, own }: PlaceFeatures, words: Pick<Words, 'test'>): boolean =>
  some([...labels, own], words);

/** The only field of its form, but for the way out and for a captcha. */
export const isAlone = ({ others }: PlaceFeatures): boolean =>
  others.every(({ names }) => RECOVERY.test(names) || /captcha/.test(names));

/** Its authors say so. */
export const isDeclared = ({ first }: PlaceFeatures): boolean => /one-time-code/.test(first.autocomplete);

/** Its attributes ask for digits. */
export const isNumeric = ({ first }: PlaceFeatures): boolean =>
  /^(numeric|tel|decimal)$/.test(first.inputMode) ||
  /^(tel|number)$/.test(first.type) ||
  /^\^?(\[0-9|\\d)/.test(first.pattern);

/** Holds fewer characters than any app's code or message's code has: a year, three boxes. */
export const isTooShort = ({ first, inputs }: PlaceFeatures): boolean =>
  inputs.length === 1
    ? (first.maxLength > 1 && first.maxLength < 5) ||
      (first.type === 'number' && Number(first.max || 1e5) < 1e4)
    : inputs.length < 4;

/** More than a word that other codes share: a second factor, a number of digits, or a channel that the code came by. */
export function isSupported(place: PlaceFeatures): boolean {
  const { inputs, labels, prompts, placeholder, own, headings, around } = place;
  return (
    isDeclared(place) ||
    inputs.length > 4 ||
    isNumeric(place) ||
    EXAMPLE.test(placeholder) ||
    some([...labels, ...prompts, own, around], SUPPORT) ||
    (isAlone(place) && (some([...labels, own], LOG_IN) || some(headings, /\b(identity|authentication)\b/))) ||
    isAuthCode(place) ||
    labels.some(namesSentCode) ||
    [...labels, ...prompts].some(namesAppCode) ||
    prompts.some(saysSent)
  );
}

/** "Authentication code" beside a password; elsewhere a domain's. */
export const isAuthCode = ({ labels, others }: PlaceFeatures): boolean =>
  some(labels, /\bauth(entication)? code\b/) && others.some(({ type }) => type === 'password');

/** Something says that the code proves who is there, or that it was sent to that person. */
export function isProof(place: PlaceFeatures): boolean {
  const { labels, prompts, own, around } = place;
  return (
    isDeclared(place) ||
    some([...labels, ...prompts, own], PROOF) ||
    labels.some(namesSentCode) ||
    [...labels, ...prompts].some(namesAppCode) ||
    prompts.some(saysSent) ||
    SECOND_FACTOR.test(around) ||
    looksLikeCode(place)
  );
}

/** Called a code by the page, the only field, and drawn for six to eight digits. */
const looksLikeCode = (place: PlaceFeatures): boolean =>
  isAlone(place) &&
  (isNamed(place, CODE) || place.prompts.some(asksForCode)) &&
  (EXAMPLE.test(place.placeholder) ||
    (isNumeric(place) && place.first.maxLength >= 6 && place.first.maxLength <= 8));

/** "Enter the code". */
export const asksForCode = (text: string): boolean => ASKS_FOR_CODE.test(text) && CODE.test(text);

/** "SMS code"; a "phone code" is a country's. */
export const namesSentCode = (label: string): boolean =>
  CODE.test(label) && /\bsms|e ?mail|смс|短信|メール|문자/.test(label);

/** "The code from your app". */
export const namesAppCode = (text: string): boolean =>
  APP.test(text) && CODE.test(text) && !WAY_OUT.test(text);

/** "We sent a code to your phone", and not "we sent a receipt". */
export const saysSent = (prompt: string): boolean =>
  SENT.test(prompt) &&
  SENT_THING.test(prompt) &&
  !WAY_OUT.test(prompt) &&
  (CODE.test(prompt) || !/receipt|invoice|order|newsletter|report|statement/.test(prompt));

/** A code of a second factor, in one sentence. */
export const namesFactorCode = (text: string): boolean => SECOND_FACTOR.test(text) && CODE.test(text);

/** "Two-factor code", whatever the field is called in the source. */
export const isCode = (label: string): boolean => CODE.test(label) && PROOF.test(label);
/** "Two-factor authentication", and not its phone number, its secret or its settings. */
export const isPlainFactor = (text: string): boolean =>
  SECOND_FACTOR.test(text) &&
  !/secret|seed|phone|e ?mail|\bid\b|\bkey|\buri|url|name|issuer|length|remember|days|minutes|密[钥鑰]|비밀 ?키|geheim|секрет|シークレット/.test(
    text,
  );

/** "OTP key" where one signs in with it; elsewhere it is what an app keeps. */
export const isFactorKey = ({ labels, actions, prompts }: PlaceFeatures): boolean =>
  some(labels, /(otp|fa|factor) key\b/) &&
  (some(actions, /\b(log|sign) ?in\b/) || some(prompts, /generated by/));

/** Drawn for as many characters as a code has. */
const fitsCode = ({ first, placeholder }: PlaceFeatures): boolean =>
  EXAMPLE.test(placeholder) || (first.maxLength >= 6 && first.maxLength <= 8);

/**
 * The page asks for an app's code, or is about a second factor and its field is drawn for a code; and it has this one
 * field, which nothing labels: its name says little then.
 */
export function isAskedHere(place: PlaceFeatures): boolean {
  const { prompts, labels } = place;
  if (!isAlone(place) || !labels.every((label) => EXAMPLE.test(label))) return false;
  if (fitsCode(place) && some(prompts, SECOND_FACTOR) && !some(prompts, /\bpin\b/)) return true;
  return prompts.some(asksForCode) && prompts.some((text) => namesAppCode(text) || SCAN.test(text));
}

/** "Enter the tracking code", and nothing of an app. */
export const asksForOther = (text: string): boolean =>
  ASKS_FOR_CODE.test(text) &&
  OTHER.test(text) &&
  ![SECOND_FACTOR, APP, WAY_OUT].some((words) => words.test(text));

/** "Verification code"; a token or a passcode behind dots is a password by another name. */
const namesHiddenCode = (label: string): boolean => PROOF_CODE.test(label) && !/token|pass ?code/.test(label);

/** Dots for digits, labelled a code that proves who is there, and nothing else to type into on the page. */
export const isLoneHiddenCode = ({ first, placeCount, labels }: PlaceFeatures): boolean =>
  first.type === 'password' && placeCount === 1 && labels.some(namesHiddenCode);

/** Dots for digits: named a second factor's, or at least a code's on a page about one. */
export const isOneTimePasswordField = (place: PlaceFeatures): boolean =>
  !isPassword(place) &&
  (isNamed(place, SECOND_FACTOR) ||
    (isAlone(place) && place.labels.some(namesHiddenCode)) ||
    (isAskedHere(place) && some(place.prompts, SECOND_FACTOR)) ||
    ((isNamed(place, either(PROOF, CODE)) || place.inputs.length > 4) &&
      some([...place.prompts, place.around], SECOND_FACTOR)));

/** Called a password, and not one that works once: "Password, or password and OTP", "2FA password". */
const isPassword = ({ called, labels, prompts }: PlaceFeatures): boolean =>
  some(labels, /^password( |$)/) ||
  (/pass ?w|passwd|pwd/.test(called) && !SECOND_FACTOR.test(called) && !labels.some(isCode)) ||
  (some(labels, /^(2 ?fa|two (step|factor)).* password$/) && !prompts.some(asksForCode));

/** What a label is about: "OTP from your phone" is about an OTP. */
export const head = (label: string): string =>
  label.replace(/ (from|sent|to|on|by|via|in|for|with|of) .*/, '');

/** Recovery codes alone: "code or backup code" takes an app's as well. */
export const namesRecovery = (name: string): boolean =>
  name
    .replace(/\b(one|any) of\b/, '')
    .split(/ (?:or|oder|ou|o|eller|of|lub|или) |或|または/)
    .every((part) => RECOVERY.test(part));

/**
 * "Enter one of your backup codes": true when that is what the page asks for first. Not when it asks for the app's code
 * and offers a backup code as the way out: "Lost your phone? Enter a backup code".
 */
export function asksForRecovery({ prompts, headings, labels, others }: PlaceFeatures): boolean {
  // It is the field beside this one that it is asked for.
  if (others.some(({ names }) => namesRecovery(names))) return false;
  if (labels.some((label) => SECOND_FACTOR.test(label) && !RECOVERY.test(label))) return false;
  const said = prompts.slice(headings.length);
  const asked = said.filter(
    (text, index) => ASKS_FOR_CODE.test(text) && !WAY_OUT.test(said[index - 1] ?? ''),
  );
  for (const prompt of asked) {
    if (putsRecoveryFirst(prompt)) return true;
    if (ANY_CODE.test(prompt)) return false;
  }
  const [first = '', last = ''] = [headings[0], headings.at(-1)];
  return [last, first].some((text) => putsRecoveryFirst(text) || /factor (auth\w{0,20} )?recover/.test(text));
}

function putsRecoveryFirst(text: string): boolean {
  const recovery = RECOVERY.search(text);
  const factors = [SECOND_FACTOR, PROOF_CODE, CODE].map((words) => words.search(text));
  return (
    recovery >= 0 &&
    [...factors, text.search(/\bauth\b/)].every((position) => position < 0 || recovery < position) &&
    !WAY_OUT.test(text)
  );
}
