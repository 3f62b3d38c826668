import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { QrPicture } from '../../../components/codes/qr-picture';
import type { OtpAccount } from '../../../lib/otp/account';
import { encodeBase32 } from '../../../lib/otp/base32';
import { formatKeyUri } from '../../../lib/otp/key-uri';

/** An account for another device to scan, and its key in letters for one without a camera. `children` stand below. */
export function ScanMe(props: { account: OtpAccount; title?: string; children?: ComponentChildren }) {
  const { account, title } = props;
  const groups = encodeBase32(account.secret).match(/.{1,4}/g);
  return (
    <figure class="card scan-me">
      {title !== undefined && (
        <figcaption>
          <h2>{title}</h2>
        </figcaption>
      )}
      <QrPicture text={formatKeyUri(account)} label={i18n.t('add.qrAlt')} />
      <p class="hint">{i18n.t('add.keyInLetters')}</p>
      <p class="code key-letters">{groups?.join(' ')}</p>
      {props.children}
    </figure>
  );
}
