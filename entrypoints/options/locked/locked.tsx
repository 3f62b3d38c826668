import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ClosedVault, type LockScreenState } from '../../../components/forms/closed-vault';
import { findOtherWays, type OtherWays, PASSPHRASE_TRY } from '../../../lib/browser/vault/unlocking';
import { SaveDamaged } from '../security/quarantine';
import { NoRecovery } from './no-recovery';
import { PasskeyUnlock } from './passkey-unlock';
import { RecoveryUnlock } from './recovery-unlock';

/** The lock screen where there is room for every way in. `onCode` gets a recovery code while it opens the vault. */
export function Locked({
  state,
  onCode,
}: {
  state: LockScreenState;
  onCode(code: string | undefined): void;
}) {
  const [forgot, setForgot] = useState(false);
  const [ways, setWays] = useState<OtherWays>();
  useEffect(() => {
    findOtherWays().then(setWays);
  }, []);
  const [lostCode, setLostCode] = useState(false);
  const back = () => {
    setForgot(false);
    setLostCode(false);
  };
  if (state === 'locked' && forgot && ways) {
    if (lostCode || !ways.recovery) return <NoRecovery hasCode={ways.recovery} onBack={back} />;
    return <RecoveryUnlock onCode={onCode} onBack={back} onNoCode={() => setLostCode(true)} />;
  }
  return (
    <ClosedVault state={state} {...PASSPHRASE_TRY}>
      {state !== 'locked' && <SaveDamaged />}
      {state === 'locked' && ways?.passkey && <PasskeyUnlock />}
      {state === 'locked' && (
        <button type="button" class="button plain" onClick={() => setForgot(true)}>
          {i18n.t('recovery.forgot')}
        </button>
      )}
    </ClosedVault>
  );
}
