import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import { SecretInput } from '../../../components/forms/secret-input';
import { useSubmit } from '../../../components/forms/use-submit';

/** Asks for what opens a backup: its passphrase or recovery code. */
export function RestoreSecret(props: {
  fileName: string;
  onOpen(secret: string): Promise<void>;
  onCancel(): void;
}) {
  const [secret, setSecret] = useState('');
  const { busy, problem, submit } = useSubmit(() => props.onOpen(secret));

  return (
    <form class="stack narrow" onSubmit={submit}>
      <p>
        <bdi>{props.fileName}</bdi>
      </p>
      <div class="field">
        <label for="backup-secret">{i18n.t('transfer.backupSecret')}</label>
        <SecretInput
          id="backup-secret"
          value={secret}
          onInput={setSecret}
          describedBy="backup-secret-problem"
          invalid={problem !== undefined}
          focus
        />
      </div>
      <Problem id="backup-secret-problem" text={problem} />
      <div class="actions">
        <button type="submit" class="button primary" disabled={busy || secret === ''}>
          {i18n.t(busy ? 'import.opening' : 'import.open')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={props.onCancel}>
          {i18n.t('import.cancel')}
        </button>
      </div>
    </form>
  );
}
