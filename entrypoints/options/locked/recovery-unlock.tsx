import { i18n } from '#i18n';
import { SecretForm } from '../../../components/forms/secret-form';
import { Mark } from '../../../components/shell/mark';
import { unlockWithCodeHere } from '../../../lib/browser/vault/unlocking';

/**
 * The way in for who forgot the passphrase. `onCode` gets the code before it is tried, because opening the vault takes this
 * form away, and undefined when it was not right.
 */
export function RecoveryUnlock(props: {
  onCode(code: string | undefined): void;
  onBack(): void;
  onNoCode(): void;
}) {
  const unlock = async (code: string) => {
    props.onCode(code);
    try {
      await unlockWithCodeHere(code);
    } catch (error) {
      props.onCode(undefined);
      throw error;
    }
  };
  return (
    <SecretForm
      in="gate"
      id="recovery-code"
      label={i18n.t('recovery.title')}
      submit={i18n.t('gate.unlock')}
      submitting={i18n.t('gate.unlocking')}
      onSubmit={unlock}
      others={() => (
        <>
          <button type="button" class="button plain" onClick={props.onNoCode}>
            {i18n.t('recovery.noCode')}
          </button>
          <button type="button" class="button plain" onClick={props.onBack}>
            {i18n.t('recovery.back')}
          </button>
        </>
      )}
    >
      <Mark />
      <h1>{i18n.t('recovery.unlockTitle')}</h1>
      <p>{i18n.t('recovery.unlockText')}</p>
    </SecretForm>
  );
}
