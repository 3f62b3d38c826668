import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { QrPicture } from '../components/codes/qr-picture';
import { Icon } from '../components/shell/icon';
import { encodeBase32 } from '../lib/otp/base32';
import { formatKeyUri } from '../lib/otp/key-uri';
import type { VaultAccount } from '../lib/vault/format/vault-account';
import { copyText } from './copy-text';

/** UTF-8 bytes that a QR code holds at the level that the picture is drawn with (ISO/IEC 18004, table 7). */
const LONGEST_BYTES = 2_331;

/** An account's key, for another app: as a QR code, in letters and as a link; and its note. */
export function AccountKey(props: { account: VaultAccount; name: string; say(text: string): void }) {
  const { account, name, say } = props;
  const uri = useMemo(() => formatKeyUri(account), [account]);
  const letters = encodeBase32(account.secret).match(/.{1,4}/g);
  return (
    <div class="rescue-key">
      {new TextEncoder().encode(uri).length > LONGEST_BYTES ? (
        <p class="hint">{i18n.t('rescue.qrTooLong')}</p>
      ) : (
        <QrPicture text={uri} label={i18n.t('rescue.qrAlt', { account: name })} />
      )}
      <div class="stack">
        <p class="warning">{i18n.t('accountQr.text')}</p>
        <Part title={i18n.t('add.keyInLetters')} text={letters?.join(' ') ?? ''} isCode />
        <Part title={i18n.t('rescue.link')} text={uri} isCode />
        <div class="actions">
          <button
            type="button"
            class="button small"
            onClick={() => copyText(uri, i18n.t('rescue.copiedLink', { account: name }), say)}
          >
            <Icon name="copy" />
            {i18n.t('rescue.copyLink')}
          </button>
        </div>
        {account.note && <Part title={i18n.t('account.note')} text={account.note} />}
      </div>
    </div>
  );
}

function Part(props: { title: string; text: string; isCode?: boolean }) {
  return (
    <div>
      <p class="hint">{props.title}</p>
      <p class={props.isCode ? 'rescue-part code' : 'rescue-part'}>
        <bdi>{props.text}</bdi>
      </p>
    </div>
  );
}
