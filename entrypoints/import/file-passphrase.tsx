import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../components/problem';
import { SecretInput } from '../../components/secret-input';

/** Asks for the passphrase of an encrypted file. */
export function FilePassphrase(props: {
  fileName: string;
  problem: string | undefined;
  onAnswer(passphrase: string): Promise<void>;
  onSkip(): void;
}) {
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    await props.onAnswer(passphrase).finally(() => setBusy(false));
  };
  return (
    <main class="window">
      <form class="stack" onSubmit={submit}>
        <h1>{i18n.t('import.passphraseTitle')}</h1>
        <p>
          <bdi>{props.fileName}</bdi>: {i18n.t('import.passphraseText')}
        </p>
        <div class="field">
          <label for="file-passphrase">{i18n.t('gate.passphrase')}</label>
          <SecretInput
            id="file-passphrase"
            value={passphrase}
            onInput={setPassphrase}
            describedBy="file-problem"
            invalid={props.problem !== undefined}
            focus
          />
        </div>
        <Problem id="file-problem" text={busy ? undefined : props.problem} />
        <p class="hint" role="status">
          {busy ? i18n.t('import.deriving') : ''}
        </p>
        <div class="actions">
          <button type="submit" class="button primary" disabled={busy || passphrase === ''}>
            {i18n.t(busy ? 'import.opening' : 'import.open')}
          </button>
          <button type="button" class="button" disabled={busy} onClick={props.onSkip}>
            {i18n.t('import.skip')}
          </button>
        </div>
      </form>
    </main>
  );
}
