import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LeaveQuestion } from '../../components/forms/leave-question';
import { Unsaved } from '../../components/forms/use-unsaved';
import { type Message, Toast, useToast } from '../../components/shell/toast';
import { lockHere } from '../../lib/browser/vault/locking';
import { readHere } from '../../lib/browser/vault/read-here';
import { useVault } from '../../lib/browser/vault/use-vault';
import { isPrivate } from '../../lib/browser/vault/vault-context';
import type { OpenState } from '../../lib/vault/unlock/open-vault';
import { Closed } from './locked/closed';
import { RecoveryReset } from './locked/recovery-reset';
import { Section } from './section';
import { OlderState } from './shell/older-state';
import { Side } from './shell/side';
import { usePlace } from './shell/use-route';
import { useTitle } from './shell/use-title';

/** The page in a tab where accounts are made and kept. Its address names the open section. */
export function Options() {
  const vault = useVault(readHere);
  const guarded = usePlace();
  const [message, say] = useToast();
  /** The code that just opened the vault, until a passphrase is chosen. */
  const [recoveryCode, setRecoveryCode] = useState<string>();
  useTitle(guarded.place);
  if (vault === undefined) return null;
  if (vault.state !== 'open') return <Closed state={vault.state} onCode={setRecoveryCode} />;
  if (recoveryCode !== undefined) {
    return (
      <main class="closed">
        <RecoveryReset
          code={recoveryCode}
          onReset={() => say({ text: i18n.t('security.changed') })}
          onGone={() => setRecoveryCode(undefined)}
        />
      </main>
    );
  }
  return <Open vault={vault} guarded={guarded} message={message} say={say} />;
}

function Open(props: {
  vault: OpenState;
  guarded: ReturnType<typeof usePlace>;
  message: Message | undefined;
  say(message: Message | undefined): void;
}) {
  const { vault, say } = props;
  const { place, question, markUnsaved, guard } = props.guarded;
  return (
    <Unsaved.Provider value={markUnsaved}>
      <div class="page">
        <Side open={place.section} onLock={() => guard(lockHere)} />
        <main class="main">
          <OlderState vault={vault} say={say} />
          {isPrivate() && <p class="hint">{i18n.t('codes.onePlace')}</p>}
          {vault.failing.length > 0 && <p class="warning">{i18n.t('codes.storeTrouble')}</p>}
          {vault.quarantined > 0 && (
            <p class="warning with-link">
              <span>{i18n.t('damaged.found', vault.quarantined)}</span>
              <a href="#security">{i18n.t('damaged.see')}</a>
            </p>
          )}
          <Section place={place} vault={vault} say={say} />
        </main>
        <Toast message={props.message} onGone={() => say(undefined)} />
        {question && <LeaveQuestion onStay={question.stay} onLeave={question.leave} />}
      </div>
    </Unsaved.Provider>
  );
}
