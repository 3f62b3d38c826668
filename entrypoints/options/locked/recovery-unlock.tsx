import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import { SecretInput } from '../../../components/forms/secret-input';
import { useSubmit } from '../../../components/forms/use-submit';
import { Mark } from '../../../components/shell/mark';
import { unlockWithCodeHere } from '../../../lib/browser/vault/unlocking';

/**
 * The way in for who forgot the passphrase. `onCode` gets the code before it is tried, because opening the vault takes this
 * form away, and undefined when it was not right.
 */
export function RecoveryUnlock(props: { onCode(code: string | undefined): void; onBack(): void }) {
  const [code, setCode] = useState('');
  const { busy, problem, submit } = useSubmit(async () => {
    props.onCode(code);
    try {
      await unlockWithCodeHere(code);
    } catch (error) {
      props.onCode(undefined);
      throw error;
    }
  });
  return (
    <form class="gate" onSubmit={submit}>
      <Mark />
      <h1>{i18n.t('recovery.unlockTitle')}</h1>
      <p>{i18n.t('recovery.unlockText')}</p>
      <div class="field">
        <label for="recovery-code">{i18n.t('recovery.title')}</label>
        <SecretInput
          id="recovery-code"
          value={code}
          onInput={setCode}
          invalid={problem !== undefined}
          describedBy="recovery-code-problem"
          focus
        />
      </div>
      <Problem id="recovery-code-problem" text={problem} />
      <button type="submit" class="button primary" disabled={busy || code === ''}>
        {i18n.t(busy ? 'gate.unlocking' : 'gate.unlock')}
      </button>
      <button type="button" class="button plain" onClick={props.onBack}>
        {i18n.t('recovery.back')}
      </button>
    </form>
  );
}

/** What is left when the passphrase is forgotten and there is no code. */
export function NoRecovery({ onBack }: { onBack(): void }) {
  return (
    <div class="gate">
      <Mark />
      <h1>{i18n.t('recovery.unlockTitle')}</h1>
      <p>{i18n.t('recovery.none')}</p>
      <p>{i18n.t('recovery.noneHope')}</p>
      <button type="button" class="button" onClick={onBack}>
        {i18n.t('recovery.back')}
      </button>
    </div>
  );
}
