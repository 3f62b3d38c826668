import { i18n } from '#i18n';
import { textOf } from '../../components/refusal-text';
import { Refusal } from '../../lib/refusal';

/** The sentence for a refusal where a passkey was shown, not a passphrase typed. */
export function passkeySentence(error: unknown): string {
  const isWrong = error instanceof Refusal && error.code === 'wrong-passphrase';
  return isWrong ? i18n.t('passkey.wrong') : textOf(error);
}
