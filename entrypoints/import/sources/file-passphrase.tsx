import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { KeyProgress } from '../../../components/forms/key-progress';
import { SecretField } from '../../../components/forms/secret-field';
import type { Files } from './use-files';

/** Asks for the passphrase of an encrypted file, and shows how its key is made. */
export function FilePassphrase({ asking, files }: { asking: NonNullable<Files['asking']>; files: Files }) {
  const { source, format, turn, problem, stopped } = asking;
  const [passphrase, setPassphrase] = useState('');
  const busy = files.opening !== undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    files.answer(passphrase);
  };
  return (
    <main class="window">
      <form class="stack" onSubmit={submit}>
        <h1>{i18n.t('import.passphraseTitle')}</h1>
        <p>{i18n.t('import.passphraseText', { file: source.file.name })}</p>
        {/* Drawn again for each turn, which takes the focus back to it. */}
        <SecretField
          key={turn}
          id="file-passphrase"
          label={i18n.t('gate.passphrase')}
          value={passphrase}
          onInput={setPassphrase}
          problem={busy ? undefined : problem}
          focus
        />
        {format === 'kdbx' && <p class="hint">{i18n.t('unsupportedFormat.keyFile')}</p>}
        {files.opening && <KeyProgress wholeMs={files.opening.wholeMs} />}
        <p class="hint" role="status">
          {stopped && !busy ? i18n.t('import.stopped') : ''}
        </p>
        <Buttons busy={busy} ready={passphrase !== ''} onStop={files.stop} onSkip={files.skip} />
      </form>
    </main>
  );
}

function Buttons(props: { busy: boolean; ready: boolean; onStop(): void; onSkip(): void }) {
  const { busy } = props;
  return (
    <div class="actions">
      <button type="submit" class="button primary" disabled={busy || !props.ready}>
        {i18n.t(busy ? 'import.opening' : 'import.open')}
      </button>
      <button type="button" class="button" onClick={busy ? props.onStop : props.onSkip}>
        {i18n.t(busy ? 'import.stop' : 'import.skip')}
      </button>
    </div>
  );
}
