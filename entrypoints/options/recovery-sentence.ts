import { i18n } from '#i18n';
import { textOf } from '../../components/refusal-text';
import { Refusal } from '../../lib/refusal';

/** The sentence for a refusal where a recovery code was typed, not a passphrase. */
export function recoverySentence(error: unknown): string {
  const isWrong = error instanceof Refusal && error.code === 'wrong-passphrase';
  return isWrong ? i18n.t('recovery.wrong') : textOf(error);
}
