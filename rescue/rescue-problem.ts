import { i18n } from '#i18n';
import { refusalText } from '../components/words/refusal-text';
import { Refusal } from '../lib/refusal';

/** The sentence for whatever went wrong: there is nobody here whom a bug could be reported to. */
export function rescueProblem(error: unknown): string {
  if (!(error instanceof Refusal)) return i18n.t('rescue.unexpected', { error: String(error) });
  switch (error.code) {
    case 'unknown-format':
      return i18n.t('rescue.notBackup');
    case 'damaged-file':
    case 'vault-damaged':
      return i18n.t(error.cause === 'contents' ? 'rescue.damagedContents' : 'rescue.damaged');
    case 'vault-newer':
      return i18n.t('rescue.newer');
    case 'wrong-passphrase':
      return i18n.t('rescue.wrongSecret');
    default:
      return refusalText(error.code);
  }
}
