import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ClosedVault, type LockScreenState } from '../../../components/forms/closed-vault';
import { openForPasskey, openOptions } from '../../../lib/browser/api/own-pages';
import { closePopup } from '../../../lib/browser/api/side-panel';
import { findOtherWays, type OtherWays, PASSPHRASE_TRY } from '../../../lib/browser/vault/unlocking';

/**
 * The unlock form, or why there is none. A passkey is asked for in the tab: the window in which the system asks takes the
 * focus, and a popup without it is gone.
 */
export function Closed({ state }: { state: LockScreenState }) {
  const [ways, setWays] = useState<OtherWays>();
  useEffect(() => {
    findOtherWays().then(setWays);
  }, []);
  const open = async () => {
    await (state === 'locked' && ways?.passkey ? openForPasskey() : openOptions('accounts'));
    closePopup();
  };
  return (
    <ClosedVault state={state} {...PASSPHRASE_TRY}>
      <button type="button" class="button plain" onClick={open}>
        {i18n.t(buttonOf(state, ways))}
      </button>
    </ClosedVault>
  );
}

function buttonOf(state: LockScreenState, ways: OtherWays | undefined) {
  if (state !== 'locked') return 'gate.openPage';
  return ways?.passkey ? 'passkey.unlock' : 'recovery.forgot';
}
