import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Message } from '../../../components/shell/toast';
import { clearClipboardHere, copySecret } from '../../../lib/browser/clipboard/copy';
import { now } from '../../../lib/browser/settings/clock';
import { useSettings } from '../../../lib/browser/settings/use-settings';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import { addRecoverySlot, makeRecoveryCode } from '../../../lib/vault/unlock/recovery-code';
import { wasJustMade } from '../shell/just-made';
import { SecurityCheck } from './check';
import { RecoverySheet } from './recovery-sheet';
import { RecoveryTypeBack } from './recovery-type-back';

type Step = 'idle' | 'check' | 'show' | 'type';

/**
 * Makes a recovery code: shown until it is kept, then typed back from where it was kept, and only then of any use.
 * With `begins` at once, and shown at once where the passphrase was chosen just now.
 */
export function RecoveryCode(props: { say(message: Message): void; begins?: boolean; onEnd?(): void }) {
  const { say, begins } = props;
  const [step, setStep] = useState<Step>(() => (begins ? firstStep() : 'idle'));
  const [code, setCode] = useState(() => (step === 'show' ? makeRecoveryCode() : ''));
  const [isCopied, setIsCopied] = useState(false);
  const end = () => {
    setCode('');
    setStep('idle');
    props.onEnd?.();
  };
  const show = () => {
    setCode(makeRecoveryCode());
    setStep('show');
  };
  const [settings] = useSettings();
  const copy = () =>
    copySecret(code, settings).then(
      () => {
        setIsCopied(true);
        say({ text: i18n.t('recovery.copied') });
      },
      () => say({ text: i18n.t('recovery.copyFailed') }),
    );
  const clear = () =>
    clearClipboardHere().then(
      () => {
        setIsCopied(false);
        say({ text: i18n.t('clipboard.cleared') });
      },
      () => say({ text: i18n.t('clipboard.notCleared'), isProblem: true }),
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
      {isCopied && <ClearClipboard onClear={clear} />}
      {step === 'type' && <RecoveryTypeBack onTyped={finish} onBack={() => setStep('show')} />}
    </div>
  );
}

/** A vault that was left open on a desk is asked for its passphrase first. */
function firstStep(): Step {
  return wasJustMade(now()) ? 'show' : 'check';
}

/** Also after the code was typed back, for as long as the page is open: a clipboard is no place to keep it. */
function ClearClipboard({ onClear }: { onClear(): void }) {
  return (
    <div class="actions">
      <button type="button" class="button" onClick={onClear}>
        {i18n.t('clipboard.clearNow')}
      </button>
      <p class="hint">{i18n.t('clipboard.holdsCode')}</p>
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
