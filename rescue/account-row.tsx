import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AccountLines } from '../components/codes/account-lines';
import { nameOf } from '../components/codes/account-name';
import { CodeText } from '../components/codes/code-text';
import { Monogram } from '../components/codes/monogram';
import { isEnding } from '../components/codes/use-steps';
import { Icon } from '../components/shell/icon';
import { lacksPin } from '../lib/otp/account';
import { codeAt } from '../lib/otp/code';
import type { VaultAccount } from '../lib/vault/format/vault-account';
import { AccountKey } from './account-key';
import { copyText } from './copy-text';

/** One account: its name, its code, and on demand its key. */
export function AccountRow(props: {
  account: VaultAccount;
  /** Unix seconds. */
  at: number;
  say(text: string): void;
  onNext(account: VaultAccount): void;
}) {
  const { account, at, say } = props;
  const [shown, setShown] = useState(false);
  const id = useId();
  const name = nameOf(account);
  return (
    <li class="rescue-row">
      <div class="rescue-line">
        <Monogram name={account.issuer || account.label} picture={account.picture} />
        <AccountLines account={account} in="account" />
        <AccountCode account={account} at={at} say={say} />
        <button
          type="button"
          class="button small"
          aria-expanded={shown}
          aria-controls={id}
          aria-label={i18n.t('rescue.detailsOf', { account: name })}
          onClick={() => setShown(!shown)}
        >
          <Icon name="qr" />
          <span class="details-word">{i18n.t('rescue.details')}</span>
        </button>
      </div>
      {account.kind === 'hotp' && <Hotp account={account} name={name} onNext={props.onNext} />}
      <div id={id} hidden={!shown}>
        {shown && <AccountKey account={account} name={name} say={say} />}
      </div>
    </li>
  );
}

function AccountCode(props: { account: VaultAccount; at: number; say(text: string): void }) {
  const { account, at, say } = props;
  if (lacksPin(account)) return <span class="hint rescue-code">{i18n.t('codes.pinNeeded')}</span>;
  const code = codeAt(account, at);
  const isTimed = account.kind !== 'hotp';
  const name = nameOf(account);
  return (
    <span class="rescue-code">
      <span class={isTimed && isEnding(account.period, at) ? 'rescue-digits ending' : 'rescue-digits'}>
        <CodeText code={code} />
      </span>
      {isTimed && <span class="ring" aria-hidden="true" data-period={account.period} />}
      <button
        type="button"
        class="button small"
        aria-label={i18n.t('rescue.copyCode', { account: name })}
        onClick={() => copyText(code, i18n.t('codes.copied', { account: name }), say)}
      >
        <Icon name="copy" />
        {i18n.t('rescue.copyShort')}
      </button>
    </span>
  );
}

/** A counter cannot be moved on in a backup: which code this is, and how to see the one after it. */
function Hotp(props: { account: VaultAccount; name: string; onNext(account: VaultAccount): void }) {
  const { account, name } = props;
  return (
    <div class="rescue-hotp">
      <p class="hint" aria-live="polite">
        {i18n.t('rescue.hotp', { counter: account.counter })}
      </p>
      <button
        type="button"
        class="button small"
        aria-label={i18n.t('rescue.hotpAfterOf', { account: name })}
        onClick={() => props.onNext(account)}
      >
        {i18n.t('rescue.hotpAfter')}
      </button>
    </div>
  );
}
