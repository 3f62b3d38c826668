import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClosedState } from '../../components/closed-vault';
import { Mark } from '../../components/mark';
import { useLoaded } from '../../components/use-loaded';
import { openOptions } from '../../lib/browser/own-pages';
import { useSettings } from '../../lib/browser/use-settings';
import { useVault } from '../../lib/browser/use-vault';
import { Codes } from './codes';
import { type Opening, readCodes } from './opening';

/** What the toolbar button opens, and what is kept open beside the page. */
export function Popup({ opening }: { opening: Promise<Opening> }) {
  const [opened, setOpened] = useState<Opening>();
  const [first] = useState(() => ({
    vault: opening.then((found) => found.vault),
    settings: opening.then((found) => found.settings),
  }));
  useEffect(() => {
    opening.then(setOpened);
  }, [opening]);
  const vault = useVault(readCodes, first.vault);
  const [settings, save] = useSettings(first.settings);
  if (vault?.state === 'none') return <Welcome />;
  if (vault !== undefined && vault.state !== 'open') {
    return (
      <main>
        <Closed state={vault.state} />
      </main>
    );
  }
  const isReady = vault !== undefined && opened !== undefined && settings !== undefined;
  // Drawn out of sight while the vault is read: then only the rows are left to draw.
  return (
    <div class="screen" hidden={!isReady}>
      <Codes vault={isReady ? vault : undefined} opened={opened} settings={settings} save={save} />
    </div>
  );
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
