import type { Evidence } from './field-evidence';
import { CODE, MESSAGE, SENT } from './field-words';

const APP =
  /authenticator|(?<!whats )\bapps?\b|\bapplic|\baplic|\btotp|authy|goog\w* auth|generator|token device|aplikac|apka|sovellus|uygulama|alkalmaz|приложени|додат|застосун|アプリ|应用|應用|身份验证器|앱|التطبيق|ung dung|แอป|ऐप/;
const MADE_HERE = /\bqr\b|generated|\bdevice|display(ed|s)|\bshow(n|s)/;
const AGAIN =
  /\bresend|send (it |code |the code )?again|(new|another) code|erneut|renvoyer|reenviar|reinvia|opnieuw|ponownie|повторно|再送|重新?发送?|다시/;
/** A way out that is offered, not what the page asks for. */
const ALTERNATIVE =
  /\b(instead|lost|another (way|method|device)|other way|can t|cannot|don t have|unable|trouble)\b/;

interface ChannelRule {
  readonly name: string;
  /** Above zero speaks for a message, below for an app. */
  readonly weight: number;
  readonly test: (place: Evidence) => boolean;
}

const says = (texts: readonly string[], ...words: readonly RegExp[]): boolean =>
  texts.some((text) => !ALTERNATIVE.test(text) && words.every((word) => word.test(text)));
const saysNot = (texts: readonly string[], not: RegExp, ...words: readonly RegExp[]): boolean =>
  says(
    texts.filter((text) => !not.test(text)),
    ...words,
  );

const CHANNEL_RULES: readonly ChannelRule[] = [
  { name: 'a message was sent', weight: 6, test: ({ prompts }) => saysNot(prompts, APP, MESSAGE, SENT) },
  { name: 'a code was sent', weight: 4, test: ({ prompts }) => saysNot(prompts, APP, CODE, SENT) },
  { name: 'heading names a message', weight: 4, test: ({ headings }) => saysNot(headings, APP, MESSAGE) },
  {
    name: 'field is named after a message',
    weight: 4,
    test: ({ own, labels }) => saysNot([own, ...labels], APP, MESSAGE),
  },
  {
    name: 'can be sent again',
    weight: 4,
    test: ({ actions, prompts }) => says([...actions, ...prompts], AGAIN),
  },
  { name: 'address names a message', weight: 2, test: ({ around }) => says([around], /\bsms\b|e ?mail/) },
  { name: 'label names an app', weight: -6, test: ({ labels }) => says(labels, APP) },
  { name: 'text around names an app', weight: -6, test: ({ prompts }) => says(prompts, APP) },
  {
    name: 'text around says that it is made here',
    weight: -2,
    test: ({ prompts }) => says(prompts, MADE_HERE),
  },
  { name: 'field is named after an app', weight: -4, test: ({ own }) => says([own], APP) },
];

/** Whether the code of this place comes from an app or in a message; an app's, where nothing is said. */
export function channelOf(place: Evidence): 'app' | 'message' {
  const weight = CHANNEL_RULES.reduce((sum, rule) => sum + (rule.test(place) ? rule.weight : 0), 0);
  return weight > 0 ? 'message' : 'app';
}
