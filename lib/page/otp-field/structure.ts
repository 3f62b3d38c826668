import type { Feature } from './feature';
import type { PlaceFeatures } from './features';
import { EXAMPLE, isAlone, isDeclared, isNumeric } from './predicates';

const PASSWORD = 'password';
const hasOther = ({ others }: PlaceFeatures, types: RegExp): boolean =>
  others.some(({ type }) => types.test(type));
const named = (words: RegExp) => (place: PlaceFeatures) => words.test(place.own);
const sent = (words: RegExp) => (place: PlaceFeatures) => words.test(place.around);
/** Characters that a place takes; 0 where it does not say. */
const length = ({ first, inputs }: PlaceFeatures): number =>
  inputs.length > 1 ? inputs.length : Math.max(0, first.maxLength);

/** What a place is and where it stands: true in any language. */
export const STRUCTURE: readonly Feature[] = [
  { name: 'declared a one-time code', test: isDeclared },
  { name: 'declared off', test: ({ first }) => /^(off|new-password)$/.test(first.autocomplete) },
  { name: 'asks for digits', test: isNumeric },
  { name: 'of type number', test: ({ first }) => first.type === 'number' },
  { name: 'of type tel', test: ({ first }) => first.type === 'tel' },
  { name: 'of type password', test: ({ first }) => first.type === PASSWORD },
  { name: 'has a pattern', test: ({ first }) => first.pattern !== '' },
  {
    name: 'pattern of six to eight',
    test: ({ first }) => /\{(\d,)?[678]\}|(\\d|\[0-9\]){6}/.test(first.pattern),
  },
  { name: 'has an example', test: ({ placeholder }) => EXAMPLE.test(placeholder) },
  { name: 'boxes', test: ({ inputs }) => inputs.length > 1 },
  { name: 'six boxes', test: ({ inputs }) => inputs.length === 6 },
  { name: 'takes one to four', test: (place) => length(place) > 0 && length(place) < 5 },
  { name: 'takes five', test: (place) => length(place) === 5 },
  { name: 'takes six', test: (place) => length(place) === 6 },
  { name: 'takes seven or eight', test: (place) => length(place) === 7 || length(place) === 8 },
  { name: 'takes nine to twelve', test: (place) => length(place) > 8 && length(place) < 13 },
  { name: 'takes more', test: (place) => length(place) > 12 },
  { name: 'takes at least four', test: ({ first }) => first.minLength >= 4 },
  { name: 'of size up to ten', test: ({ first }) => first.size <= 10 },
  { name: 'has the caret', test: ({ first }) => first.hasCaret },
  { name: 'must be filled', test: ({ first }) => first.isRequired },
  { name: 'holds something', test: ({ first }) => first.value !== '' },
  { name: 'only place of its form', test: isAlone },
  { name: 'only place of the page', test: ({ placeCount }) => placeCount === 1 },
  { name: 'one of two or three', test: ({ placeCount }) => placeCount === 2 || placeCount === 3 },
  { name: 'one of four or more', test: ({ placeCount }) => placeCount > 3 },
  { name: 'password beside', test: (place) => hasOther(place, /password/) },
  {
    name: 'several passwords beside',
    test: ({ others }) => others.filter(({ type }) => type === PASSWORD).length > 1,
  },
  { name: 'e-mail beside', test: (place) => hasOther(place, /email/) },
  { name: 'telephone beside', test: (place) => hasOther(place, /tel/) },
  { name: 'text beside', test: (place) => hasOther(place, /text|number/) },
  { name: 'two or more beside', test: ({ others }) => others.length > 1 },
  { name: 'four or more beside', test: ({ others }) => others.length > 3 },
  { name: 'has no label', test: ({ labels }) => labels.length === 0 },
  { name: 'has a long label', test: ({ labels }) => labels.some((label) => label.length > 24) },
  { name: 'has no name', test: ({ called }) => called === '' },
  { name: 'has a name of a letter or two', test: ({ called }) => /^\w{1,2}$/.test(called) },
  { name: 'has no sentence', test: ({ prompts, headings }) => prompts.length <= headings.length },
  { name: 'has many sentences', test: ({ prompts }) => prompts.length > 8 },
  { name: 'has one button', test: ({ actions }) => actions.length === 1 },
  { name: 'has no button', test: ({ actions }) => actions.length === 0 },
  { name: 'has four buttons or more', test: ({ actions }) => actions.length > 3 },
  { name: 'text: five to eight are counted', test: ({ prompts }) => prompts.some(countsCharacters) },
  { name: 'label: five to eight are counted', test: ({ labels }) => labels.some(countsCharacters) },
  { name: 'near: five to eight are counted', test: ({ nearest }) => nearest.some(countsCharacters) },
  { name: 'text: thirty seconds', test: ({ prompts }) => prompts.some((text) => /\b(30|60)\b/.test(text)) },
  {
    name: 'text: an address or number half hidden',
    test: ({ drawn }) => isHalfHidden(drawn),
  },
  { name: 'text: names an app of codes', test: ({ prompts }) => prompts.some(namesApp) },
  { name: 'label: names an app of codes', test: ({ labels }) => labels.some(namesApp) },
  { name: 'near: names an app of codes', test: ({ nearest }) => nearest.some(namesApp) },
  { name: 'own: names an app of codes', test: ({ ownTexts }) => ownTexts.some(namesApp) },
  { name: 'text: says 2FA, OTP, TOTP or MFA', test: ({ prompts }) => prompts.some(namesFactor) },
  { name: 'label: says 2FA, OTP, TOTP or MFA', test: ({ labels }) => labels.some(namesFactor) },
  { name: 'text: says QR', test: ({ prompts }) => prompts.some((text) => /\bqr/.test(text)) },
  { name: 'text: names a messenger', test: ({ prompts }) => prompts.some(namesMessenger) },
  { name: 'label: names a messenger', test: ({ labels }) => labels.some(namesMessenger) },
  { name: 'own: names a messenger', test: ({ ownTexts }) => ownTexts.some(namesMessenger) },
  {
    name: 'text: shows a shield or a lock',
    test: ({ drawn }) => /[\u{1F510}-\u{1F513}\u{1F6E1}\u{1F511}]/u.test(drawn),
  },
  {
    name: 'name: second factor',
    test: named(/otp|2 ?fa|mfa|tfa|two ?(fa|step)|second ?factor|2 ?sv|totp|authenticator/),
  },
  { name: 'name: code', test: named(/code|\bk[oó]d|codigo|codice|\bkood|koodi|msimbo|kodas|pasahitz/) },
  { name: 'name: token', test: named(/token/) },
  { name: 'name: pin', test: named(/\bpin/) },
  { name: 'name: verify', test: named(/verif|confirm|valid|auth|challenge|response|secur/) },
  { name: 'name: message', test: named(/sms|e ?mail|phone|mobile|\btan\b/) },
  { name: 'name: recovery', test: named(/recover|backup|scratch|rescue/) },
  { name: 'name: person', test: named(/user|login|name|first|last|address|street|city|country/) },
  { name: 'name: password', test: named(/passw|pwd|\bpass\b/) },
  { name: 'name: search', test: named(/search|query|filter|\bq\b/) },
  { name: 'name: shop', test: named(/coupon|gift|promo|voucher|discount|redeem/) },
  {
    name: 'name: other code',
    test: named(
      /zip|post|cvv|cvc|csc|card|captcha|invit|licen|serial|track|device|user code|class|room|meeting|ref/,
    ),
  },
  {
    name: 'name: amount, date, subject',
    test: named(
      /amount|sum|qty|price|date|time\b|timestamp|year|subject|title|comment|message|feedback|label|iban|tax|\bid no/,
    ),
  },
  { name: 'name: key or secret', test: named(/key|secret|seed/) },
  {
    name: 'around: second factor',
    test: sent(/otp|2 ?fa|mfa|tfa|two ?(fa|step)|second ?(factor|step)|2 ?sv|authenticator|\bstep ?2/),
  },
  { name: 'around: log-in', test: sent(/log ?in|sign ?in|auth|sso|session/) },
  { name: 'around: verify', test: sent(/verif|confirm|challenge|check/) },
  { name: 'around: settings', test: sent(/setting|profile|account|secur|prefer/) },
  { name: 'around: set up', test: sent(/set ?up|enable|enrol|activate|config|register|\badd\b/) },
  { name: 'around: disable', test: sent(/disable|remove|delete|deactiv/) },
  { name: 'around: recovery', test: sent(/recover|backup|forgot|reset/) },
  { name: 'around: message', test: sent(/sms|e ?mail|phone|whatsapp|telegram/) },
  { name: 'around: shop', test: sent(/shop|cart|checkout|redeem|gift|order|coupon|voucher|promo|pay/) },
  { name: 'around: search or help', test: sent(/search|help|article|docs|support|faq/) },
  { name: 'around: join', test: sent(/join|invit|class|meet|room|course/) },
  { name: 'around: device', test: sent(/device|\btv\b|activate|pair|link/) },
];

/** "6-digit", in any language: a five, six, seven or eight before a word, and nothing larger. */
const countsCharacters = (text: string): boolean => /(^|[^\d ] ?|\D )[5-8] ?\p{L}/u.test(text);
/** Products that make codes. */
export const namesApp = (text: string): boolean =>
  /authenticator|authy|\bfreeotp|\b2fas\b|\baegis\b|duo mobile|fortitoken|1password|bitwarden|\btotp\b/.test(
    text,
  );
const namesFactor = (text: string): boolean => /\b(2 ?fa|t?otp|mfa|2 ?sv)\b/.test(text);
/** Roads of a message that are called alike everywhere. */
export const namesMessenger = (text: string): boolean =>
  /whats ?app|telegram|viber|\bsignal\b|\bsms|e ?mail|\bgmail\b|\bline\b|kakao|wechat/.test(text);

/** "+44 •••• 12", "j***@mail": where a message went. */
const isHalfHidden = (text: string): boolean =>
  /[•*·xX_●∗-]{2,12}[ )-]{0,4}\d{2,4}(?!\d)|\p{L}[•*·●∗]{2,20}\p{L}{0,40}@|@[•*·●∗]{2}|\d[•*·●∗xX]{2}/u.test(
    text,
  );
