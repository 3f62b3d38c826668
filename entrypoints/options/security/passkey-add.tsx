import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import { TextField } from '../../../components/forms/text-field';
import { useSubmit } from '../../../components/forms/use-submit';
import type { Message } from '../../../components/shell/toast';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import { createPasskey, hasPasskeys } from '../../../lib/browser/vault/webauthn';
import { addPasskeySlot, listCredentialIds } from '../../../lib/vault/unlock/passkey';
import { SecurityCheck } from './check';

/** Adds a passkey, where the browser has passkeys for extensions; nothing elsewhere. */
export function AddPasskey({ say }: { say(message: Message): void }) {
  const [isOffered, setIsOffered] = useState(false);
  const [step, setStep] = useState<'idle' | 'check' | 'name'>('idle');
  useEffect(() => {
    hasPasskeys().then(setIsOffered);
  }, []);
  if (!isOffered) return null;
  const end = () => setStep('idle');
  return (
    <div class="card">
      <h2>{i18n.t('passkey.title')}</h2>
      <p>{i18n.t('passkey.text')}</p>
      {step === 'idle' && (
        <div class="actions">
          <button type="button" class="button" onClick={() => setStep('check')}>
            {i18n.t('passkey.add')}
          </button>
        </div>
      )}
      {step === 'check' && (
        <SecurityCheck id="passkey-check" onPassed={() => setStep('name')} onCancel={end} />
      )}
      {step === 'name' && (
        <NamedPasskey
          onCancel={end}
          onAdded={(name) => {
            end();
            say({ text: i18n.t('passkey.added', { name }) });
          }}
        />
      )}
    </div>
  );
}

function NamedPasskey({ onAdded, onCancel }: { onAdded(name: string): void; onCancel(): void }) {
  const [name, setName] = useState(i18n.t('passkey.firstName'));
  const { busy, problem, submit } = useSubmit(async () => {
    const context = vaultContext();
    const called = name.trim() || i18n.t('passkey.firstName');
    const made = await createPasskey(`Latchkey – ${called}`, await listCredentialIds(context));
    await addPasskeySlot(context, made.credentialId, made.prfOutput, called);
    onAdded(called);
  });
  return (
    <form class="stack narrow" onSubmit={submit}>
      <TextField
        id="passkey-name"
        label={i18n.t('ways.name')}
        hint={i18n.t('passkey.nameHint')}
        value={name}
        onInput={setName}
      />
      <Problem text={problem} />
      <div class="actions">
        <button type="submit" class="button primary" disabled={busy}>
          {i18n.t(busy ? 'passkey.waiting' : 'passkey.make')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('account.cancel')}
        </button>
      </div>
    </form>
  );
}
