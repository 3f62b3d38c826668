import { i18n } from '#i18n';
import { lazy } from '../../components/shell/lazy';
import { Mark } from '../../components/shell/mark';
import { openOptions } from '../../lib/browser/api/own-pages';
import { useNewestSettings } from '../../lib/browser/settings/use-settings';
import { useNewestVault } from '../../lib/browser/vault/use-vault';
import { type Opening, readCodes } from './boot/opening';
import { Codes } from './list/codes';

/** Drawn by code that an unlocked popup does not load. */
const Closed = lazy(() => import('./lazy/closed'), 'Closed');

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
