import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import { SecretInput } from '../../../components/forms/secret-input';
import { useSubmit } from '../../../components/forms/use-submit';
import { textOf } from '../../../components/words/refusal-text';
import { Refusal } from '../../../lib/refusal';

/** The proof that the code is kept somewhere, and rightly. */
export function RecoveryTypeBack({
  onTyped,
  onBack,
}: {
  onTyped(code: string): Promise<void>;
  onBack(): void;
}) {
  const [typed, setTyped] = useState('');
  const { busy, problem, submit } = useSubmit(() => onTyped(typed), sentenceOf);
  return (
    <form class="stack narrow" onSubmit={submit}>
      <div class="field">
        <label for="recovery-typed">{i18n.t('recovery.typeBack')}</label>
        <SecretInput
          id="recovery-typed"
          value={typed}
          onInput={setTyped}
          invalid={problem !== undefined}
          describedBy="recovery-typed-hint recovery-typed-problem"
          focus
        />
        <p class="hint" id="recovery-typed-hint">
          {i18n.t('recovery.typeBackHint')}
        </p>
      </div>
      <Problem id="recovery-typed-problem" text={problem} />
      <div class="actions">
        <button type="submit" class="button primary" disabled={busy || typed === ''}>
          {i18n.t('recovery.finish')}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {i18n.t('recovery.showAgain')}
        </button>
      </div>
    </form>
  );
}

function sentenceOf(error: unknown): string {
  const isOther = error instanceof Refusal && error.code === 'wrong-recovery-code';
  return isOther ? i18n.t('recovery.notTheSame') : textOf(error);
}
