import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import { useSubmit } from '../../../components/forms/use-submit';
import { PASSKEY_WANTED } from '../../../lib/browser/api/own-pages';
import { unlockWithPasskeyHere } from '../../../lib/browser/vault/unlocking';

/** Opens the vault with a passkey, for whom the browser asks. */
export function PasskeyUnlock() {
  const { busy, problem, submit } = useSubmit(unlockWithPasskeyHere);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takeWish()) button.current?.click();
  }, []);
  return (
    <div class="stack">
      <button ref={button} type="button" class="button" disabled={busy} onClick={submit}>
        {i18n.t(busy ? 'passkey.waiting' : 'passkey.unlock')}
      </button>
      <Problem text={problem} />
    </div>
  );
}

/** Whether the page was opened to ask for a passkey. Said once: the page is loaded again whenever the vault is locked. */
function takeWish(): boolean {
  if (!new URLSearchParams(location.search).has(PASSKEY_WANTED)) return false;
  history.replaceState(history.state, '', location.pathname + location.hash);
  return true;
}
