import { i18n } from '#i18n';
import type { ClosedState } from '../../components/closed-vault';
import { Mark } from '../../components/mark';
import { useLoaded } from '../../components/use-loaded';
import { openOptions } from '../../lib/browser/own-pages';
import { useNewestSettings } from '../../lib/browser/use-settings';
import { useNewestVault } from '../../lib/browser/use-vault';
import { Codes } from './codes';
import { type Opening, readCodes } from './opening';

/** What the toolbar button opens, and what is kept open beside the page. */
export function Popup({ opened }: { opened: Opening | undefined }) {
  const vault = useNewestVault(opened?.vault, readCodes);
  const [settings, save] = useNewestSettings(opened?.settings);
  if (vault?.state === 'none') return <Welcome />;
  if (vault !== undefined && vault.state !== 'open') {
    return (
      <main>
        <Closed state={vault.state} />
      </main>
    );
  }
  // A vault that another context opens meanwhile waits for the settings: they may say that codes are covered.
  const shown = opened && vault;
  // Drawn while the vault is read: then only the rows are left to draw.
  return <Codes vault={shown} opened={opened} settings={settings} save={save} />;
}

/** Drawn by code that an unlocked popup does not load. */
function Closed({ state }: { state: ClosedState }) {
  const draw = useLoaded(() => import('./closed'));
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
