import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/shell/icon';
import type { Message } from '../../../components/shell/toast';
import { useRead } from '../../../components/shell/use-read';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import { listSlots } from '../../../lib/vault/unlock/slots';
import { RecoveryCode } from '../security/recovery-code';

/** What keeps a vault from being lost, until all of it is done; then nothing. `generation` grows with every change. */
export function FirstSteps(props: { hasBackup: boolean; generation: number; say(message: Message): void }) {
  const { hasBackup, say } = props;
  const [makesCode, setMakesCode] = useState(false);
  const { value: slots } = useRead(() => listSlots(vaultContext()), props.generation);
  if (slots === undefined) return null;
  const hasCode = slots.some(({ type }) => type === 'recovery');
  if (hasCode && hasBackup) return null;
  return (
    <>
      <section class="card first-steps" aria-labelledby="first-steps-title">
        <h2 id="first-steps-title">{i18n.t('firstSteps.title')}</h2>
        <ol>
          <Done text={i18n.t('firstSteps.passphrase')} />
          {hasCode ? (
            <Done text={i18n.t('firstSteps.recovery')} />
          ) : (
            <li>
              <span>{i18n.t('firstSteps.recovery')}</span>
              <button
                type="button"
                class="button small"
                disabled={makesCode}
                onClick={() => setMakesCode(true)}
              >
                {i18n.t('recovery.make')}
              </button>
            </li>
          )}
          {hasBackup ? <Done text={i18n.t('firstSteps.backup')} /> : <Backup />}
        </ol>
      </section>
      {makesCode && !hasCode && <RecoveryCode say={say} begins onEnd={() => setMakesCode(false)} />}
    </>
  );
}

function Done({ text }: { text: string }) {
  return (
    <li class="done">
      <span>{text}</span>
      <Icon name="check" />
      <span class="visually-hidden">{i18n.t('firstSteps.done')}</span>
    </li>
  );
}

function Backup() {
  return (
    <li>
      <span>{i18n.t('firstSteps.backup')}</span>
      <a class="button small" href="#transfer">
        {i18n.t('transfer.saveBackup')}
      </a>
    </li>
  );
}
