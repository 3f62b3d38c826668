import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../components/icon';
import type { IconName } from '../../components/icon-outlines';
import { LeaveQuestion } from '../../components/leave-question';
import { Mark } from '../../components/mark';
import { SetupForm } from '../../components/setup-form';
import { Toast, useToast } from '../../components/toast';
import { Unsaved } from '../../components/use-unsaved';
import { lockHere } from '../../lib/browser/locking';
import { OPTIONS_SECTIONS, type OptionsSection } from '../../lib/browser/own-pages';
import { readHere } from '../../lib/browser/read-here';
import { createHere } from '../../lib/browser/unlocking';
import { useVault } from '../../lib/browser/use-vault';
import { Accounts } from './accounts';
import { AddAccount } from './add-account';
import { Help } from './help';
import { Locked } from './locked';
import type { Place } from './place';
import { RecoveryReset } from './recovery-reset';
import { Security } from './security';
import { SettingsSection } from './settings-section';
import { Snapshots } from './snapshots';
import { StartAnew } from './start-anew';
import { Transfer } from './transfer';
import { RestoreFirst } from './transfer-first';
import { usePlace } from './use-place';

const ICONS: Record<OptionsSection, IconName> = {
  accounts: 'list',
  add: 'add',
  transfer: 'transfer',
  history: 'history',
  security: 'shield',
  settings: 'gear',
  help: 'info',
};

/** The page in a tab where accounts are made and kept. Its address names the open section. */
export function Options() {
  const vault = useVault(readHere);
  const { place, question, markUnsaved, guard } = usePlace();
  const { section } = place;
  const [message, say] = useToast();
  /** The code that just opened the vault, until a passphrase is chosen. */
  const [recoveryCode, setRecoveryCode] = useState<string>();
  useTitle(place);
  if (vault === undefined) return null;
  if (vault.state !== 'open') {
    return (
      <main class="closed">
        {vault.state === 'none' ? (
          <SetupForm onCreate={createHere} />
        ) : (
          <Locked state={vault.state} onCode={setRecoveryCode} />
        )}
        {(vault.state === 'none' || vault.state === 'damaged' || vault.state === 'lost') && <RestoreFirst />}
        {vault.state === 'lost' && <StartAnew />}
      </main>
    );
  }
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
  const { contents } = vault;
  return (
    <Unsaved.Provider value={markUnsaved}>
      <div class="page">
        <header class="side">
          <p class="brand">
            <Mark />
            {i18n.t('options.title')}
          </p>
          <nav aria-label={i18n.t('options.navigation')}>
            <ul>
              {OPTIONS_SECTIONS.map((name) => (
                <li key={name}>
                  <a href={`#${name}`} aria-current={name === section ? 'page' : undefined}>
                    <Icon name={ICONS[name]} />
                    {i18n.t(`options.${name}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <button type="button" class="button" onClick={() => guard(lockHere)}>
            <Icon name="lock" />
            {i18n.t('options.lockNow')}
          </button>
        </header>
        <main class="main">
          {vault.failing.length > 0 && <p class="warning">{i18n.t('codes.storeTrouble')}</p>}
          {vault.strays > 0 && (
            <p class="warning">
              {i18n.t('damaged.found', vault.strays)} <a href="#security">{i18n.t('damaged.see')}</a>
            </p>
          )}
          {section === 'accounts' && <Accounts contents={contents} below={place.below} say={say} />}
          {section === 'add' && <AddAccount contents={contents} say={say} />}
          {section === 'transfer' && <Transfer contents={contents} generation={vault.generation} say={say} />}
          {section === 'history' && <Snapshots generation={vault.generation} say={say} />}
          {section === 'security' && <Security generation={vault.generation} say={say} />}
          {section === 'settings' && <SettingsSection />}
          {section === 'help' && <Help vault={vault} />}
        </main>
        <Toast message={message} onGone={() => say(undefined)} />
        {question && <LeaveQuestion onStay={question.stay} onLeave={question.leave} />}
      </div>
    </Unsaved.Provider>
  );
}

/**
 * The tab's title follows the place, and the focus goes to its heading, unless the page has just opened or something of the
 * place took the focus already. No account is named: browsers keep titles in clear.
 */
function useTitle({ section, below }: Place): void {
  const first = useRef(true);
  const view = [section, ...below].join('/');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is the place
  useEffect(() => {
    const title = i18n.t(below.length > 0 ? 'account.editTitle' : `options.${section}`);
    document.title = `${title} – ${i18n.t('options.title')}`;
    const main = document.querySelector('main');
    if (!first.current && !main?.contains(document.activeElement)) main?.querySelector('h1')?.focus();
    first.current = false;
  }, [view]);
}
