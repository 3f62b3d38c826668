import { i18n } from '#i18n';
import { SecretForm } from '../../../components/forms/secret-form';

/** Asks for what opens a backup: its passphrase or recovery code. */
export function RestoreSecret(props: {
  fileName: string;
  onOpen(secret: string): Promise<void>;
  onCancel(): void;
}) {
  return (
    <SecretForm
      in="card"
      id="backup-secret"
      label={i18n.t('transfer.backupSecret')}
      submit={i18n.t('import.open')}
      submitting={i18n.t('import.opening')}
      onSubmit={props.onOpen}
      others={(busy) => (
        <button type="button" class="button" disabled={busy} onClick={props.onCancel}>
          {i18n.t('import.cancel')}
        </button>
      )}
    >
      <p>
        <bdi>{props.fileName}</bdi>
      </p>
    </SecretForm>
  );
}
