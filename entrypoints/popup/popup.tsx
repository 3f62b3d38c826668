import { i18n } from '#i18n';
import { ClosedVault } from '../../components/closed-vault';
import { Mark } from '../../components/mark';
import { openOptions } from '../../lib/browser/own-pages';
import { unlockHere } from '../../lib/browser/unlocking';
import { useVault } from '../../lib/browser/use-vault';
import type { VaultState } from '../../lib/vault/vault';
import { listedAccounts } from '../../lib/vault/vault-account';
import { Codes } from './codes';

/** What the toolbar button opens. */
export function Popup({ reading }: { reading: Promise<VaultState> }) {
  const vault = useVault(reading);
  if (vault === undefined) return null;
  if (vault.state === 'none') return <Welcome />;
  if (vault.state !== 'open') {
    return (
      <main>
        <ClosedVault state={vault.state} onUnlock={unlockHere} />
      </main>
    );
  }
  return <Codes accounts={listedAccounts(vault.contents)} failing={vault.failing.length > 0} />;
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
