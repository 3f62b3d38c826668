import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import { useSubmit } from '../../../components/forms/use-submit';
import { unlockWithPasskeyHere } from '../../../lib/browser/vault/unlocking';

/** Opens the vault with a passkey, for whom the browser asks. */
export function PasskeyUnlock() {
  const { busy, problem, submit } = useSubmit(unlockWithPasskeyHere);
  return (
    <div class="stack">
      <button type="button" class="button" disabled={busy} onClick={submit}>
        {i18n.t(busy ? 'passkey.waiting' : 'passkey.unlock')}
      </button>
      <Problem text={problem} />
    </div>
  );
}
