import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { KeyProgress } from '../../../components/forms/key-progress';
import { Problem } from '../../../components/forms/problem';
import { SecretInput } from '../../../components/forms/secret-input';
import type { Files } from './use-files';

/** Asks for the passphrase of an encrypted file, and shows how its key is made. */
export function FilePassphrase({ asking, files }: { asking: NonNullable<Files['asking']>; files: Files }) {
  const { source, format, problem, stopped } = asking;
  const [passphrase, setPassphrase] = useState('');
  const [turn, setTurn] = useState(0);
  const busy = files.opening !== undefined;
  const submit = async (event: Event) => {
    event.preventDefault();
    await files.answer(passphrase);
    // The field is drawn anew, which takes the focus back to it.
    setTurn(turn + 1);
  };
  return (
    <main class="window">
      <form class="stack" onSubmit={submit}>
        <h1>{i18n.t('import.passphraseTitle')}</h1>
        <p>
          <bdi>{source.file.name}</bdi>: {i18n.t('import.passphraseText')}
        </p>
        <div class="field">
          <label for="file-passphrase">{i18n.t('gate.passphrase')}</label>
          <SecretInput
            key={turn}
            id="file-passphrase"
            value={passphrase}
            onInput={setPassphrase}
            describedBy="file-problem"
            invalid={problem !== undefined}
            focus
          />
        </div>
        <Problem id="file-problem" text={busy ? undefined : problem} />
        {format === 'kdbx' && <p class="hint">{i18n.t('wayOut.keyFile')}</p>}
        {files.opening && <KeyProgress wholeMs={files.opening.wholeMs} />}
        <p class="hint" role="status">
          {stopped && !busy ? i18n.t('import.stopped') : ''}
        </p>
        <div class="actions">
          <button type="submit" class="button primary" disabled={busy || passphrase === ''}>
            {i18n.t(busy ? 'import.opening' : 'import.open')}
          </button>
          <button type="button" class="button" onClick={busy ? files.stop : files.skip}>
            {i18n.t(busy ? 'import.stop' : 'import.skip')}
          </button>
        </div>
      </form>
    </main>
  );
}
