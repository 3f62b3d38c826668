import { i18n } from '#i18n';
import { Refusal, type RefusalCode } from '../../lib/refusal';

/** Names of messages have no hyphens. */
type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text;

/** The one sentence for a refusal: what happened, and what to do next. */
export function refusalText(code: RefusalCode): string {
  return i18n.t(`refusal.${code.replaceAll('-', '_') as Underscored<RefusalCode>}`);
}

/** The sentence for an expected error; anything else is a bug, and is thrown on to where bugs are reported. */
export function sentenceFor(error: unknown): string {
  if (error instanceof Refusal) return refusalText(error.code);
  throw error;
}
