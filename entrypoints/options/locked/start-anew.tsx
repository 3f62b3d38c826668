import { i18n } from '#i18n';
import { ConfirmButton } from '../../../components/forms/confirm-button';
import { vaultContext } from '../../../lib/browser/vault/vault-context';

/** The way on for who lost a vault and has no backup of it: an empty one, after a question. */
export function StartAnew() {
  const start = async () => {
    await vaultContext().existenceMarker.forget();
    location.reload();
  };
  return (
    <div class="gate">
      <ConfirmButton
        label={i18n.t('gate.anew')}
        question={i18n.t('gate.anewQuestion')}
        confirm={i18n.t('gate.anewConfirm')}
        onConfirm={start}
      />
    </div>
  );
}
