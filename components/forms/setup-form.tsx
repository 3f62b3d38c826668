import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Mark } from '../shell/mark';
import { NewPassphrase } from './new-passphrase';
import { Problem } from './problem';
import { useSubmit } from './use-submit';

/** First run: chooses the passphrase and makes the vault. */
export function SetupForm({ onCreate }: { onCreate(passphrase: string): Promise<void> }) {
  const [passphrase, setPassphrase] = useState<string>();
  const { busy, problem, submit } = useSubmit(async () => {
    if (passphrase !== undefined) await onCreate(passphrase);
  });

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
