import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import { QrPicture } from '../../../components/codes/qr-picture';
import { encodeBase32 } from '../../../lib/otp/base32';
import { formatKeyUri } from '../../../lib/otp/key-uri';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import { SecurityCheck } from '../security/check';
import { BackLink } from '../shell/back-link';

/** An account's key, for another device to scan: shown only to who knows the passphrase. */
export function AccountQr({ account }: { account: VaultAccount }) {
  const [shown, setShown] = useState(false);
  const back = () => history.back();
  return (
    <section class="stack">
      <BackLink />
      <h1 tabIndex={-1}>{i18n.t('accountQr.title', [nameOf(account)])}</h1>
      <p class="warning narrow">{i18n.t('accountQr.text')}</p>
      {shown ? (
        <figure class="card scan-me">
          <QrPicture text={formatKeyUri(account)} label={i18n.t('add.qrAlt')} />
          <p class="hint">{i18n.t('add.keyInLetters')}</p>
          <p class="code key-letters">
            {encodeBase32(account.secret)
              .match(/.{1,4}/g)
              ?.join(' ')}
          </p>
          <button type="button" class="button" onClick={() => setShown(false)}>
            {i18n.t('accountQr.hide')}
          </button>
        </figure>
      ) : (
        <div class="card narrow">
          <SecurityCheck id="qr-passphrase" onPassed={() => setShown(true)} onCancel={back} />
        </div>
      )}
    </section>
  );
}
