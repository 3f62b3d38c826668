import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClosedState } from '../../components/closed-vault';
import { Mark } from '../../components/mark';
import { openOptions } from '../../lib/browser/own-pages';
import type { Settings } from '../../lib/browser/settings';
import { useSettings } from '../../lib/browser/use-settings';
import { useVault } from '../../lib/browser/use-vault';
import type { VaultState } from '../../lib/vault/read-vault';
import { listedAccounts } from '../../lib/vault/vault-account';
import { Codes } from './codes';
import { readCodes } from './read-codes';

/** What the toolbar button opens, and what is kept open beside the page. Both readings were begun before. */
export function Popup(props: { reading: Promise<VaultState>; settings: Promise<Settings> }) {
  const vault = useVault(props.reading, readCodes);
  const [settings, save] = useSettings(props.settings);
  if (vault === undefined || settings === undefined) return null;
  if (vault.state === 'none') return <Welcome />;
  if (vault.state !== 'open') {
    return (
      <main>
        <Closed state={vault.state} />
      </main>
    );
  }
  return (
    <Codes
      accounts={listedAccounts(vault.contents)}
      failing={vault.failing.length > 0}
      settings={settings}
      save={save}
    />
  );
}

/** Drawn by code that an unlocked popup does not load. */
function Closed({ state }: { state: ClosedState }) {
  const [draw, setDraw] = useState<typeof import('./closed')>();
  useEffect(() => {
    import('./closed').then(setDraw);
  }, []);
  return draw ? <draw.Closed state={state} /> : null;
}

/** Setting up needs room and must survive a click elsewhere: it happens in a tab. */
function Welcome() {
  return (
    <main class="gate">
      <Mark />
      <h1>{i18n.t('gate.welcomeTitle')}</h1>
      <p>{i18n.t('gate.welcomeText')}</p>
      <button type="button" class="button primary" onClick={() => openOptions('accounts')}>
        {i18n.t('gate.setUp')}
      </button>
    </main>
  );
}
