import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NewPassphrase } from '../../../components/forms/new-passphrase';
import { Problem } from '../../../components/forms/problem';
import { SecretInput } from '../../../components/forms/secret-input';
import { useSubmit } from '../../../components/forms/use-submit';
import { useWait } from '../../../components/forms/use-wait';
import { WaitNotice } from '../../../components/forms/wait-notice';
import { pageVaultContext } from '../../../lib/browser/vault/page-vault-context';
import { secondsToWaitHere } from '../../../lib/browser/vault/unlocking';
import { changePassphrase } from '../../../lib/vault/unlock/passphrase';
import { resetPassphrase } from '../../../lib/vault/unlock/recovery-code';

/** Puts another passphrase in the place of the one that is given, or of a forgotten one. */
export function ChangePassphrase({ onChanged }: { onChanged(): void }) {
  const [turn, setTurn] = useState(0);
  const [forgot, setForgot] = useState(false);
  const [proof, setProof] = useState('');
  const [next, setNext] = useState<string>();
  const { seconds, look } = useWait(secondsToWaitHere);
  const change = async (passphrase: string) => {
    await (forgot ? resetPassphrase : changePassphrase)(pageVaultContext(), proof, passphrase).finally(look);
    setProof('');
    setTurn(turn + 1);
    onChanged();
  };
  const { busy, problem, submit } = useSubmit(async () => next !== undefined && change(next));
  const mustWait = seconds > 0 && !forgot;

  return (
    <form class="card" onSubmit={submit}>
      <h2>{i18n.t('security.changeTitle')}</h2>
      <Proof forgot={forgot} value={proof} onInput={setProof} onForgot={setForgot} />
      <NewPassphrase
        key={turn}
        onReady={setNext}
        labels={[i18n.t('security.next'), i18n.t('security.nextAgain')]}
      />
      <Problem text={problem} />
      {!forgot && <WaitNotice seconds={seconds} />}
      <div class="actions">
        <button
          type="submit"
          class="button primary"
          disabled={busy || mustWait || proof === '' || next === undefined}
        >
          {i18n.t(busy ? 'gate.creating' : 'security.change')}
        </button>
      </div>
    </form>
  );
}

/** What shows that the person may change it: the passphrase that there is, or a recovery code. */
function Proof(props: {
  forgot: boolean;
  value: string;
  onInput(proof: string): void;
  onForgot(forgot: boolean): void;
}) {
  const { forgot } = props;
  const change = () => {
    props.onInput('');
    props.onForgot(!forgot);
  };
  return (
    <div class="field">
      <label for="current-passphrase">{i18n.t(forgot ? 'recovery.title' : 'security.current')}</label>
      <SecretInput key={String(forgot)} id="current-passphrase" value={props.value} onInput={props.onInput} />
      <div>
        <button type="button" class="button plain small" onClick={change}>
          {i18n.t(forgot ? 'recovery.knowIt' : 'recovery.useCode')}
        </button>
      </div>
    </div>
  );
}
