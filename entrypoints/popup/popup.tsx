import { lazy } from '../../components/shell/lazy';
import { useNewestSettings } from '../../lib/browser/settings/use-newest-settings';
import { useNewestVault } from '../../lib/browser/vault/use-vault';
import { type Opening, readCodes } from './boot/opening';
import { Codes } from './list/codes';

// Drawn by code that an unlocked popup does not load.
const Welcome = lazy(() => import('./lazy/welcome'), 'Welcome');
const Closed = lazy(() => import('./lazy/closed'), 'Closed');

/** What the toolbar button opens, and what is kept open beside the page. */
export function Popup({ opened }: { opened: Opening | undefined }) {
  const vault = useNewestVault(opened?.vault, readCodes);
  const settings = useNewestSettings(opened?.settings);
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
  return <Codes vault={shown} opened={opened} settings={settings} />;
}
