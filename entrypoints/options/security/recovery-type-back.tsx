import { i18n } from '#i18n';
import { SecretForm } from '../../../components/forms/secret-form';
import { sentenceFor } from '../../../components/words/refusal-text';
import { Refusal } from '../../../lib/refusal';

/** The proof that the code is kept somewhere, and rightly. */
export function RecoveryTypeBack(props: { onTyped(code: string): Promise<void>; onBack(): void }) {
  return (
    <SecretForm
      in="card"
      id="recovery-typed"
      label={i18n.t('recovery.typeBack')}
      hint={i18n.t('recovery.typeBackHint')}
      submit={i18n.t('recovery.finish')}
      onSubmit={props.onTyped}
      sentence={sentenceOf}
      others={() => (
        <button type="button" class="button" onClick={props.onBack}>
          {i18n.t('recovery.showAgain')}
        </button>
      )}
    />
  );
}

function sentenceOf(error: unknown): string {
  const isOther = error instanceof Refusal && error.code === 'wrong-recovery-code';
  return isOther ? i18n.t('recovery.notTheSame') : sentenceFor(error);
}
