import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NewPassphrase } from '../../../components/forms/new-passphrase';
import { Problem } from '../../../components/forms/problem';
import { useSubmit } from '../../../components/forms/use-submit';
import { Mark } from '../../../components/shell/mark';
import { useWhenGone } from '../../../components/shell/use-when-gone';
import { pageVaultContext } from '../../../lib/browser/vault/page-vault-context';
import { resetPassphrase } from '../../../lib/vault/unlock/recovery-code';

/** What follows an unlock by recovery code: a passphrase in the place of the forgotten one. */
export function RecoveryReset(props: { code: string; onReset(): void; onGone(): void }) {
  const [next, setNext] = useState<string>();
  const { busy, problem, submit } = useSubmit(async () => {
    if (next === undefined) return;
    await resetPassphrase(pageVaultContext(), props.code, next);
    props.onReset();
    props.onGone();
  });
  // A lock takes this form away, and the code must go with it.
  useWhenGone(props.onGone);
  return (
    <form class="gate" onSubmit={submit}>
      <Mark />
      <h1>{i18n.t('recovery.resetTitle')}</h1>
      <p>{i18n.t('recovery.resetText')}</p>
      <NewPassphrase
        onReady={setNext}
        labels={[i18n.t('security.next'), i18n.t('security.nextAgain')]}
        focus
      />
      <Problem text={problem} />
      <button type="submit" class="button primary" disabled={busy || next === undefined}>
        {i18n.t(busy ? 'gate.creating' : 'recovery.reset')}
      </button>
      <button type="button" class="button plain" onClick={props.onGone}>
        {i18n.t('recovery.later')}
      </button>
    </form>
  );
}
