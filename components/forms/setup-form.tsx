import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Mark } from '../shell/mark';
import { NewPassphrase } from './new-passphrase';
import { Problem } from './problem';
import { useSubmit } from './use-submit';

/** First run: chooses the passphrase and makes the vault. `submit` is what the button says where it does more. */
export function SetupForm(props: { onCreate(passphrase: string): Promise<void>; submit?: string }) {
  const [passphrase, setPassphrase] = useState<string>();
  const { busy, problem, submit } = useSubmit(async () => {
    if (passphrase !== undefined) await props.onCreate(passphrase);
  });

  return (
    <form class="gate" onSubmit={submit}>
      <Mark />
      <h1>{i18n.t('gate.setupTitle')}</h1>
      <p>{i18n.t('gate.setupText')}</p>
      <NewPassphrase onReady={setPassphrase} focus />
      <Problem text={problem} />
      <button class="button primary" type="submit" disabled={busy || passphrase === undefined}>
        {busy ? i18n.t('gate.creating') : (props.submit ?? i18n.t('gate.create'))}
      </button>
    </form>
  );
}
