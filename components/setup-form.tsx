import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Mark } from './mark';
import { NewPassphrase } from './new-passphrase';
import { Problem } from './problem';
import { textOf } from './refusal-text';
import { afterPaint } from './unlock-form';

/** First run: chooses the passphrase and makes the vault. */
export function SetupForm({ onCreate }: { onCreate(passphrase: string): Promise<void> }) {
  const [passphrase, setPassphrase] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const submit = async (event: Event) => {
    event.preventDefault();
    if (passphrase === undefined) return;
    setBusy(true);
    await afterPaint();
    await onCreate(passphrase)
      .catch((error: unknown) => setProblem(textOf(error)))
      .finally(() => setBusy(false));
  };

  return (
    <form class="gate" onSubmit={submit}>
      <Mark />
      <h1>{i18n.t('gate.setupTitle')}</h1>
      <p>{i18n.t('gate.setupText')}</p>
      <NewPassphrase onReady={setPassphrase} focus />
      <Problem text={problem} />
      <button class="button primary" type="submit" disabled={busy || passphrase === undefined}>
        {i18n.t(busy ? 'gate.creating' : 'gate.create')}
      </button>
    </form>
  );
}
