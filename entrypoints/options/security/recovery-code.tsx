import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Message } from '../../../components/shell/toast';
import { now } from '../../../lib/browser/settings/clock';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import { addRecoverySlot, makeRecoveryCode } from '../../../lib/vault/unlock/recovery-code';
import { SecurityCheck } from './check';
import { RecoverySheet } from './recovery-sheet';
import { RecoveryTypeBack } from './recovery-type-back';

type Step = 'idle' | 'check' | 'show' | 'type';

/** Makes a recovery code: shown until it is kept, then typed back from where it was kept, and only then of any use. */
export function RecoveryCode({ say }: { say(message: Message): void }) {
  const [step, setStep] = useState<Step>('idle');
  const [code, setCode] = useState('');
  const end = () => {
    setCode('');
    setStep('idle');
  };
  const show = () => {
    setCode(makeRecoveryCode());
    setStep('show');
  };
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => say({ text: i18n.t('recovery.copied') }),
      () => say({ text: i18n.t('recovery.copyFailed') }),
    );
  const finish = async (typed: string) => {
    await addRecoverySlot(vaultContext(), code, typed);
    end();
    say({ text: i18n.t('recovery.added') });
  };

  return (
    <div class="card">
      <h2>{i18n.t('recovery.title')}</h2>
      <p>{i18n.t('recovery.text')}</p>
      {step === 'idle' && <MakeButton onMake={() => setStep('check')} />}
      {step === 'check' && <SecurityCheck id="recovery-check" onPassed={show} onCancel={end} />}
      {step === 'show' && (
        <RecoverySheet
          code={code}
          madeAt={now()}
          onCopy={copy}
          onKept={() => setStep('type')}
          onCancel={end}
        />
      )}
      {step === 'type' && <RecoveryTypeBack onTyped={finish} onBack={() => setStep('show')} />}
    </div>
  );
}

function MakeButton({ onMake }: { onMake(): void }) {
  return (
    <div class="actions">
      <button type="button" class="button" onClick={onMake}>
        {i18n.t('recovery.make')}
      </button>
    </div>
  );
}
