import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import { SecretInput } from '../../../components/forms/secret-input';
import { useSubmit } from '../../../components/forms/use-submit';
import { useWait } from '../../../components/forms/use-wait';
import { WaitNotice } from '../../../components/forms/wait-notice';
import { pagePlaces } from '../../../lib/browser/vault/page-vault-context';
import { secondsToWaitHere } from '../../../lib/browser/vault/unlocking';
import { Refusal } from '../../../lib/refusal';
import { isPassphrase } from '../../../lib/vault/unlock/passphrase';

/** Asks for the passphrase once more: a vault left open on a desk must not be given another way in. */
export function SecurityCheck({
  id,
  onPassed,
  onCancel,
}: {
  id: string;
  onPassed(): void;
  onCancel(): void;
}) {
  const [passphrase, setPassphrase] = useState('');
  const { seconds, look } = useWait(secondsToWaitHere);
  const { busy, problem, submit } = useSubmit(async () => {
    const isRight = await isPassphrase(pagePlaces(), passphrase).finally(look);
    if (!isRight) throw new Refusal('wrong-passphrase');
    onPassed();
  });
  return (
    <form class="stack narrow" onSubmit={submit}>
      <div class="field">
        <label for={id}>{i18n.t('ways.confirmPassphrase')}</label>
        <SecretInput id={id} value={passphrase} onInput={setPassphrase} describedBy={`${id}-problem`} focus />
      </div>
      <Problem id={`${id}-problem`} text={problem} />
      <WaitNotice seconds={seconds} />
      <div class="actions">
        <button type="submit" class="button primary" disabled={busy || seconds > 0 || passphrase === ''}>
          {i18n.t(busy ? 'ways.checking' : 'ways.goOn')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('account.cancel')}
        </button>
      </div>
    </form>
  );
}
