import type { Evidence } from './features';
import { APP, MESSAGE } from './lexicon';
import { FACTOR_THING, saysSent, type Words } from './predicates';

const MADE_HERE = /\bqr\b|generated|\bdevice|display(ed|s)|\bshow(n|s)/;
const AGAIN =
  /\bresend|send (it |code |the code )?again|(new|another) code|erneut|renvoyer|reenviar|reinvia|opnieuw|ponownie|znovu|tekrar|повторно|щ[её] раз|إعادة|再送|重新?发送?|다시|\bspam/;
/** Asks for the code to be sent. */
const SEND =
  /\b(get|send|request)( \w{1,20})? (code|otp|pin)\b(?! challenge)|(получить|отправить) код|[获獲][取得]|发送|發送|(인증번호|인증코드) ?(받기|발송|전송)/;
/** About an account that is made, or got back. */
const ACCOUNT =
  /\b(verify|confirm|validate|activate) (your )?(e ?mail|phone|mobile|number)|activate your account|forgot|(reset|recover) (your )?password|sign ?up|regist|inscri|olvid|oubli|vergessen|восстановл|регистрац|注册|註冊|找回|会員登録|회원가입|찾기/;
/** A way out that is offered, not what the page asks for. */
const ALTERNATIVE =
  /\b(instead|lost|another (way|method|device)|other way|can t|cannot|don t have|unable|trouble)\b/;

/** A second factor by its name; an OTP comes by any road. */
const TWO_FACTOR = /(two|2|multi) ?(step|factor)|\b(2 ?|m)fa\b/;
/** Asked for beside the code by who has a password: the code is no way back in. */
const isKnownPassword = ({ type, names }: Evidence['others'][number]): boolean =>
  type === 'password' && /\b(old|current)\b/.test(names);
const MESSAGE_CODE = /\b(sms|e ?mail) (2 ?fa|otp|code)|(code|otp) from your (sms|e ?mail)/;

interface ChannelRule {
  /** Above zero speaks for a message, below for an app. */
  readonly weight: number;
  readonly test: (place: Evidence) => boolean;
}

const says = (texts: readonly string[], ...words: readonly Words[]): boolean =>
  texts.some((text) => !ALTERNATIVE.test(text) && words.every((word) => word.test(text)));
const saysNot = (texts: readonly string[], not: RegExp, ...words: readonly Words[]): boolean =>
  says(
    texts.filter((text) => !not.test(text)),
    ...words,
  );

const CHANNEL_RULES: readonly ChannelRule[] = [
  // A message was sent.
  { weight: 6, test: ({ prompts }) => saysNot(prompts.filter(saysSent), APP, MESSAGE) },
  // A code was sent.
  { weight: 4, test: ({ prompts, labels }) => saysNot([...prompts, ...labels].filter(saysSent), APP) },
  // A message's code, by its name.
  { weight: 5, test: ({ prompts, labels }) => saysNot([...prompts, ...labels], APP, MESSAGE_CODE) },
  // Heading names a message.
  { weight: 4, test: ({ headings }) => saysNot(headings, APP, MESSAGE) },
  // Field is named after a message.
  { weight: 4, test: ({ own, labels }) => saysNot([own, ...labels], APP, MESSAGE) },
  // Can be sent again.
  { weight: 4, test: ({ actions, prompts }) => says([...actions, ...prompts], AGAIN) },
  // Can be asked for; "by e-mail", it is a way out.
  { weight: 3, test: ({ actions }) => saysNot(actions, MESSAGE, SEND) },
  // Heading is about an account, and not one whose password is known; a second heading may tell of the factor.
  {
    weight: 3,
    test: ({ headings, others }) =>
      says(headings, ACCOUNT) && !says(headings, TWO_FACTOR) && !others.some(isKnownPassword),
  },
  // Beside the address that it is sent to.
  {
    weight: 3,
    test: ({ others }) =>
      others.some(({ type, names }) => /email|tel/.test(type) || MESSAGE.test(names)) &&
      !others.some(({ type }) => type === 'password'),
  },
  // Address names a message.
  { weight: 2, test: ({ around }) => says([around], /\bsms\b|e ?mail/) },
  // Address or form names an app.
  { weight: -3, test: ({ around }) => says([around], /authenticator|\btotp/) },
  // Label names an app.
  { weight: -6, test: ({ labels }) => says(labels, APP) },
  // Text around names an app of codes, and not just any app.
  { weight: -6, test: ({ prompts }) => says(prompts, APP, FACTOR_THING) },
  // Text around says that it is made here.
  { weight: -2, test: ({ prompts }) => says(prompts, MADE_HERE) },
  // Label says outright that it is a second factor, whatever else can be asked for.
  { weight: -4, test: ({ labels }) => says(labels, TWO_FACTOR) },
  // Field is named after an app.
  { weight: -4, test: ({ own }) => says([own], APP) },
];

/** Whether the code of this place comes from an app or in a message; an app's, where nothing is said. */
export function channelOf(place: Evidence): 'app' | 'message' {
  const weight = CHANNEL_RULES.reduce((sum, rule) => sum + (rule.test(place) ? rule.weight : 0), 0);
  return weight > 0 ? 'message' : 'app';
}
