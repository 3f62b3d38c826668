import { i18n } from '#i18n';
import type { OtpAccount } from '../../lib/otp/account';
import { lengthText } from '../words/length-text';

/** What an account is, in words, without its key. Text only: a QR code may say anything. */
export function AccountDetails({ account, from }: { account: OtpAccount; from?: string }) {
  const rows: [string, string][] = [
    [i18n.t('account.issuer'), account.issuer || '–'],
    [i18n.t('account.label'), account.label || '–'],
    [i18n.t('account.kind'), i18n.t(`account.kinds.${account.kind}`)],
    ...parametersOf(account),
    ...(from === undefined ? [] : [[i18n.t('import.cameFrom'), from] satisfies [string, string]]),
  ];
  return (
    <dl class="details">
      {rows.map(([term, value]) => (
        <div key={term} class="details-row">
          <dt>{term}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What matters only where it differs from what nearly every service uses. */
function parametersOf({ kind, algorithm, digits, period, counter }: OtpAccount): [string, string][] {
  if (kind !== 'totp' && kind !== 'hotp') return [];
  return [
    [i18n.t('account.algorithm'), algorithm.replace('SHA', 'SHA-')],
    [i18n.t('account.digits'), String(digits)],
    kind === 'hotp'
      ? [i18n.t('account.counter'), String(counter)]
      : [i18n.t('account.period'), lengthText(period)],
  ];
}
