import { i18n } from '#i18n';
import type { VaultAccount } from '../../lib/vault/format/vault-account';
import { Icon } from '../shell/icon';
import { nameOf } from './account-name';
import type { RowActions } from './row-actions';

/** What a button of a row is made from. */
interface RowButton {
  account: VaultAccount;
  actions: { readonly current: RowActions };
}

/** Uses the account on the open site: fills its code, or binds it first. */
export function OfferButton(props: RowButton & { offer: 'fill' | 'bind'; site: string | undefined }) {
  const { account, actions, offer, site = '' } = props;
  const name = nameOf(account);
  if (offer === 'bind') {
    return (
      <button
        type="button"
        class="button small"
        aria-label={i18n.t('codes.bindOn', { account: name, site })}
        onClick={() => actions.current.onBind(account)}
      >
        {i18n.t('codes.bind')}
      </button>
    );
  }
  return (
    <button
      type="button"
      class="button small primary"
      aria-label={i18n.t('codes.fillInto', { account: name })}
      onClick={() => actions.current.onFill(account)}
    >
      {i18n.t('codes.fill')}
    </button>
  );
}

/** Opens the account's menu. */
export function MenuButton({ account, actions }: RowButton) {
  return (
    <button
      type="button"
      class="icon-button row-menu"
      tabIndex={-1}
      aria-haspopup="menu"
      aria-label={i18n.t('codes.menuOf', { account: nameOf(account) })}
      onClick={(event) => actions.current.onMenu(account, event.currentTarget)}
    >
      <Icon name={account.pinned ? 'pin' : 'more'} />
    </button>
  );
}
