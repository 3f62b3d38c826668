import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ConfirmButton } from '../../../components/forms/confirm-button';
import { SetupForm } from '../../../components/forms/setup-form';
import { Mark } from '../../../components/shell/mark';
import { useFocus } from '../../../components/shell/use-focus';
import { replaceByBackupHere, replaceHere } from '../../../lib/browser/vault/unlocking';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import { Refusal } from '../../../lib/refusal';
import { readLockedBackup } from '../../../lib/vault/backup/own-backup';
import { SaveAsItIs } from '../transfer/save-as-it-is';
import { RestoreFirst } from './restore-first';

/** What is left when the passphrase is forgotten and there is no recovery code, or it is lost: three ways on. */
export function NoRecovery({ hasCode, onBack }: { hasCode: boolean; onBack(): void }) {
  const [isAnew, setAnew] = useState(false);
  const title = useFocus<HTMLHeadingElement>();
  if (isAnew) return <SetupForm onCreate={replaceHere} />;
  return (
    <>
      <div class="gate">
        <Mark />
        <h1 ref={title} tabIndex={-1}>
          {i18n.t('recovery.forgot')}
        </h1>
        <p>{i18n.t(hasCode ? 'recovery.lostBoth' : 'recovery.none')}</p>
        <p>{i18n.t('recovery.noneHope')}</p>
        <button type="button" class="button" onClick={onBack}>
          {i18n.t('recovery.back')}
        </button>
      </div>
      <RestoreFirst
        title={i18n.t('recovery.restoreTitle')}
        text={i18n.t('recovery.restoreText')}
        onRestore={replaceByBackupHere}
      />
      <section class="gate" aria-labelledby="anew-title">
        <h2 id="anew-title">{i18n.t('recovery.anewTitle')}</h2>
        <p>{i18n.t('recovery.anewText')}</p>
        <SaveLocked />
        <ConfirmButton
          label={i18n.t('gate.anew')}
          question={i18n.t('gate.anewQuestion')}
          confirm={i18n.t('gate.anewConfirm')}
          onConfirm={() => setAnew(true)}
        />
      </section>
    </>
  );
}

/** The locked vault in a file: encrypted as it is, and a backup for who remembers its passphrase. */
function SaveLocked() {
  return (
    <SaveAsItIs
      hint={i18n.t('recovery.saveLockedText')}
      label={i18n.t('recovery.saveLocked')}
      name="latchkey-locked-vault.json"
      make={lockedVaultFile}
    />
  );
}

async function lockedVaultFile(): Promise<Blob> {
  const text = await readLockedBackup(vaultContext());
  if (text === undefined) throw new Refusal('vault-damaged');
  return new Blob([text], { type: 'application/json' });
}
