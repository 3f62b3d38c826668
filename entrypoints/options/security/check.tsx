import { i18n } from '#i18n';
import { SecretForm } from '../../../components/forms/secret-form';
import { pageVaultContext } from '../../../lib/browser/vault/page-vault-context';
import { secondsToWaitHere } from '../../../lib/browser/vault/unlocking';
import { Refusal } from '../../../lib/refusal';
import { isPassphrase } from '../../../lib/vault/unlock/passphrase';

/** Asks for the passphrase once more: a vault left open on a desk must not be given another way in. */
export function SecurityCheck(props: { id: string; onPassed(): void; onCancel(): void }) {
  const check = async (passphrase: string) => {
    if (!(await isPassphrase(pageVaultContext(), passphrase))) throw new Refusal('wrong-passphrase');
    props.onPassed();
  };
  return (
    <SecretForm
      in="card"
      id={props.id}
      label={i18n.t('ways.confirmPassphrase')}
      submit={i18n.t('ways.goOn')}
      submitting={i18n.t('ways.checking')}
      onSubmit={check}
      secondsToWait={secondsToWaitHere}
      others={() => (
        <button type="button" class="button" onClick={props.onCancel}>
          {i18n.t('account.cancel')}
        </button>
      )}
    />
  );
}
