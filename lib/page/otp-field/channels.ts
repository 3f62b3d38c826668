import type { Feature } from './feature';
import type { PlaceFeatures } from './features';
import { APP, MESSAGE, type Words } from './lexicon';
import { FACTOR_THING, saysSent } from './predicates';

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

/** A second factor by its name; an OTP comes by any channel. */
const TWO_FACTOR = /(two|2|multi) ?(step|factor)|\b(2 ?|m)fa\b/;
/** Asked for beside the code by who has a password: the code is no way back in. */
const isKnownPassword = ({ type, names }: PlaceFeatures['others'][number]): boolean =>
  type === 'password' && /\b(old|current)\b/.test(names);
const MESSAGE_CODE = /\b(sms|e ?mail) (2 ?fa|otp|code)|(code|otp) from your (sms|e ?mail)/;

const says = (texts: readonly string[], ...words: readonly Pick<Words, 'test'>[]): boolean =>
  texts.some((text) => !ALTERNATIVE.test(text) && words.every((word) => word.test(text)));
const saysNot = (
  texts: readonly string[],
  not: Pick<Words, 'test'>,
  ...words: readonly Pick<Words, 'test'>[]
): boolean =>
  says(
    texts.filter((text) => !not.test(text)),
    ...words,
  );

/** What says by which channel a code comes: from an app, or in a message. */
export const CHANNELS: readonly Feature[] = [
  {
    name: 'channel: A message was sent',
    test: ({ prompts }) => saysNot(prompts.filter(saysSent), APP, MESSAGE),
  },
  {
    name: 'channel: A code was sent',
    test: ({ prompts, labels }) => saysNot([...prompts, ...labels].filter(saysSent), APP),
  },
  {
    name: 'channel: A message’s code, by its name',
    test: ({ prompts, labels }) => saysNot([...prompts, ...labels], APP, MESSAGE_CODE),
  },
  { name: 'channel: Heading names a message', test: ({ headings }) => saysNot(headings, APP, MESSAGE) },
  {
    name: 'channel: Field is named after a message',
    test: ({ own, labels }) => saysNot([own, ...labels], APP, MESSAGE),
  },
  {
    name: 'channel: Can be sent again',
    test: ({ actions, prompts }) => says([...actions, ...prompts], AGAIN),
  },
  {
    name: 'channel: Can be asked for; "by e-mail", it is a way out',
    test: ({ actions }) => saysNot(actions, MESSAGE, SEND),
  },
  {
    name: 'channel: Heading is about an account, and not one whose password is known; a second heading may tell of the factor',
    test: ({ headings, others }) =>
      says(headings, ACCOUNT) && !says(headings, TWO_FACTOR) && !others.some(isKnownPassword),
  },
  {
    name: 'channel: Beside the address that it is sent to',
    test: ({ others }) =>
      others.some(({ type, names }) => /email|tel/.test(type) || MESSAGE.test(names)) &&
      !others.some(({ type }) => type === 'password'),
  },
  { name: 'channel: Address names a message', test: ({ around }) => says([around], /\bsms\b|e ?mail/) },
  {
    name: 'channel: Address or form names an app',
    test: ({ around }) => says([around], /authenticator|\btotp/),
  },
  { name: 'channel: Label names an app', test: ({ labels }) => says(labels, APP) },
  {
    name: 'channel: Text around names an app of codes, and not just any app',
    test: ({ prompts }) => says(prompts, APP, FACTOR_THING),
  },
  { name: 'channel: Text around says that it is made here', test: ({ prompts }) => says(prompts, MADE_HERE) },
  {
    name: 'channel: Label says outright that it is a second factor, whatever else can be asked for',
    test: ({ labels }) => says(labels, TWO_FACTOR),
  },
  { name: 'channel: Field is named after an app', test: ({ own }) => says([own], APP) },
];
