import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LeaveQuestion } from '../../components/forms/leave-question';
import { SetupForm } from '../../components/forms/setup-form';
import { Unsaved } from '../../components/forms/use-unsaved';
import { Icon } from '../../components/shell/icon';
import type { IconName } from '../../components/shell/icon-outlines';
import { Mark } from '../../components/shell/mark';
import { Toast, useToast } from '../../components/shell/toast';
import { OPTIONS_SECTIONS, type OptionsSection } from '../../lib/browser/api/own-pages';
import { lockHere } from '../../lib/browser/vault/locking';
import { readHere } from '../../lib/browser/vault/read-here';
import { createHere } from '../../lib/browser/vault/unlocking';
import { useVault } from '../../lib/browser/vault/use-vault';
import { isPrivate } from '../../lib/browser/vault/vault-context';
import { Accounts } from './accounts/accounts';
import { AddAccount } from './add/add-account';
import { Help } from './help/help';
import { Snapshots } from './history/history';
import { Locked } from './locked/locked';
import { RecoveryReset } from './locked/recovery-reset';
import { RestoreFirst } from './locked/restore-first';
import { StartAnew } from './locked/start-anew';
import { Security } from './security/security';
import { SettingsSection } from './settings/settings';
import { OlderState } from './shell/older-state';
import type { Place } from './shell/route';
import { usePlace } from './shell/use-route';
import { Transfer } from './transfer/transfer';

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
          <OlderState vault={vault} say={say} />
          {isPrivate() && <p class="hint">{i18n.t('codes.onePlace')}</p>}
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
