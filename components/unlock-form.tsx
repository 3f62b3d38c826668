import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Mark } from './mark';
import { Problem } from './problem';
import { textOf } from './refusal-text';
import { SecretInput } from './secret-input';

/** Asks for the passphrase until `onUnlock` takes it. */
export function UnlockForm({ onUnlock }: { onUnlock(passphrase: string): Promise<void> }) {
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    await afterPaint();
    await onUnlock(passphrase)
      .catch((error: unknown) => setProblem(textOf(error)))
      .finally(() => setBusy(false));
  };

  return (
    <form class="gate" onSubmit={submit}>
      <Mark />
      <h1>{i18n.t('gate.unlockTitle')}</h1>
      <div class="field">
        <label for="passphrase">{i18n.t('gate.passphrase')}</label>
        <SecretInput
          id="passphrase"
          value={passphrase}
          onInput={setPassphrase}
          invalid={problem !== undefined}
          describedBy="passphrase-problem"
          focus
        />
      </div>
      <Problem id="passphrase-problem" text={problem} />
      <button class="button primary" type="submit" disabled={busy || passphrase === ''}>
        {i18n.t(busy ? 'gate.unlocking' : 'gate.unlock')}
      </button>
    </form>
  );
}

/** Deriving a key keeps the page busy for half a second: say so first. */
export function afterPaint(): Promise<void> {
  return new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)));
}
