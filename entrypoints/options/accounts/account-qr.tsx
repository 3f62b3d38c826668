import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import { SecurityCheck } from '../security/check';
import { BackLink } from '../shell/back-link';
import { ScanMe } from '../shell/scan-me';

/** An account's key, for another device to scan: shown only to who knows the passphrase. */
export function AccountQr({ account }: { account: VaultAccount }) {
  const [shown, setShown] = useState(false);
  const back = () => history.back();
  return (
    <section class="stack">
      <BackLink />
      <h1 tabIndex={-1}>{i18n.t('accountQr.title', { account: nameOf(account) })}</h1>
      <p class="warning narrow">{i18n.t('accountQr.text')}</p>
      {shown ? (
        <ScanMe account={account}>
          <button type="button" class="button" onClick={() => setShown(false)}>
            {i18n.t('accountQr.hide')}
          </button>
        </ScanMe>
      ) : (
        <div class="card narrow">
          <SecurityCheck id="qr-passphrase" onPassed={() => setShown(true)} onCancel={back} />
        </div>
      )}
    </section>
  );
}
