import { i18n } from '#i18n';
import { ConfirmButton } from '../../../components/forms/confirm-button';
import type { Message } from '../../../components/shell/toast';
import { dayText } from '../../../components/words/day-text';
import { sentenceFor } from '../../../components/words/refusal-text';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import { goOnWithOlder } from '../../../lib/vault/unlock/newest';
import type { OpenState } from '../../../lib/vault/unlock/open-vault';

/** Says that the newest state cannot be read, what is missing, and lets a person choose; nothing when it can. */
export function OlderState({ vault, say }: { vault: OpenState; say(message: Message): void }) {
  const { newest, generation, savedAt } = vault;
  if (newest === undefined) return null;
  const goOn = () =>
    goOnWithOlder(vaultContext()).then(
      () => say({ text: i18n.t('older.gone') }),
      (error: unknown) => say({ text: sentenceFor(error), isProblem: true }),
    );
  return (
    <div class="warning stack" role="alert">
      <strong>{i18n.t('older.title')}</strong>
      <p>{i18n.t('older.text', { newest: dayText(newest.savedAt), shown: dayText(savedAt) })}</p>
      <p>{i18n.t('older.missing', newest.generation - generation)}</p>
      <p>{i18n.t('older.advice')}</p>
      <p>{i18n.t('older.replaced')}</p>
      <ConfirmButton
        label={i18n.t('older.goOn')}
        question={i18n.t('older.question')}
        confirm={i18n.t('older.confirm')}
        onConfirm={goOn}
      />
    </div>
  );
}
