import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import { ConfirmButton } from '../../../components/forms/confirm-button';
import { useGrowing } from '../../../components/shell/use-growing';
import { now } from '../../../lib/browser/settings/clock';
import { daysLeft } from '../../../lib/vault/accounts/trash';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import { AccountNames } from './names';

const BATCH = 40;

/** What was deleted, and how long it can be taken back. */
export function Trash(props: {
  accounts: VaultAccount[];
  onRestore(account: VaultAccount): void;
  onEmpty(): void;
}) {
  const { accounts } = props;
  const { limit, end } = useGrowing<HTMLDivElement>(accounts.length, BATCH);
  if (accounts.length === 0) return null;
  return (
    <section class="stack">
      <h2>{i18n.t('options.trash')}</h2>
      <ul class="accounts">
        {accounts.slice(0, limit).map((account) => (
          <li key={account.id} class="account account-line">
            <AccountNames account={account} />
            <span class="account-sites">{i18n.t('trash.daysLeft', daysLeft(account, now()))}</span>
            <button type="button" class="button small" onClick={() => props.onRestore(account)}>
              {i18n.t('options.restore')}
              <span class="visually-hidden"> {nameOf(account)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div ref={end}>
        <ConfirmButton
          label={i18n.t('trash.empty')}
          question={i18n.t('trash.emptyQuestion', accounts.length)}
          confirm={i18n.t('trash.emptyConfirm')}
          onConfirm={props.onEmpty}
        />
      </div>
    </section>
  );
}
